import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { median } from '../rounds.ts'

const run = promisify(execFile)
const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../../..')

const printed = async <T>(args: readonly string[], cwd = here): Promise<T> => {
  // Where a size is over its budget, the exit status says so: that is a check's concern, and the figures are there.
  const { stdout } = await run(process.execPath, args, { cwd }).catch((error: unknown) => {
    if (error instanceof Error && 'stdout' in error && error.stdout !== '') return { stdout: String(error.stdout) }
    throw error
  })
  return JSON.parse(stdout) as T
}

/** Milliseconds to begin with, medians of several processes. */
export interface Start {
  readonly importMs: number
  readonly createPolicyMs: number
  readonly firstDecisionMs: number
  readonly secondDecisionMs: number
}

/** Measures what it costs to begin, each time in a new process. */
export const measureStart = async (times: number): Promise<Start> => {
  const starts: Start[] = []
  for (let time = 0; time < times; time += 1) starts.push(await printed<Start>(['cold.js']))
  const middle = (key: keyof Start): number => median(starts.map((start) => start[key]))
  return {
    importMs: middle('importMs'),
    createPolicyMs: middle('createPolicyMs'),
    firstDecisionMs: middle('firstDecisionMs'),
    secondDecisionMs: middle('secondDecisionMs'),
  }
}

/** Bytes of the heap after a full collection. */
export interface Memory {
  /** By which a loaded policy makes it greater. */
  readonly policyBytes: number
  /** By which decisions do that are thrown away. */
  readonly keptByItselfBytes: number
  /** By which decisions do that are kept. */
  readonly decisionsBytes: number
  readonly decisions: number
}

/** Measures what stays in memory, in a process of its own. */
export const measureMemory = (records: number): Promise<Memory> =>
  printed<Memory>(['--expose-gc', 'memory.js', String(records)])

/** The size of an entry point with all it imports, minified, as `npm run check:size` has it. */
export interface Size {
  readonly name: string
  readonly gzipBytes: number
}

/** Measures the entry points that `.size-limit.json` lists. */
export const measureSizes = async (): Promise<readonly Size[]> => {
  const bin = join(dirname(createRequire(join(root, 'package.json')).resolve('size-limit/package.json')), 'bin.js')
  const sizes = await printed<readonly { readonly name: string; readonly size: number }[]>([bin, '--json'], root)
  return sizes.map(({ name, size }) => ({ name, gzipBytes: size }))
}
