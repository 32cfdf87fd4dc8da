import { createPolicy, RecordError } from '@bangfu/core'
import { formatReasons } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { decideWith } from '@bangfu/providers'
import type { Decision } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { asOf, family, MOMENT, now, policy, provider, register, type Json } from './setting.ts'

const INSURANCE = 'member.medicalInsurance'
const decided = (decision: object): Decision => decision as Decision
const pendingOf = (decision: object): unknown[] =>
  decided(decision)
    .undecided.flatMap(({ pending }) => pending)
    .concat(decided(decision).benefits.flatMap(({ pending = [] }) => pending))

describe('decide', () => {
  test('asks for what is pending and decides as with the value filled in by hand', async () => {
    const record = family()
    const before = structuredClone(record)
    expect(decided(policy.decide(record, { asOf })).programs['health']).toBe('review')
    const insurance = register('insurance', [INSURANCE], { [INSURANCE]: 'ncms' })
    const found = await decideWith(policy, [insurance], { now }).decide(record, { asOf })
    const filled = family({ medicalInsurance: 'ncms' })
    expect(found).toEqual({
      record: filled,
      decision: policy.decide(filled, { asOf }),
      sources: [{ fact: INSURANCE, appliesTo: 'A1', provider: 'insurance', label: insurance.label, at: MOMENT }],
      conflicts: [],
      failures: [],
      rounds: 1,
    })
    expect(record).toEqual(before)
    expect(insurance.asked.questions()).toEqual([{ id: 'q1', known: { id: 'A1' }, facts: [INSURANCE] }])
  })

  test('carries the source into the explanation', async () => {
    const insurance = register('insurance', [INSURANCE], { [INSURANCE]: 'ncms' })
    const { record, decision, sources } = await decideWith(policy, [insurance], { now }).decide(family(), { asOf })
    const explanation = policy.explain(record, decision, { sources, nearest: false })
    const line = explanation.lines.find(({ code }) => code === 'HEA-PREMIUM')
    if (line === undefined) throw new Error('no line')
    const text = formatReasons(line, explanation, policy.describe(), 'zh').map((one) => one.text)
    expect(text.join('\n')).toContain('（来源：insurance局，2026年11月23日取得）')
  })

  test('asks nobody where nothing that they could say is pending', async () => {
    const insurance = register('insurance', [INSURANCE], { [INSURANCE]: 'ncms' })
    const record = family({ medicalInsurance: 'none' })
    const found = await decideWith(policy, [insurance], { now }).decide(record, { asOf })
    expect(found).toMatchObject({ record, decision: policy.decide(record, { asOf }), rounds: 0, failures: [] })
    expect(insurance.asked.batches).toEqual([])
  })

  test('gives questions that cannot be changed, and what the provider needs to know of whom it lies around', async () => {
    const frozen: boolean[] = []
    const insurance = provider(
      'insurance',
      [INSURANCE],
      (known, question) => {
        frozen.push(Object.isFrozen(known), Object.isFrozen(question), Object.isFrozen(question.facts))
        return { [INSURANCE]: 'ncms' }
      },
      { needs: { region: 'household.regionCode', born: 'member.birthDate', codes: 'member.healthCodes' } },
    )
    await decideWith(policy, [insurance], { now }).decide(family({ healthCodes: ['01'] }), { asOf })
    expect(frozen).toEqual([true, true, true])
    expect(insurance.asked.questions()[0]?.known).toEqual({ region: '211122', born: '1970-05-05', codes: ['01'] })
  })

  test('tells nobody of what is not there: without a disability there is no grade to be asked by', async () => {
    const needs = { grade: 'member.disability.grade' }
    const insurance = provider('insurance', [INSURANCE], () => ({ [INSURANCE]: 'ncms' }), { needs })
    const { failures } = await decideWith(policy, [insurance], { now }).decide(family(), { asOf })
    expect(insurance.asked.batches).toEqual([])
    expect(failures).toMatchObject([{ provider: 'insurance', problem: 'cannotAsk', fact: INSURANCE }])
  })

  test('asks in a second round for what only the first made pending', async () => {
    // Nothing tells whether the disability of a member matters until it is known whether there is one.
    const disability = register('disabled', ['member.disability'], {
      'member.disability': { category: 4, certificateHeld: true, grade: null, longTermCare: true },
    })
    const grades = register('grades', ['member.disability.grade'], { 'member.disability.grade': 2 })
    const record = family({ medicalInsurance: 'ncms', disability: null })
    const withGrade = { category: 4, certificateHeld: true, grade: 2, longTermCare: true }
    const filled = family({ medicalInsurance: 'ncms', disability: withGrade })
    const together = await decideWith(policy, [disability], { now }).decide(record, { asOf })
    expect(together.rounds).toBe(1)
    const grade = { fact: 'member.disability.grade', appliesTo: 'A1' }
    expect(pendingOf(together.decision)).toContainEqual(
      expect.objectContaining({ ...grade, tried: [{ provider: 'disabled', problem: 'noAnswer', at: MOMENT }] }),
    )
    // Told only who has a disability, the second register knows whom to look up.
    const knowing = { ...grades, needs: { category: 'member.disability.category' } }
    const found = await decideWith(policy, [disability, knowing], { now }).decide(record, { asOf })
    expect(found).toMatchObject({ record: filled, decision: policy.decide(filled, { asOf }), rounds: 2 })
    expect(found.sources.map(({ fact, provider: by }) => [fact, by])).toEqual([
      ['member.disability', 'disabled'],
      ['member.disability.grade', 'grades'],
    ])
  })

  test('rejects with the error of a record that breaks the catalog, and with that of a day that is none', async () => {
    const deciding = decideWith(policy, [], { now })
    await expect(deciding.decide(family({ shoeSize: 43 }), { asOf })).rejects.toThrow(RecordError)
    await expect(deciding.decide(family(), { asOf: '2020-02-30' })).rejects.toThrow(RangeError)
  })

  test('adds up payments over a period and tells there too what was tried', async () => {
    const insurance = provider('insurance', ['member.disability'], () => Promise.reject(new Error('down')), {
      limits: { retries: 0 },
    })
    const period = { from: '2020-01-01', to: '2020-12-31' }
    const record = family({ medicalInsurance: 'ncms', disability: null })
    const { decision } = await decideWith(policy, [insurance], { now }).decide(record, { asOf, period })
    const parts = decided(decision).payments?.payments.flatMap((payment) => payment.parts) ?? []
    expect(parts.flatMap(({ pending = [] }) => pending)).toContainEqual(
      expect.objectContaining({
        fact: 'member.disability',
        tried: [{ provider: 'insurance', problem: 'failed', at: MOMENT }],
      }),
    )
  })
})

