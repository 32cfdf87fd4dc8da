import { expect, test } from 'vitest'
import formula from './latest-annual-day.ts'

test('latestAnnualDay is the day itself on that day, and the year before until then', () => {
  expect(formula.evaluate('09-01', '2019-09-01')).toBe('2019-09-01')
  expect(formula.evaluate('09-01', '2019-08-31')).toBe('2018-09-01')
})
