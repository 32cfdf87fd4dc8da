import { createPolicy, RecordError } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { createBridge, type BridgeRun } from '@bangfu/json-rules-engine'
import { Engine } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { note, policyWith } from './policy-with.ts'

const asOf = '2019-12-31'
const bridge = createBridge(createPolicy({ files: panjin2019.files }))

const household = {
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  members: [
    { memberId: 'A', recognizedStatus: 'dibao', medicalInsurance: 'ncms' },
    { memberId: 'B', recognizedStatus: 'dibao' },
  ],
}

const firedOf = ({ rules }: BridgeRun): readonly string[] =>
  rules.filter(({ result }) => result === 'fired').map(({ rule, appliesTo }) => `${rule} ${appliesTo}`)

/** What the notes that are added to the plan come to, for the household and each member in turn. */
const resultsWith = async (rules: readonly object[], more: object = {}): Promise<readonly (readonly string[])[]> => {
  const run = await createBridge(createPolicy(policyWith({ rules }))).run({ ...household, ...more }, { asOf })
  const names = rules.map((rule) => (rule as { readonly name: string }).name)
  return names.map((name) => run.rules.filter(({ rule }) => rule === name).map(({ result }) => result))
}

describe('run', () => {
  test('says which rules fired, for the household and for each member', async () => {
    const run = await bridge.run(household, { asOf })
    const { rules, policy, ...rest } = run
    expect(rest).toEqual({ householdId: 'H', asOf })
    expect(policy.id).toBe('panjin-2019')
    // 2.2.5.b: a member on dibao. 2.2.3.j: the premium of who is insured; of B nobody knows it.
    expect(firedOf(run)).toContain('saf-dibao household')
    expect(firedOf(run)).toContain('hea-premium A')
    expect(firedOf(run)).not.toContain('hea-premium B')
    expect(rules.find(({ rule, appliesTo }) => rule === 'hea-premium' && appliesTo === 'B')).toEqual({
      rule: 'hea-premium',
      appliesTo: 'B',
      event: { type: 'benefit', params: { amount: { formula: 'health.premium' } } },
      result: 'undecided',
      conditions: {
        verdict: 'unknown',
        leaves: [
          { fact: 'member.isRecognized', operator: 'equal', value: true, verdict: 'yes' },
          {
            fact: 'member.medicalInsurance',
            operator: 'in',
            value: ['ncms', 'urbmi', 'urrbmi'],
            verdict: 'unknown',
          },
        ],
      },
    })
  })

  test('gives plain data of its own', async () => {
    const run = await bridge.run(household, { asOf })
    expect(JSON.parse(JSON.stringify(run))).toEqual(run)
    for (const { event } of run.rules) Object.assign(event, { type: 'changed' })
    expect((await bridge.run(household, { asOf })).rules.some(({ event }) => event.type === 'changed')).toBe(false)
  })

  test('takes the rules of another day', async () => {
    const run = await bridge.run(household, { asOf, rulesAsOf: '2019-11-24' })
    expect(run.rules).toEqual([])
    expect(run.rulesAsOf).toBe('2019-11-24')
  })

  test('rejects a record that breaks the catalog, and a day that does not exist', async () => {
    await expect(bridge.run({ ...household, area: 'sea' }, { asOf })).rejects.toThrow(RecordError)
    await expect(bridge.run(household, { asOf: '2019-02-29' })).rejects.toThrow(RangeError)
  })

  test('gives the same for many at once as for one after the other', async () => {
    const records = Array.from({ length: 40 }, (_, index) => ({
      ...household,
      members: household.members.slice(0, 1 + (index % 2)),
      area: index % 3 === 0 ? 'urban' : 'rural',
    }))
    const alone: BridgeRun[] = []
    for (const record of records) alone.push(await bridge.run(record, { asOf }))
    expect(await Promise.all(records.map((record) => bridge.run(record, { asOf })))).toEqual(alone)
  })
})

