import { createPolicy } from '@bangfu/core'
import { describe, expect, test } from 'vitest'
import { panjin } from './policy-texts.ts'

type Json = Readonly<Record<string, unknown>>

const policy = createPolicy(panjin)
const adult = (more: Json = {}): Json => ({
  memberId: 'A',
  birthDate: '1968-02-10',
  studentStatusCode: '01',
  pensionScheme: 'employee',
  ...more,
})
const child = (more: Json = {}): Json => ({
  memberId: 'C',
  birthDate: '2010-05-20',
  studentStatusCode: '05',
  pensionScheme: 'none',
  ...more,
})
const family = (members: readonly Json[], more: Json = {}): Json => ({
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  recognizedStatus: 'dibao',
  members,
  ...more,
})
const coverageOf = (record: Json, asOf = '2019-12-31'): Json => policy.decide(record, { asOf })['coverage'] as Json

type Row = readonly [why: string, members: readonly Json[], more: Json, state: string]

const holds = (target: string, rows: readonly Row[]): void => {
  test.each(rows)(`${target}: %s`, (_why, members, more, state) => {
    const record = family(members, more)
    expect(coverageOf(record)[target]).toBe(state)
    // 2020年: the last day of the plan's targets, and the day after it.
    expect(coverageOf(record, '2020-12-31')[target]).toBe(state)
    expect(coverageOf(record, '2021-01-01')[target]).toBe('notApplicable')
  })
}

describe('1.3.b1 实现低收入人口教育基本公共服务全覆盖', () => {
  // Born 2010-05-20: 9 years old on 2019-08-31 and 10 on 2020-08-31, so of school age (6 to 14) on both days.
  holds('education', [
    ['the child is in school', [adult(), child()], {}, 'met'],
    ['the child is out of school', [adult(), child({ studentStatusCode: '01' })], {}, 'unmet'],
    [
      'the child has an approved deferral',
      [adult(), child({ studentStatusCode: '01', approvedDeferral: true })],
      {},
      'met',
    ],
    ['nobody knows whether the child is in school', [adult(), child({ studentStatusCode: null })], {}, 'unknown'],
    ['one child is out, of another nobody knows', [child({ memberId: 'D', studentStatusCode: '01' }), child({ studentStatusCode: null })], {}, 'unmet'],
    ['nobody is of school age', [adult()], {}, 'notApplicable'],
    // In school at an age that nobody knows: met where of school age, else the target is not set.
    ['the age of the one pupil is not known', [adult(), child({ birthDate: null })], {}, 'unknown'],
    ['of an adult nobody knows whether a student', [adult({ studentStatusCode: null })], {}, 'notApplicable'],
  ]) // prettier-ignore
})

describe('1.3.b2 实现低收入人口城乡居民基本养老保险全覆盖', () => {
  // Who should be in the scheme: recognized, 16 or older, not in school, in no other scheme.
  const resident = adult({ pensionScheme: 'resident' })
  const second = (pensionScheme: unknown): Json => adult({ memberId: 'B', pensionScheme })
  holds('pension', [
    ['the one who should be in the scheme is', [resident, child()], {}, 'met'],
    ['one of two who should be in it is not', [resident, second('none')], {}, 'unmet'],
    ['the other is in the scheme of the employees', [resident, second('employee')], {}, 'met'],
    ['of the other nobody knows', [resident, second(null)], {}, 'unknown'],
    ['of the only adult nobody knows', [adult({ pensionScheme: null })], {}, 'unknown'],
    ['one is not in it, of the other nobody knows', [second('none'), adult({ pensionScheme: null })], {}, 'unmet'],
    ['all are in other schemes or too young', [adult(), child()], {}, 'notApplicable'],
    ['the one without a scheme is a student', [adult({ pensionScheme: 'none', studentStatusCode: '16' })], {}, 'notApplicable'],
    ['the one without a scheme is not a low-income person', [adult(), { ...second('none'), recognizedStatus: 'none' }], {}, 'notApplicable'],
  ]) // prettier-ignore
})

