import { parseExact } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import operator from './less-than-inclusive.ts'

const yuan = (text: string): never => parseExact(text) as never

test('less-than-inclusive compares one fen below, at, and one fen above the value', () => {
  const test = operator.compile(yuan('3247'), { kind: 'number' })
  expect([yuan('3246.99'), yuan('3247'), yuan('3247.01')].map(test)).toEqual(['yes', 'yes', 'no'])
})

test('less-than-inclusive compares days', () => {
  const test = operator.compile('2020-12-31', { kind: 'date' })
  expect(['2020-12-30', '2020-12-31', '2021-01-01'].map((day) => test(day as never))).toEqual(['yes', 'yes', 'no'])
})
