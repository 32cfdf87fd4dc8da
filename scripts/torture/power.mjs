// Drops what was not synced: the system calls of a real run are written down (strace), and the disk that a loss of power may leave is
// made anew after each of them.
import { Buffer } from 'node:buffer'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Disk } from './disk.mjs'
import { roundProblems } from './kill-rounds.mjs'
import { createRandom } from './random.mjs'
import { openStore } from './stores.mjs'

const WRITER = fileURLToPath(new URL('./writer.mjs', import.meta.url))
const ROUND = 1
const CALLS = 'openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink'

/** @param {string} hex as strace writes it: `\x2f\x74` */
const bytesOf = (hex) => Buffer.from(hex.replaceAll('\\x', ''), 'hex')

/** Why the system calls of a process cannot be written down here; `undefined` where they can. */
export const reasonAgainst = () => {
  const { error, status } = spawnSync('strace', ['-o', '/dev/null', 'true'])
  if (error !== undefined) return 'strace is not installed (a Debian package of that name)'
  return status === 0 ? undefined : 'strace may not trace here'
}

/**
 * Lets a writer write under strace, and gives its system calls.
 *
 * @param {{ kind: string, seed: number, turns: number, folder: string }} options
 */
const traced = ({ kind, seed, turns, folder }) => {
  const trace = join(dirname(folder), 'trace')
  const writer = [WRITER, kind, join(folder, 'records.db'), ROUND, seed, turns].map(String)
  const { status, stderr } = spawnSync(
    'strace',
    ['-y', '-xx', '-s', '100000000', '-e', `trace=${CALLS}`, '-o', trace, process.execPath, ...writer],
    { encoding: 'utf8', maxBuffer: 1e8 },
  )
  if (status !== 0) throw new Error(`the writer ended with ${status}: ${stderr}`)
  return readFileSync(trace, 'latin1').split('\n')
}

const CALL = /^(\w+)\((.*)\)\s+= (-?\d+)(?:<((?:\\x[0-9a-f]{2})*)>)?/
const ARGUMENTS = /^(\d+)<((?:\\x[0-9a-f]{2})*)>(?:, "((?:\\x[0-9a-f]{2})*)")?(?:, (\d+))?(?:, (\d+))?/

/**
 * Does one system call on a disk; gives what was acknowledged by it, and whether it can have changed what is left.
 *
 * @param {Disk} disk
 * @param {string} line
 * @param {string} folder
 * @returns {{ told?: string, changes?: boolean }}
 */
const doCall = (disk, line, folder) => {
  const [, name, values = '', result, opened = ''] = CALL.exec(line) ?? []
  if (name === undefined || Number(result) < 0) return {}
  if (name === 'openat') {
    const path = bytesOf(opened).toString()
    if (path.startsWith(`${folder}/`)) disk.open(path)
    return {}
  }
  if (name === 'unlink') {
    const path = bytesOf(values.slice(1, -1)).toString()
    if (path.startsWith(`${folder}/`)) disk.unlink(path)
    return {}
  }
  const [, descriptor, place = '', text = '', first = '0', second = '0'] = ARGUMENTS.exec(values) ?? []
  const path = bytesOf(place).toString()
  if (name === 'write' && descriptor === '1') return { told: bytesOf(text).toString() }
  if (path !== folder && !path.startsWith(`${folder}/`)) return {}
  if (name === 'pwrite64') disk.write(path, { at: Number(second), bytes: bytesOf(text) })
  else if (name === 'write') throw new Error('the database is written to in a way that is not known here')
  else if (name === 'ftruncate') disk.write(path, { size: Number(/, (\d+)$/.exec(values)?.[1] ?? first) })
  else disk.sync(path)
  return { changes: true }
}

/**
 * Every moment at which the power may go during a run, once with all dropped that was not synced, and with some of it kept by chance.
 *
 * @param {{ kind: string, seed: number, turns: number, samples: number }} options `samples`: how many more disks at each moment
 */
export const losePower = async ({ kind, seed, turns, samples }) => {
  const base = mkdtempSync(join(tmpdir(), 'bangfu-power-'))
  const folder = join(base, 'store')
  mkdirSync(folder)
  const below = createRandom(seed)
  const disk = new Disk()
  /** @type {any[]} */
  const told = []
  /** @type {Set<string>} */
  const problems = new Set()
  let disks = 0

  /** @param {((below: number) => number) | undefined} chance */
  const look = async (chance) => {
    disks += 1
    const left = join(base, `left-${disks}`)
    disk.leave(left, chance)
    try {
      const store = await openStore('sqlite-unsynced', join(left, 'records.db'))
      for (const problem of await roundProblems(store, ROUND, told)) problems.add(problem)
      await store.close()
    } catch (error) {
      problems.add(`after ${told.length} changes: ${error instanceof Error ? error.message : String(error)}`)
    }
    rmSync(left, { recursive: true })
  }

  try {
    for (const line of traced({ kind, seed, turns, folder })) {
      const { told: output, changes } = doCall(disk, line, folder)
      if (output !== undefined) {
        for (const one of output.split('\n').slice(0, -1)) told.push(JSON.parse(one))
        await look(undefined)
      }
      if (changes !== true) continue
      if (/^(fsync|fdatasync)/.test(line)) await look(undefined)
      else if (told.length > 0) for (let sample = 0; sample < samples; sample += 1) await look(below)
    }
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
  return { changes: told.length, disks, problems: [...problems] }
}