describe('blocks and lists', () => {
  const decide = async (record: Json, supplies: readonly string[], facts: Json, scope = 'member') => {
    const needs = scope === 'household' ? { id: 'household.householdId' } : { id: 'member.memberId' }
    const source = register('bureau', supplies, facts, { scope, needs })
    return decideWith(policy, [source], { now }).decide(record, { asOf })
  }

  test('a block that is unknown is put in whole: what it leaves out means what it means in a record', async () => {
    const found = await decide(family(), ['income'], { income: { wageYuan: '3000' } }, 'household')
    expect(found.record).toEqual(family({}, { income: { wageYuan: '3000' } }))
    expect(decided(found.decision)['perCapitaNetIncome']).toMatchObject({ exact: '3000' })
    expect(found.sources.map(({ fact }) => fact)).toEqual(['income'])
  })

  test('one item of a block that is unknown leaves all others unknown', async () => {
    const found = await decide(family(), ['income.wageYuan'], { 'income.wageYuan': '3000' }, 'household')
    const { income } = found.record as { readonly income: Json }
    expect(income['wageYuan']).toBe('3000')
    const others = policy.describe().facts.filter(({ id }) => id.startsWith('income.') && id !== 'income.wageYuan')
    for (const { path } of others) expect(income[path.split('.')[1] ?? '']).toBeNull()
    expect(decided(found.decision)['perCapitaNetIncome']).toBeNull()
    // No item is negative and the line is 3 247; a loss cannot outweigh the wage where there are no costs.
    const told = { 'income.wageYuan': '9000', 'income.businessCostYuan': '0' }
    const over = await decide(family(), Object.keys(told), told, 'household')
    expect(decided(over.decision)['exceedsIncomeLine']).toBe('yes')
  })

  test('an item that is refused does not count as left out', async () => {
    const found = await decide(family(), ['income'], { income: { wageYuan: 'abc', pensionYuan: '10' } }, 'household')
    expect((found.record as Json)['income']).toEqual({ wageYuan: null, pensionYuan: '10' })
    expect(found.failures).toEqual([
      expect.objectContaining({ fact: 'income.wageYuan', problem: 'refused', appliesTo: 'household' }),
    ])
    expect(decided(found.decision)['perCapitaNetIncome']).toBeNull()
  })

  test('a block of an unknown form is refused, with what the catalog says of it', async () => {
    for (const income of [{ wagesYuan: 1 }, 'none', true, [1]]) {
      const found = await decide(family(), ['income'], { income }, 'household')
      expect(found.record).toEqual(family())
      expect(found.failures).toEqual([
        expect.objectContaining({ fact: 'income', problem: 'refused', diagnostics: [expect.anything()] }),
      ])
    }
  })

  test('`false` says that there is no such block', async () => {
    const unknown = family({ medicalInsurance: 'ncms', disability: null })
    const found = await decide(unknown, ['member.disability'], { 'member.disability': false })
    const without = family({ medicalInsurance: 'ncms' })
    expect(found).toMatchObject({ record: without, decision: policy.decide(without, { asOf }) })
    expect(found.record).toEqual(without)
    expect(found.sources.map(({ fact }) => fact)).toEqual(['member.disability'])
  })

  test('an item of a block that is there is filled in, and what the record says beside it stays', async () => {
    const disability = { certificateHeld: true, grade: null, category: 3, longTermCare: true }
    const record = family({ medicalInsurance: 'ncms', disability })
    const whole = { certificateHeld: true, grade: 1, category: 3 }
    const found = await decide(record, ['member.disability'], { 'member.disability': whole })
    expect(found.record).toEqual(family({ medicalInsurance: 'ncms', disability: { ...disability, grade: 1 } }))
    expect(found.sources.map(({ fact }) => fact)).toEqual(['member.disability.grade'])
    expect(found.conflicts).toEqual([])
  })

  test('a list that is unknown is put in whole', async () => {
    const event = { setting: 'inpatient', isMajorDisease: true, totalCostYuan: '500', compliantCostYuan: '400' }
    const record = family({ medicalInsurance: 'ncms', medicalEvents: null })
    const found = await decide(record, ['member.medicalEvents'], { 'member.medicalEvents': [event] })
    const filled = family({ medicalInsurance: 'ncms', medicalEvents: [event] })
    expect(found).toMatchObject({ record: filled, decision: policy.decide(filled, { asOf }) })
    const none = await decide(record, ['member.medicalEvents'], { 'member.medicalEvents': [] })
    expect(none.decision).toEqual(policy.decide(family({ medicalInsurance: 'ncms', medicalEvents: [] }), { asOf }))
  })
})

