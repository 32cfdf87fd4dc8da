import { expect } from 'vitest'
import { runComparison, type ComparisonOptions } from './run-comparison.ts'

/** Holds the engine to the reference on many households; whatever differs is shown small, with seed and index. */
export const expectAgreement = (options: ComparisonOptions): void => {
  const { wrong, weak, weakest, unjudged } = runComparison(options, undefined, 1)
  expect(wrong).toEqual([])
  expect([...weakest.values()]).toEqual([])
  expect([...weak]).toEqual([])
  // Of so many parts, hardly any may have more worlds than can be tried.
  expect(unjudged / options.records).toBeLessThan(options.unknown === 0 ? 1e-9 : 0.05)
}
