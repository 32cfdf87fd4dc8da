import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { Bounds, exactText, isExact } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'

const policy = createPolicy({ files: panjin2019.files })
const days = { asOf: '2019-12-31' }

// Two people who live on 6 494 yuan a year: 3 247 each, which is the line and so does not exceed it.
const record = {
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  income: { wageYuan: '6494' },
  members: [
    { memberId: 'A', recognizedStatus: 'dibao', medicalInsurance: 'ncms', birthDate: '1980-02-29' },
    { memberId: 'B', recognizedStatus: null, disability: { category: 1 } },
  ],
}

describe('inspect gives the values that a condition can name', () => {
  const { householdId, subjects } = policy.inspect(record, days)
  const [household, first, second] = subjects

  test('of the household and of each member in order', () => {
    expect(householdId).toBe('H')
    expect(subjects.map(({ scope, appliesTo }) => [scope, appliesTo])).toEqual([
      ['household', 'household'],
      ['member', 'A'],
      ['member', 'B'],
    ])
  })

  test('as operators take them', () => {
    expect(household?.fact('household.area')).toBe('rural')
    expect(household?.fact('household.exceedsIncomeLine')).toBe(false)
    expect(household?.fact('asOf')).toBe('2019-12-31')
    expect(first?.fact('member.birthDate')).toBe('1980-02-29')
    expect(first?.fact('household.area')).toBe('rural')
    const line = household?.fact('param.incomeLineYuan')
    expect(isExact(line) && exactText(line)).toBe('3247')
  })

  test('and what is unknown apart from what is not there', () => {
    expect(second?.fact('member.recognizedStatus')).toBeUndefined()
    expect(second?.fact('member.disability')).toBe(true)
    // The code of a table of whole numbers is text to an operator.
    expect(second?.fact('member.disability.category')).toBe('1')
    expect(second?.fact('member.disability.grade')).toBeUndefined()
    expect(first?.fact('member.disability.grade')).toBeNull()
    expect(household?.fact('household.dibaoAssessableIncomeYuan')).toBeInstanceOf(Bounds)
    expect(household?.fact('param.health.baseAnnualCapYuan')).toBeNull()
  })

  test('and says of each whether it is on file', () => {
    expect(household?.isOnFile('income')).toBe(true)
    expect(household?.isOnFile('housing')).toBe(true)
    expect(first?.isOnFile('income')).toBe(true)
    expect(second?.isOnFile('member.recognizedStatus')).toBe(false)
    expect(first?.isOnFile('member.disability.grade')).toBe(true)
    const { subjects: without } = policy.inspect({ ...record, income: null }, days)
    expect(without.map((subject) => subject.isOnFile('income'))).toEqual([false, false, false])
  })

  test.each(['member.birthDate', 'param.nothing', 'nothing', '__proto__', 'event.setting'])(
    'and refuses %s of the household',
    (id) => expect(() => household?.fact(id)).toThrow(RangeError),
  )
})

describe('inspect gives what each rule comes to', () => {
  const { subjects } = policy.inspect(record, days)
  const [household, first, second] = subjects

  test('with each comparison in its place', () => {
    // HEA-PREMIUM, 2.2.3.j: recognized, and insured in one of the schemes.
    expect(first?.verdicts('hea-premium')).toEqual({ verdict: 'yes', leaves: ['yes', 'yes'] })
    expect(second?.verdicts('hea-premium')).toEqual({ verdict: 'unknown', leaves: ['unknown', 'unknown'] })
  })

  test('with what keeps a signal from being raised', () => {
    // A recognized family is referred to nobody, though its means, 3 247 yuan a head, are under the dibao standard.
    expect(household?.verdicts('refer-under-dibao-standard')).toEqual({
      verdict: 'no',
      leaves: ['no', 'yes'],
      unless: { verdict: 'yes', leaves: ['yes', 'unknown'] },
    })
  })

  test('for those whom it is for alone', () => {
    expect(() => household?.verdicts('hea-premium')).toThrow(RangeError)
    expect(() => first?.verdicts('refer-under-dibao-standard')).toThrow(RangeError)
  })
})

describe('ruleSet', () => {
  const { rules, scopes, operators, facts, blocks } = policy.ruleSet('2019-12-31')

  test('gives the rules as they stand in their files', () => {
    const written = Object.values(panjin2019.files).flatMap(
      (text) => (JSON.parse(text) as { readonly rules?: readonly { readonly name: string }[] }).rules ?? [],
    )
    const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1)
    expect(rules.map(({ rule }) => rule as unknown as { name: string }).sort(byName)).toEqual([...written].sort(byName))
  })

  test('names all that a condition can name', () => {
    const known = new Map(facts.map((fact) => [fact.id, fact]))
    expect(known.get('member.disability.grade')).toMatchObject({
      scope: 'member',
      type: { codes: ['1', '2', '3', '4'] },
    })
    expect(known.get('param.incomeLineYuan')).toMatchObject({ scope: 'household', shape: 'value' })
    expect(known.get('household.exceedsIncomeLine')).toMatchObject({ type: { kind: 'boolean' } })
    expect(scopes).toEqual(['household', 'member'])
    expect(blocks).toContainEqual({ id: 'income', scope: 'household' })
    expect(operators.map(({ name }) => name)).toContain('inGroup')
  })

  test('leaves out rules that are not in force', () => {
    expect(policy.ruleSet('2019-11-24').rules).toEqual([])
    expect(() => policy.ruleSet('2019-02-29')).toThrow(RangeError)
  })

  test('gives a copy', () => {
    const [{ rule }] = policy.ruleSet('2019-12-31').rules as unknown as [{ rule: { event: { type: string } } }]
    rule.event.type = 'nothing'
    expect(policy.ruleSet('2019-12-31').rules[0]?.rule['event']).not.toEqual(rule.event)
  })
})
