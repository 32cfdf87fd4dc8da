import { expect, test } from 'vitest'
import { groupThousands } from './amounts.ts'

test.each([
  ['12222731.5', '12,222,731.5'],
  ['3600.0000', '3,600.0000'],
  ['250', '250'],
  ['-1250', '-1,250'],
  ['974101/300', '974101/300'],
])('groupThousands(%j) is %j', (amount, expected) => {
  expect(groupThousands(amount)).toBe(expected)
})
