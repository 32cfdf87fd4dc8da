// What a process does to the files of one folder, and what it says meanwhile, as the system was asked for it.
import { Buffer } from 'node:buffer'
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ does: 'create' | 'remove' | 'sync', file: string }
 *   | { does: 'write', file: string, at: number, data: Buffer }
 *   | { does: 'cut', file: string, size: number }
 *   | { does: 'sync folder' }
 *   | { does: 'say', text: string }} Operation
 */

/** All by which a file or a folder could be changed: what is not expected is noticed. */
const CALLS = [
  ...['open', 'openat', 'openat2', 'creat', 'close', 'write', 'writev', 'pwrite64', 'pwritev', 'pwritev2'],
  ...['truncate', 'ftruncate', 'fallocate', 'copy_file_range', 'sendfile', 'mmap', 'fsync', 'fdatasync', 'sync'],
  ...['syncfs', 'sync_file_range', 'unlink', 'unlinkat', 'link', 'linkat', 'rename', 'renameat', 'renameat2', 'mkdir'],
]

/** Why no process can be watched here; `undefined` where it can. */
export const whyNoStrace = () => {
  const { status, error } = spawnSync('strace', ['-qq', '-e', 'trace=none', process.execPath, '-e', '0'])
  if (error !== undefined) return 'there is no strace (`apt-get install strace`)'
  return status === 0 ? undefined : 'strace may not watch processes here'
}

/** @param {string} hex */
const bytesOf = (hex) => Buffer.from(hex.replaceAll('\\x', ''), 'hex')

/**
 * The lines with the calls that were interrupted put together again, at the place where they ended.
 *
 * @param {string} trace
 */
function* wholeLines(trace) {
  /** @type {Map<string, string>} */
  const begun = new Map()
  for (const line of trace.split('\n')) {
    const space = line.indexOf(' ')
    const [thread, call] = [line.slice(0, space), line.slice(space).trimStart()]
    if (call.endsWith('<unfinished ...>')) begun.set(thread, call.slice(0, -'<unfinished ...>'.length).trimEnd())
    else if (call.startsWith('<... ')) yield (begun.get(thread) ?? '') + call.slice(call.indexOf('resumed>') + 8)
    else if (call !== '') yield call
  }
}

/**
 * @param {string} line
 * @param {string} folder
 * @returns {Operation | undefined}
 */
const operationOf = (line, folder) => {
  const [, name = '', rest = '', result = ''] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line) ?? []
  if (name === '' || Number(result) < 0) return undefined
  const text = name === 'write' && /^1<[^>]*>, "([^"]*)"/.exec(rest)?.[1]
  if (typeof text === 'string') return { does: 'say', text: bytesOf(text).toString() }
  // Of the paths that the call names the last one is meant: before it stands the folder that the process is in.
  const paths = [...rest.matchAll(/[<"]((?:\\x[0-9a-f]{2})+)[>"]/g)].map(([, hex = '']) => bytesOf(hex).toString())
  const path = paths.findLast((found) => found === folder || found.startsWith(`${folder}/`))
  if (path === undefined || name === 'close' || (name === 'mmap' && !/PROT_WRITE.*MAP_SHARED/.test(rest)))
    return undefined
  const file = path.slice(folder.length + 1)
  const numbers = rest.split(', ').slice(-2).map(Number)
  const sync = name === 'fsync' || name === 'fdatasync'
  if (sync) return file === '' ? { does: 'sync folder' } : { does: 'sync', file }
  if (name === 'openat') return rest.includes('O_CREAT') ? { does: 'create', file } : undefined
  if (name === 'unlink') return { does: 'remove', file }
  if (name === 'ftruncate') return { does: 'cut', file, size: numbers[1] ?? Number.NaN }
  const data = name === 'pwrite64' ? /, "((?:\\x[0-9a-f]{2})*)", \d+, \d+$/.exec(rest)?.[1] : undefined
  if (data === undefined || bytesOf(data).length !== Number(result))
    throw new Error(`Unexpected call in the trace: ${name}`)
  return { does: 'write', file, at: numbers[1] ?? Number.NaN, data: bytesOf(data) }
}

/**
 * Runs a program of Node to its end; what it did, in order. Its output is taken for what it says.
 *
 * @param {readonly string[]} args
 * @param {string} folder whole, with no link in it; only what is done to its files is told
 * @returns {readonly Operation[]}
 */
export const watch = (args, folder) => {
  const file = join(folder, '..', 'trace')
  const options = ['-f', '-y', '-xx', '-s', '1048576', '-o', file, '-e', `trace=${CALLS.join()}`]
  const { status, stderr } = spawnSync('strace', [...options, process.execPath, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The program that was watched ended with ${status}: ${stderr}`)
  const operations = [...wholeLines(readFileSync(file, 'latin1'))].map((line) => operationOf(line, folder))
  rmSync(file)
  return operations.filter((operation) => operation !== undefined)
}
