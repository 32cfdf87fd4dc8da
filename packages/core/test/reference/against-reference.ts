import { expect } from 'vitest'
import { runComparison } from './run-comparison.ts'

/** How long a test may take on a machine that is busy with others. */
export const PATIENCE = 600_000

/**
 * Holds the engine to the reference on so many households, of which so many of a hundred have unknown facts: it says
 * nothing that does not hold in some world, and leaves nothing open that is the same in all. What differs is shown as
 * small as it could be made, with its seed and index.
 */
export const expectAgreement = (seed: number, records: number, unknown: number): void => {
  const { wrong, weakest, unjudged } = runComparison({ seed, from: 0, records, unknown }, undefined, 1)
  expect(wrong).toEqual([])
  expect([...weakest.values()]).toEqual([])
  // Hardly any part may have more worlds than can be tried, and none where nothing is unknown.
  expect(unjudged).toBeLessThanOrEqual(unknown === 0 ? 0 : records / 10)
}
