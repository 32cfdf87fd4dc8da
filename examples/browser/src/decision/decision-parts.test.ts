import { createPolicy, type Policy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'
import { groupThousands, sumAmounts } from './amounts.ts'
import { evaluate } from './evaluate.ts'
import { groupOf, openQuestions } from './open-questions.ts'
import { aboutLabel, measuresOf } from './words.ts'

const policy: Policy = createPolicy({ files: panjin2019.files })
const names = policy.describe()
const record = {
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  members: [{ memberId: '1', recognizedStatus: 'dibao', medicalInsurance: null }],
}

const decided = () => {
  const evaluation = evaluate(policy, record, '2019-12-31')
  if (evaluation.kind !== 'decided') throw new Error(`Unexpected ${evaluation.kind}`)
  return evaluation
}

describe('evaluate', () => {
  test('tells a day that does not exist from a record that is wrong', () => {
    expect(evaluate(policy, record, '2019-02-30')).toEqual({ kind: 'noSuchDay' })
    expect(evaluate(policy, { ...record, area: 'sea' }, '2019-12-31')).toMatchObject({
      kind: 'faulty',
      problems: [{ path: 'area' }],
    })
  })

  test('explains the decision that it made', () => {
    const { decision, explain } = decided()
    expect(explain()).toMatchObject({ householdId: 'H', policy: decision.policy })
    expect(explain()).toBe(explain())
  })
})

describe('openQuestions', () => {
  test('name each question once, with all that waits for it', () => {
    const questions = openQuestions(decided().decision, names, 'zh')
    const insurance = questions.filter(
      ({ pending }) => pending.kind === 'fact' && pending.fact === 'member.medicalInsurance',
    )
    expect(insurance).toHaveLength(1)
    expect(insurance[0]?.matters).toEqual(expect.arrayContaining(['医疗保险个人缴费全额资助', '两不愁三保障 · 医疗']))
    // 2.3.a: the village collects and enters.
    expect(insurance.map(groupOf)).toEqual(['village'])
  })

  test('go to whoever decides, or to nobody with a name', () => {
    const matters: string[] = []
    const decision = { kind: 'decision', by: 'official', rule: 'r', tier: 'county' } as const
    expect(groupOf({ pending: decision, matters })).toBe('decision')
    expect(groupOf({ pending: { kind: 'parameter', parameter: 'p' }, matters })).toBe('other')
  })
})

describe('words', () => {
  test('name the parts of a decision', () => {
    expect(aboutLabel('guarantees.food', names, 'zh')).toBe('两不愁三保障 · 吃')
    expect(aboutLabel('targets.stableJob', names, 'en')).toBe('targets · stable job')
    expect(aboutLabel('programs.health', names, 'zh')).toBe('健康帮扶')
    expect(aboutLabel('exceedsIncomeLine', names, 'en')).toBe('exceeds the line')
  })

  test('name the line that an income is measured by, as the plan has it', () => {
    const measures = measuresOf('household.exceedsIncomeLine', decided().explain(), names, 'en')
    expect(measures.map(({ value, unit }) => [value, unit])).toEqual([['3247', 'yuanPerYear']])
  })
})

describe('amounts', () => {
  test('are added exactly', () => {
    expect(sumAmounts(['0.1', '0.2', undefined, '90000'])).toBe('90000.3')
    expect(sumAmounts(['1/3', '2/3'])).toBe('1')
    expect(sumAmounts([])).toBe('0')
  })

  test('have their thousands apart', () => {
    expect(['1234567.5', '-4800', '250', '974101/300'].map(groupThousands)).toEqual([
      '1,234,567.5',
      '-4,800',
      '250',
      '974101/300',
    ])
  })
})