describe('what is not known', () => {
  const isUnder = { fact: 'household.assetsWithinDibaoLimits', operator: 'equal', value: true }

  test('json-rules-engine takes for false, and the opposite of it for true', async () => {
    const engine = new Engine([{ conditions: { not: isUnder }, event: { type: 'e' } }])
    const { events } = await engine.run({ [isUnder.fact]: null })
    expect(events).toHaveLength(1)
  })

  test('leaves a rule undecided that rests on it, and no other', async () => {
    const isRural = { fact: 'household.area', operator: 'equal', value: 'rural' }
    const rules = [
      note('asks', { all: [isUnder] }),
      note('asks-the-opposite', { not: isUnder }),
      note('holds-anyway', { any: [isUnder, isRural] }),
      note('fails-anyway', { all: [isUnder, { not: isRural }] }),
    ]
    expect(await resultsWith(rules)).toEqual([['undecided'], ['undecided'], ['fired'], ['notFired']])
    expect(await resultsWith(rules, { assetsWithinDibaoLimits: false })).toEqual([
      ['notFired'],
      ['fired'],
      ['fired'],
      ['notFired'],
    ])
  })

  test('is not what is not there: no operator holds for that', async () => {
    const grade = { fact: 'member.disability.grade', operator: 'in', value: [1, 2] }
    const rules = [
      note('grade', { all: [grade] }, { for: 'member' }),
      note('no-grade', { not: grade }, { for: 'member' }),
    ]
    const members = [
      { memberId: 'A' },
      { memberId: 'B', disability: { grade: 2 } },
      { memberId: 'C', disability: { grade: null } },
    ]
    expect(await resultsWith(rules, { members })).toEqual([
      ['notFired', 'fired', 'undecided'],
      ['fired', 'notFired', 'undecided'],
    ])
  })

  test('can speak against a signal', async () => {
    const raised = note(
      'raised',
      { all: [{ fact: 'household.area', operator: 'equal', value: 'rural' }] },
      {
        unless: { any: [isUnder] },
      },
    )
    const given = [null, true, false].map((value) => resultsWith([raised], { assetsWithinDibaoLimits: value }))
    expect(await Promise.all(given)).toEqual([[['undecided']], [['notFired']], [['fired']]])
  })

  test('may be asked for', async () => {
    const rules = [
      note('insured', { all: [{ known: 'member.medicalInsurance' }] }, { for: 'member' }),
      note('no-income', { not: { known: 'income' } }),
    ]
    expect(await resultsWith(rules)).toEqual([['fired', 'notFired'], ['fired']])
    expect(await resultsWith(rules, { income: {} })).toEqual([['fired', 'notFired'], ['notFired']])
  })
})

test('a number in a rule is compared to its last digit', async () => {
  const rules = ['0.123456789012', '0.123456789013'].map((value, index) =>
    note(`above-${index}`, { all: [{ fact: 'income.wageYuan', operator: 'greaterThan', value }] }),
  )
  // As a JavaScript number, 90071992547409.92 is the next one but one.
  const exact = note('exact', { all: [{ fact: 'income.wageYuan', operator: 'equal', value: '90071992547409.93' }] })
  const all = [...rules, exact]
  expect(await resultsWith(all, { income: { wageYuan: '0.13' } })).toEqual([['fired'], ['fired'], ['notFired']])
  expect(await resultsWith([exact], { income: { wageYuan: '90071992547409.93' } })).toEqual([['fired']])
  expect(await resultsWith([exact], { income: { wageYuan: '90071992547409.92' } })).toEqual([['notFired']])
})

test('names that every object has are names like others', async () => {
  const label = { zh: '名', en: 'name' }
  const fact = { id: 'household.constructor', label, type: 'boolean', absent: 'unknown', collectedBy: 'village' }
  const rule = note('toString', { all: [{ fact: fact.id, operator: 'equal', value: true }] })
  const named = createBridge(createPolicy(policyWith({ facts: [fact], rules: [rule] })))
  const results = [{}, { constructor: true }, { constructor: false }].map(async (more) => {
    const { rules } = await named.run({ ...household, ...more }, { asOf })
    return rules.find((result) => result.rule === 'toString')?.result
  })
  expect(await Promise.all(results)).toEqual(['undecided', 'fired', 'notFired'])
})

describe('rules', () => {
  test('are rules of json-rules-engine as they stand in their files', () => {
    const rules = bridge.rules(asOf)
    expect(() => new Engine(rules as never)).not.toThrow()
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules)
    expect(rules.find(({ name }) => name === 'hou-urban-rental')).toMatchObject({
      benefit: 'HOU-URBAN-RENTAL',
      event: { type: 'benefit' },
    })
  })

  test('ask for what is known as for a fact of its own', () => {
    const conditions = { all: [{ not: { known: 'income' } }] }
    const policy = createPolicy(policyWith({ rules: [note('asks', conditions)] }))
    expect(
      createBridge(policy)
        .rules(asOf)
        .find(({ name }) => name === 'asks')?.conditions,
    ).toEqual({
      all: [{ not: { fact: 'known:income', operator: 'equal', value: true } }],
    })
  })

  test('are none on a day before the plan', () => {
    expect(bridge.rules('2019-11-24')).toEqual([])
    expect(() => bridge.rules('2019-13-01')).toThrow(RangeError)
  })
})
