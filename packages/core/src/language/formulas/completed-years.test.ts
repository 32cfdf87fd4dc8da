import { parseExact } from '@bangfu/sdk'
import type { Exact } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import formula from './completed-years.ts'

const n = (text: string): Exact => parseExact(text) as Exact

test('completedYears counts a year on the birthday', () => {
  expect(formula.evaluate('2013-09-01', '2019-08-31')).toEqual(n('5'))
  expect(formula.evaluate('2013-08-31', '2019-08-31')).toEqual(n('6'))
})
