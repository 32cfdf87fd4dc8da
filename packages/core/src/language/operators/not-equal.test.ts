import { parseExact } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import operator from './not-equal.ts'

const yuan = (text: string): never => parseExact(text) as never

test('not-equal tells one code from another', () => {
  const test = operator.compile('D', {
    kind: 'code',
    table: 'grade',
    codes: ['A', 'B', 'C', 'D'],
    groups: { dangerous: ['C', 'D'] },
  } as const)
  expect([test('D' as never), test('C' as never)]).toEqual(['no', 'yes'])
})

test('not-equal takes equal numbers for equal however they are written', () => {
  const test = operator.compile(yuan('0.90'), { kind: 'number' })
  expect([test(yuan('0.9')), test(yuan('0.91'))]).toEqual(['no', 'yes'])
})
