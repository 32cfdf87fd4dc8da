import { decideWith, type DecideWithOptions } from '@bangfu/providers'
import { describe, expect, test } from 'vitest'
import { asOf, family, MOMENT, now, policy, provider, register, type Json } from './setting.ts'

const INSURANCE = 'member.medicalInsurance'
const BIRTH = 'member.birthDate'

const decide = (record: Json, sources: readonly ReturnType<typeof provider>[], options: DecideWithOptions = {}) =>
  decideWith(policy, sources, { now, ...options }).decide(record, { asOf })

const conflict = (fact: string, values: readonly (readonly [string, unknown])[], appliesTo = 'A1'): Json => ({
  fact,
  appliesTo,
  values: values.map(([by, value]) => ({ provider: by, value })),
  at: MOMENT,
})

describe('H11: where the record and a provider disagree', () => {
  test("the record's word stands, nothing is overwritten, and the conflict is shown", async () => {
    // Asked for the insurance, the bureau tells the birth date as well.
    const bureau = provider('bureau', [INSURANCE, BIRTH], () => ({ [INSURANCE]: 'ncms', [BIRTH]: '1971-05-05' }))
    const found = await decide(family(), [bureau])
    const filled = family({ medicalInsurance: 'ncms' })
    expect(found).toMatchObject({ record: filled, decision: policy.decide(filled, { asOf }), failures: [] })
    expect(found.conflicts).toEqual([
      conflict(BIRTH, [
        ['record', '1970-05-05'],
        ['bureau', '1971-05-05'],
      ]),
    ])
    expect(found.sources.map(({ fact }) => fact)).toEqual([INSURANCE])
  })

  test('`verify` asks for what the record states, and who agrees is shown beside who does not', async () => {
    const record = family({ medicalInsurance: 'ncms' })
    const a = register('alpha', [INSURANCE], { [INSURANCE]: 'ncms' })
    const b = register('beta', [INSURANCE], { [INSURANCE]: 'uebmi' })
    expect((await decide(record, [a, b])).conflicts).toEqual([])
    const found = await decide(record, [a, b], { verify: [INSURANCE] })
    expect(found.conflicts).toEqual([
      conflict(INSURANCE, [
        ['record', 'ncms'],
        ['alpha', 'ncms'],
        ['beta', 'uebmi'],
      ]),
    ])
    expect(found.record).toEqual(record)
    expect((await decide(record, [a], { verify: [INSURANCE] })).conflicts).toEqual([])
  })

  test('a personal value is not shown', async () => {
    const record = family({ name: '王某' })
    const names = register('police', ['member.name'], { 'member.name': '李某' })
    const found = await decide(record, [names], { verify: ['member.name'] })
    expect(found.conflicts).toEqual([
      { fact: 'member.name', appliesTo: 'A1', values: [{ provider: 'record' }, { provider: 'police' }], at: MOMENT },
    ])
    expect(JSON.stringify(found.conflicts)).not.toMatch(/王|李/)
    expect(found.record).toEqual(record)
  })

  test('values are compared as the catalog reads them', async () => {
    const event = { setting: 'inpatient', isMajorDisease: true, totalCostYuan: '500.00', compliantCostYuan: 400 }
    const other = { setting: 'outpatient', isMajorDisease: false, totalCostYuan: '1', compliantCostYuan: '1' }
    const record = family(
      { medicalInsurance: 'ncms', medicalEvents: [event, other], healthCodes: ['03', '02'], disability: { grade: 2 } },
      { industryProjects: 1, income: { wageYuan: '100' } },
    )
    const about = {
      'household.industryProjects': '1.0',
      'income.wageYuan': '100.00',
    }
    const person = {
      'member.medicalEvents': [other, { ...event, totalCostYuan: 500, compliantCostYuan: '400.0' }],
      'member.healthCodes': ['02', '03'],
      'member.disability.grade': 2,
    }
    const household = register('town', Object.keys(about), about, { scope: 'household', needs: {} })
    const members = register('hospital', Object.keys(person), person)
    const verify = [...Object.keys(about), ...Object.keys(person)]
    const found = await decide(record, [household, members], { verify })
    expect(found.conflicts).toEqual([])
    expect(found.failures).toEqual([])
    const lists = register('hospital', ['member.medicalEvents'], { 'member.medicalEvents': [event] })
    const differing = await decide(record, [lists], { verify: ['member.medicalEvents'] })
    expect(differing.conflicts.map(({ fact }) => fact)).toEqual(['member.medicalEvents'])
    expect(JSON.stringify(differing.conflicts)).not.toMatch(/totalCostYuan|:500\b/)
  })

  test('a value that no record could have is refused, though the record has another', async () => {
    const bureau = register('bureau', [INSURANCE], { [INSURANCE]: 'gold' })
    const found = await decide(family({ medicalInsurance: 'ncms' }), [bureau], { verify: [INSURANCE] })
    expect(found.conflicts).toEqual([])
    expect(found.failures).toMatchObject([{ provider: 'bureau', problem: 'refused', fact: INSURANCE, appliesTo: 'A1' }])
  })

  test('who says that there is no such block contradicts a record that has it', async () => {
    const record = family({ medicalInsurance: 'ncms', disability: { grade: 2 } })
    const none = register('disabled', ['member.disability'], { 'member.disability': false })
    const found = await decide(record, [none], { verify: ['member.disability'] })
    expect(found.conflicts).toEqual([
      conflict('member.disability', [
        ['record', true],
        ['disabled', false],
      ]),
    ])
    expect(found.record).toEqual(record)
  })

  test('an item of a block that is not there is shown, and makes no block', async () => {
    const record = family()
    const bureau = provider('bureau', [INSURANCE, 'member.disability.grade'], () => ({
      [INSURANCE]: 'ncms',
      'member.disability.grade': 2,
    }))
    const found = await decide(record, [bureau])
    expect(found.record).toEqual(family({ medicalInsurance: 'ncms' }))
    expect(found.conflicts).toEqual([
      conflict('member.disability.grade', [
        ['record', null],
        ['bureau', 2],
      ]),
    ])
  })
})

