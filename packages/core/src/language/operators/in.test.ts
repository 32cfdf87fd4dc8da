import { expect, test } from 'vitest'
import operator from './in.ts'

const grade = { kind: 'code', table: 'grade', codes: ['A', 'B', 'C', 'D'], groups: { dangerous: ['C', 'D'] } } as const

test('in looks a code up in the list', () => {
  const test = operator.compile(['C', 'D'], grade)
  expect([test('D' as never), test('A' as never)]).toEqual(['yes', 'no'])
})

test('in finds nothing in an empty list', () => {
  const test = operator.compile([], grade)
  expect(grade.codes.map((code) => test(code as never))).toEqual(['no', 'no', 'no', 'no'])
})
