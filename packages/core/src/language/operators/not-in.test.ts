import { expect, test } from 'vitest'
import operator from './not-in.ts'

const grade = { kind: 'code', table: 'grade', codes: ['A', 'B', 'C', 'D'], groups: { dangerous: ['C', 'D'] } } as const

test('not-in looks a code up in the list', () => {
  const test = operator.compile(['C', 'D'], grade)
  expect([test('D' as never), test('A' as never)]).toEqual(['no', 'yes'])
})

test('not-in finds nothing in an empty list', () => {
  const test = operator.compile([], grade)
  expect(grade.codes.map((code) => test(code as never))).toEqual(['yes', 'yes', 'yes', 'yes'])
})
