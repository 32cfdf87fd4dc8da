import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { expect, test } from 'vitest'
import type { ShownValue } from '../explain/explanation.ts'
import { expectedInChinese } from './translate-phrase.ts'
import { valueWords } from './value-words.ts'

const names = createPolicy(panjin2019).describe()
const both = (value: ShownValue, fact: string): readonly string[] =>
  (['zh', 'en'] as const).map((locale) => valueWords(value, fact, names, locale))

test('a stretch of days is earlier or later, one of numbers less or more', () => {
  const birth = 'member.birthDate'
  expect(both({ kind: 'between', least: '2004-09-01' }, birth)).toEqual(['不早于2004-09-01', '2004-09-01 or later'])
  expect(both({ kind: 'between', greatest: '2013-08-31' }, birth)).toEqual([
    '不晚于2013-08-31',
    '2013-08-31 or earlier',
  ])
  const income = 'household.dibaoAssessableIncomeYuan'
  expect(both({ kind: 'between', least: '15600' }, income)).toEqual([
    '不低于15,600元/年',
    'at least 15,600 yuan a year',
  ])
  expect(both({ kind: 'between', greatest: '15600' }, income)).toEqual([
    '不超过15,600元/年',
    'at most 15,600 yuan a year',
  ])
})

test('a day that is expected is not before or not after another', () => {
  expect(expectedInChinese('2020-12-31 or later')).toBe('不早于2020-12-31')
  expect(expectedInChinese('2020-12-31 or later, from 2020-01-01')).toBe('从2020-01-01起不早于2020-12-31')
  expect(expectedInChinese('2020-12-31 or earlier, from 2020-01-01')).toBe('从2020-01-01起不晚于2020-12-31')
  expect(expectedInChinese('at least 0.9, from 2020-01-01')).toBe('从2020-01-01起不小于0.9')
})
