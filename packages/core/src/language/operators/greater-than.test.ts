import { parseExact } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import operator from './greater-than.ts'

const yuan = (text: string): never => parseExact(text) as never

test('greater-than compares one fen below, at, and one fen above the value', () => {
  const test = operator.compile(yuan('3247'), { kind: 'number' })
  expect([yuan('3246.99'), yuan('3247'), yuan('3247.01')].map(test)).toEqual(['no', 'no', 'yes'])
})

test('greater-than compares days', () => {
  const test = operator.compile('2020-12-31', { kind: 'date' })
  expect(['2020-12-30', '2020-12-31', '2021-01-01'].map((day) => test(day as never))).toEqual(['no', 'no', 'yes'])
})
