import { expect, test } from 'vitest'
import formula from './day-before.ts'

test('dayBefore goes over the ends of months and years', () => {
  expect(formula.evaluate('2020-03-01')).toBe('2020-02-29')
  expect(formula.evaluate('2020-01-01')).toBe('2019-12-31')
})
