import { expect, test } from 'vitest'
import operator from './in-group.ts'

test('inGroup tests the codes of a group', () => {
  const test = operator.compile(['C', 'D'], {
    kind: 'code',
    table: 'grade',
    codes: ['A', 'B', 'C', 'D'],
    groups: { dangerous: ['C', 'D'] },
  } as const)
  expect([test('C' as never), test('B' as never)]).toEqual(['yes', 'no'])
})
