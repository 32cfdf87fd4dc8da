import { describe, expect, test } from 'vitest'
import { losePower, reasonAgainst } from './power.mjs'

const reason = reasonAgainst()
const RUN = { seed: 20191125, turns: 12, samples: 1 }

describe('S2: what was not synced is dropped, under a real SQLite', () => {
  const name = 'whenever the power goes, every acknowledged change is there with its audit entry'
  const control = 'without syncing, the same rig finds what is lost'
  if (reason !== undefined) {
    test.skip(`${name} (${reason})`, () => undefined)
    test.skip(`${control} (${reason})`, () => undefined)
    return
  }
  test(name, { timeout: 300_000 }, async () => {
    const { changes, disks, problems } = await losePower({ kind: 'sqlite', ...RUN })
    expect(problems).toEqual([])
    expect(changes).toBeGreaterThan(5)
    expect(disks).toBeGreaterThan(changes)
  })

  test(control, { timeout: 300_000 }, async () => {
    const { changes, problems } = await losePower({ kind: 'sqlite-unsynced', ...RUN, samples: 0 })
    expect(changes).toBeGreaterThan(5)
    expect(problems.some((problem) => problem.includes('entries of') || problem.includes('is lost'))).toBe(true)
  })
})
