import { expect, test } from 'vitest'
import { losePower } from './power-losses.mjs'
import { whyNoStrace } from './strace.mjs'

const reason = whyNoStrace()
if (reason !== undefined) console.error(`SKIPPED, power losses under SQLite: ${reason}`)

const hold = (name: string, work: () => Promise<void>): void => {
  if (reason === undefined) test(name, { timeout: 300_000 }, work)
  else test.skip(`${name} (${reason})`, () => undefined)
}

const SEED = 20191125

hold('S2: SQLite that loses what was not synced, wherever power fails, keeps all that was acknowledged', async () => {
  const { problems, tried, acknowledged } = await losePower({ kind: 'sqlite', changes: 40, states: 300, seed: SEED })
  expect(problems).toEqual([])
  expect(acknowledged).toBe(40)
  // Five syncs belong to a change: two of the journal, one of its name, one of the file and one of the name that is gone.
  expect(tried.least).toBeGreaterThan(5 * 40)
  expect(tried.partly).toBe(300)
})

hold('S2: with synchronous off it is caught losing', async () => {
  const { losses } = await losePower({ kind: 'sqlite-unsynced', changes: 10, states: 30, seed: SEED })
  expect(losses.least).toBe(1)
  expect(losses.partly).toBeGreaterThan(0)
})

hold('S2: with synchronous FULL in place of EXTRA it is caught losing the last change', async () => {
  const { losses, problems } = await losePower({ kind: 'sqlite-full', changes: 10, states: 0, seed: SEED })
  expect(losses.least).toBeGreaterThan(0)
  // The deleted journal is there again and takes back what was acknowledged; nothing is damaged.
  expect(problems.filter((problem) => problem.includes('Cannot use the store'))).toEqual([])
})