describe('H11: where providers disagree', () => {
  test('what is unknown stays unknown, the conflict is shown, and what is pending says so', async () => {
    const a = register('alpha', [INSURANCE], { [INSURANCE]: 'ncms' })
    const b = register('beta', [INSURANCE], { [INSURANCE]: 'none' })
    const found = await decide(family(), [a, b])
    expect(found.record).toEqual(family())
    expect(found.sources).toEqual([])
    expect(found.conflicts).toEqual([
      conflict(INSURANCE, [
        ['alpha', 'ncms'],
        ['beta', 'none'],
      ]),
    ])
    const open = found.decision.benefits.flatMap(({ pending = [] }) => pending)
    expect(open).toContainEqual(
      expect.objectContaining({
        fact: INSURANCE,
        tried: ['alpha', 'beta'].map((by) => ({ provider: by, problem: 'conflict', at: MOMENT })),
      }),
    )
  })

  test('one whose value is refused disagrees with nobody', async () => {
    const a = register('alpha', [INSURANCE], { [INSURANCE]: 'gold' })
    const b = register('beta', [INSURANCE], { [INSURANCE]: 'ncms' })
    const found = await decide(family(), [a, b])
    expect(found.record).toEqual(family({ medicalInsurance: 'ncms' }))
    expect(found.conflicts).toEqual([])
    expect(found.failures).toMatchObject([{ provider: 'alpha', problem: 'refused' }])
    expect(found.sources.map(({ provider: by }) => by)).toEqual(['beta'])
  })

  test('those who agree are all named', async () => {
    const a = register('alpha', ['income.wageYuan'], { 'income.wageYuan': '1.0' }, { scope: 'household', needs: {} })
    const b = register('beta', ['income.wageYuan'], { 'income.wageYuan': 1 }, { scope: 'household', needs: {} })
    const found = await decide(family({}, { income: { wageYuan: null } }), [a, b])
    expect(found.conflicts).toEqual([])
    expect(found.sources.map(({ provider: by }) => by)).toEqual(['alpha', 'beta'])
  })

  test('an item contradicts who says that there is no such block', async () => {
    const record = family({ medicalInsurance: 'ncms', disability: null })
    const a = register('alpha', ['member.disability'], { 'member.disability': false })
    const b = register('beta', ['member.disability.grade'], { 'member.disability.grade': 1 })
    const found = await decide(record, [a, b])
    expect(found.record).toEqual(record)
    expect(found.conflicts).toEqual([
      conflict('member.disability', [
        ['alpha', false],
        ['beta', true],
      ]),
    ])
  })

  test('who speaks in a later round is heard as well', async () => {
    // The second is asked once the first has told the insurance, and then contradicts it.
    const first = register('first', [INSURANCE], { [INSURANCE]: 'ncms' })
    const second = provider('second', ['member.disability', INSURANCE], () => ({ [INSURANCE]: 'uebmi' }), {
      needs: { insured: INSURANCE },
    })
    const record = family({ disability: null })
    const found = await decide(record, [first, second])
    expect(found.record).toEqual(record)
    expect(found.conflicts.map(({ fact }) => fact)).toEqual([INSURANCE])
    expect(found.rounds).toBe(2)
  })
})

describe('a key that is not there', () => {
  test('states nothing: a value is taken with its source', async () => {
    const bureau = provider('bureau', [INSURANCE, 'member.ruralInsured'], () => ({
      [INSURANCE]: 'urrbmi',
      'member.ruralInsured': true,
    }))
    const found = await decide(family(), [bureau])
    const filled = family({ medicalInsurance: 'urrbmi', ruralInsured: true })
    expect(found).toMatchObject({ record: filled, decision: policy.decide(filled, { asOf }), conflicts: [] })
    expect(found.sources.map(({ fact }) => fact).toSorted()).toEqual([INSURANCE, 'member.ruralInsured'])
  })

  test('is asked for where it is to be verified', async () => {
    const bureau = register('bureau', ['member.ruralInsured'], { 'member.ruralInsured': true })
    const record = family({ medicalInsurance: 'urrbmi' })
    expect((await decide(record, [bureau])).record).toEqual(record)
    const found = await decide(record, [bureau], { verify: ['member.ruralInsured'] })
    expect(found.record).toEqual(family({ medicalInsurance: 'urrbmi', ruralInsured: true }))
  })
})