describe('1.3.b4 确保低收入人口住房安全、公租房和廉租房有保障', () => {
  const graded = (grade: unknown): Json => ({ housing: { grade } })
  // A safe and B basically safe; C and D are dangerous.
  holds('housing', [
    ['grade A', [adult()], graded('A'), 'met'],
    ['grade B', [adult()], graded('B'), 'met'],
    ['grade C', [adult()], graded('C'), 'unmet'],
    ['grade D', [adult()], graded('D'), 'unmet'],
    ['a grade that nobody knows', [adult()], graded(null), 'unknown'],
    ['no word of the house', [adult()], {}, 'unknown'],
  ])

  const rental = (urbanHousingHardship: unknown, rentalSupport?: unknown): Json => ({
    housing: { urbanHousingHardship, ...(rentalSupport === undefined ? {} : { rentalSupport }) },
  })
  holds('rentalHousing', [
    ['in hardship, with a low-rent home', [adult()], rental(true, 'allocated'), 'met'],
    ['in hardship, with a rent subsidy', [adult()], rental(true, 'subsidy'), 'met'],
    ['in hardship, with neither', [adult()], rental(true, 'none'), 'unmet'],
    ['in hardship, with what nobody knows', [adult()], rental(true, null), 'unknown'],
    ['in hardship, with no word of support', [adult()], rental(true), 'unknown'],
    ['not in hardship', [adult()], rental(false, 'none'), 'notApplicable'],
    ['no word of hardship, which means none', [adult()], {}, 'notApplicable'],
    ['hardship that nobody knows of, without support', [adult()], rental(null, 'none'), 'unknown'],
    ['hardship that nobody knows of, with support', [adult()], rental(null, 'subsidy'), 'unknown'],
  ])
})

describe('1.3.b5 确保低收入残疾人稳定增收', () => {
  const disability = { category: 4, grade: 3, certificateHeld: true }
  const disabled = adult({ disability })
  // 9 000 yuan for two heads are 4 500 a head; 10 000 for three are 3 333 and a third.
  const income = (previous: unknown, wageYuan: unknown = 9000): Json => ({
    income: { wageYuan },
    previousPerCapitaNetIncomeYuan: previous,
  })
  const two = [disabled, child()]
  holds('disabledIncome', [
    ['above the year before', two, income('4499.99'), 'met'],
    ['the same as the year before', two, income(4500), 'unmet'],
    ['below the year before', two, income('4500.01'), 'unmet'],
    ['above it by a third of a fen', [disabled, child(), child({ memberId: 'D' })], income('3333.33', 10_000), 'met'],
    ['below it by two thirds of a fen', [disabled, child(), child({ memberId: 'D' })], income('3333.34', 10_000), 'unmet'],
    ['nobody knows the year before', two, income(null), 'unknown'],
    ['nobody knows this year', two, income(4500, null), 'unknown'],
    ['whether the certificate is held is not known', [adult({ disability: { ...disability, certificateHeld: null } })], income(1), 'unknown'],
    ['nobody is disabled', [adult(), child()], income('4499.99'), 'notApplicable'],
    ['the disabled member holds no certificate', [adult({ disability: { ...disability, certificateHeld: false } })], income(1), 'notApplicable'],
    ['the disabled member is not a low-income person', [adult({ disability, recognizedStatus: 'none' }), child()], income(1), 'notApplicable'],
  ]) // prettier-ignore
})

test('a household outside the low-income population has no targets, one of an unknown status has open ones', () => {
  const members = [adult({ disability: { certificateHeld: true } }), child({ studentStatusCode: '01' })]
  expect(coverageOf(family(members, { recognizedStatus: 'none', housing: { grade: 'D' } }))).toEqual({})
  // Recognized it would have: education unmet, no pension target, housing unmet, no hardship, and an income nobody knows.
  expect(coverageOf(family(members, { recognizedStatus: null, housing: { grade: 'D' } }))).toEqual({
    education: 'unknown',
    pension: 'notApplicable',
    housing: 'unknown',
    rentalHousing: 'notApplicable',
    disabledIncome: 'unknown',
  })
})
