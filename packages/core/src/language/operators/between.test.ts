import { exactInteger } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import operator from './between.ts'

const years = (count: number): never => exactInteger(count) as never

test('between takes both ends in', () => {
  const test = operator.compile([years(16), years(59)], { kind: 'number' })
  expect([15, 16, 59, 60].map((count) => test(years(count)))).toEqual(['no', 'yes', 'yes', 'no'])
})

test('between may change its verdict at its two ends only', () => {
  expect(operator.cuts?.([years(16), years(59)])).toEqual([years(16), years(59)])
})
