import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from '../rounds.ts'

const bin = join(dirname(fileURLToPath(import.meta.url)), '../../cli/bin/bangfu.js')

/** What `bangfu check` of the whole plan costs, beside a Node that does nothing. */
export interface CheckCost {
  readonly emptyMs: number
  readonly checkMs: number
  /** How many times as long as the empty one the check takes. */
  readonly timesEmpty: number
}

/** Milliseconds from the start of a new process to its end. Rejects where it fails. */
const timed = (args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const begun = performance.now()
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - begun)
      else reject(new Error(`Cannot time ${args.join(' ')}: it ended with ${code}`))
    })
  })

/** Measures both in turns, each time in new processes; medians within the run. */
export const measureCheck = async (times: number): Promise<CheckCost> => {
  const [empty, check]: [number[], number[]] = [[], []]
  for (let time = 0; time < times; time += 1) {
    empty.push(await timed(['-e', '0']))
    check.push(await timed([bin, 'check', 'panjin-2019']))
  }
  const [emptyMs, checkMs] = [median(empty), median(check)]
  return { emptyMs, checkMs, timesEmpty: checkMs / emptyMs }
}