describe('extension blocks', () => {
  const named = { zh: '法律援助', en: 'legal aid' }
  const files = { ...panjin2019.files }
  const manifest = JSON.parse(files['policy.json'] ?? '') as { files: string[] }
  // As a block of the household that a variant adds, at the key of its id.
  const aid = {
    blocks: [{ id: 'aid', label: named, absent: 'unknown', collectedBy: 'village' }],
    facts: [{ id: 'aid.hasDispute', label: named, type: 'boolean', absent: 'unknown', collectedBy: 'village' }],
  }
  const extended = createPolicy({
    files: {
      ...files,
      'policy.json': JSON.stringify({ ...manifest, files: [...manifest.files, 'aid.json'] }),
      'aid.json': JSON.stringify(aid),
    },
  })

  test('a block that the policy was extended by is found by its path', async () => {
    const source = register('court', ['aid.hasDispute'], { 'aid.hasDispute': true }, { scope: 'household', needs: {} })
    const record = family({}, { aid: { hasDispute: false } })
    const found = await decideWith(extended, [source], { now, verify: ['aid.hasDispute'] }).decide(record, { asOf })
    expect(found.conflicts).toEqual([
      {
        fact: 'aid.hasDispute',
        appliesTo: 'household',
        values: [
          { provider: 'record', value: false },
          { provider: 'court', value: true },
        ],
        at: MOMENT,
      },
    ])
  })
})
