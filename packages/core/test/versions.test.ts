import { createPolicy } from '@bangfu/core'
import { analyzePolicy } from '@bangfu/core/analysis'
import { describe, expect, test } from 'vitest'
import {
  ALWAYS,
  household,
  loadSmall,
  panjin,
  parameter,
  placeIn,
  problemsOf,
  rule,
  smallPolicy,
  type Parts,
} from './policy-texts.ts'

const label = { zh: '名', en: 'name' }
const spring = rule(ALWAYS, { to: '2020-03-31' })
const summer = rule(ALWAYS, { from: '2020-04-01', title: { zh: '新名', en: 'new name' } })

const warningsOf = (parts: Parts) => createPolicy({ files: smallPolicy(parts) }).warnings

describe('two rules of one name are versions', () => {
  test('of which each is in force on its own days', () => {
    const policy = loadSmall({ rules: [spring, { ...summer, clause: '2' }] })
    const clauseOn = (asOf: string) => policy.decide(household(), { asOf }).benefits.map(({ clause }) => clause)
    expect(['2020-03-31', '2020-04-01'].map(clauseOn)).toEqual([['1'], ['2']])
    expect(policy.warnings).toEqual([])
  })

  test('that are described together, the latest with those before it', () => {
    const { rules } = loadSmall({ rules: [summer, spring] }).describe()
    expect(Object.keys(rules)).toEqual(['one'])
    expect(rules['one']).toMatchObject({ from: '2020-04-01', earlier: [{ from: '2019-01-01', to: '2020-03-31' }] })
  })

  test.each([
    ['a day of both', [spring, { ...summer, from: '2020-03-31' }], 'DATES_OVERLAP', '2020-03-31'],
    ['no last day', [rule(ALWAYS), summer], 'DATES_OVERLAP', '2020-04-01'],
    ['another outcome', [spring, { ...summer, outcome: 'priority' }], 'DUPLICATE_NAME', 'one'],
    ['another benefit', [spring, { ...summer, benefit: 'TST-TWO' }], 'DUPLICATE_NAME', 'one'],
    ['no days at all', [rule(ALWAYS), rule(ALWAYS)], 'DUPLICATE_NAME', 'one'],
  ])('but not with %s', (_, rules, code, found) => {
    expect(problemsOf(smallPolicy({ rules }))).toMatchObject([{ code, found, severity: 'error' }])
  })
})

describe('days without a version', () => {
  const late = { ...summer, from: '2020-05-01' }

  test('are named, with the place and what would close the hole', () => {
    const files = smallPolicy({ rules: [spring, late] })
    expect(createPolicy({ files }).warnings).toEqual([
      {
        code: 'DATES_GAP',
        severity: 'warning',
        file: 'all.json',
        ...placeIn(files['all.json'] ?? '', '"2020-05-01"'),
        rule: 'one',
        path: 'rules[1].from',
        found: 'no rule from 2020-04-01 to 2020-04-30',
        expected: 'the day 2020-04-01',
      },
    ])
  })

  test('are named once where two rules of a benefit leave them', () => {
    expect(warningsOf({ rules: [spring, { ...late, name: 'two' }] })).toHaveLength(1)
  })

  test('are undecided, though another rule of the benefit is in force', () => {
    const other = rule(ALWAYS, { name: 'other', outcome: 'discretionary' })
    const policy = loadSmall({ rules: [spring, late, other] })
    const on = (asOf: string) => {
      const { programs, undecided, amountsComplete } = policy.decide(household(), { asOf })
      return [programs['only'], undecided, amountsComplete]
    }
    const undecided = [{ about: 'benefits.TST-ONE', pending: [{ kind: 'rules', program: 'only' }] }]
    expect(on('2020-03-31')).toEqual(['entitled', [], true])
    expect(on('2020-04-15')).toEqual(['review', undecided, false])
    expect(on('2020-05-01')).toEqual(['entitled', [], true])
  })
})

describe('days without a value of a parameter', () => {
  const named = (values: Parameters<typeof parameter>[2]) =>
    warningsOf({ parameters: [parameter('x', 'money', values)] }).map(({ found }) => found)

  test('are named between two values', () => {
    const values = [
      { from: '2019-01-01', to: '2020-02-28', value: 1 },
      { from: '2020-03-01', value: 2 },
    ]
    expect(named(values)).toEqual(['no value from 2020-02-29 to 2020-02-29'])
  })

  test('are named before the first value, from the first day of the policy on', () => {
    expect(named([{ from: '2019-03-01', value: 1 }])).toEqual(['no value from 2019-01-01 to 2019-02-28'])
  })

  test('are none where each value ends as the next begins, or the last has an end', () => {
    const values = [
      { from: '2018-01-01', value: 1 },
      { from: '2020-01-01', to: '2020-12-31', value: 2 },
    ]
    expect(named(values)).toEqual([])
  })
})

test('the shipped plan has no day without a value or a rule', () => {
  expect(createPolicy(panjin).warnings).toEqual([])
})

test('a version of a rule that raises a signal', () => {
  const look = (more: object) => ({
    name: 'look', clause: '1', title: label, conditions: ALWAYS, event: { type: 'followUp', params: { code: 'look' } }, ...more,
  }) // prettier-ignore
  const decision = { followUps: { form: 'signals', event: 'followUp' } }
  const rules = [rule(ALWAYS), look({ to: '2020-01-31' }), look({ from: '2020-02-01', clause: '2' })]
  const policy = loadSmall({ decision, rules })
  expect(policy.decide(household(), { asOf: '2020-02-01' })['followUps']).toEqual(['look'])
  expect(problemsOf(smallPolicy({ decision, rules: [rule(ALWAYS), look({}), look({})] }))).toMatchObject([
    { code: 'DUPLICATE_NAME' },
  ])
})

test('days without a value are named once, and not taken for rules that never fire', () => {
  const limit = parameter('limit', 'money', [
    { from: '2019-01-01', to: '2020-03-31', value: 5 },
    { from: '2020-05-01', value: 5 },
  ])
  const under = { all: [{ fact: 'household.number', operator: 'lessThan', value: { fact: 'param.limit' } }] }
  const clauses = [
    {
      id: '1', sentence: '1', line: 1, quote: 'x', en: 'x', kind: 'benefit', modality: 'must', decidedBy: 'record',
      encodedBy: ['rule:one'],
    },
  ] // prettier-ignore
  const data = { files: smallPolicy({ parameters: [limit], rules: [rule(under)], plan: { clauses } }) }
  expect(createPolicy(data).warnings.map(({ code }) => code)).toEqual(['DATES_GAP'])
  expect(analyzePolicy(data).map(({ code }) => code)).not.toContain('RULE_NEVER_FIRES')
})
