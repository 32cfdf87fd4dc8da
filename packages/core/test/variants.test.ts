import { createPolicy, RecordError } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'
import { makePolicy } from '../src/policy.ts'
import { grounds, load, problemsOf, set, value, variant, words } from './variant-texts.ts'

const patient = {
  householdId: 'H',
  regionCode: '211104',
  area: 'rural',
  recognizedStatus: 'dibao',
  members: [
    {
      memberId: 'A',
      medicalInsurance: 'ncms',
      medicalEvents: [{ setting: 'inpatient', isMajorDisease: true, totalCostYuan: 200000, compliantCostYuan: 100000 }],
    },
  ],
}

describe('a rate that may only rise', () => {
  const rate = (of: string) => ({ set: [set('health.baseRate', value('2020-01-01', of))] })

  test('is raised: 95 % of 100 000 from the first day of the value on, 90 % before', () => {
    const policy = load(rate('0.95'))
    const paidOn = (asOf: string) => policy.decide(patient, { asOf }).amountsYuan['HEA-BASE-90']
    expect([paidOn('2019-12-31'), paidOn('2020-01-01')]).toEqual(['90000', '95000'])
  })

  test('is not lowered', () => {
    expect(problemsOf(rate('0.85'))).toMatchObject([
      {
        code: 'VARIANT_BEYOND_BOUND',
        file: 'variant.json',
        rule: 'health.baseRate',
        path: 'set[0].values[0].value',
        found: '0.85',
        expected: 'at least 0.9, from 2020-01-01',
      },
    ])
  })

  test('is lowered where nothing holds the variant to its bounds, to show what that would do', () => {
    const policy = makePolicy(variant(rate('0.85')), {}, { holdToBounds: false })
    expect(policy.decide(patient, { asOf: '2020-01-01' }).amountsYuan['HEA-BASE-90']).toBe('85000')
  })
})

test('a variant with nothing in it decides as its base', () => {
  const decide = (policy: ReturnType<typeof load>) => {
    const { policy: identity, ...rest } = policy.decide(patient, { asOf: '2020-01-01' })
    return [identity.id, rest]
  }
  const [id, decision] = decide(load({}))
  const [baseId, baseDecision] = decide(createPolicy({ files: panjin2019.files }))
  expect([id, baseId]).toEqual(['dawa', 'panjin-2019'])
  expect(decision).toEqual(baseDecision)
})

test('a household of a division that a variant adds to the table is decided', () => {
  const added = { table: 'region', code: '211104999', label: words, from: '2020-01-01', ...grounds }
  const household = { householdId: 'H', regionCode: '211104999', area: 'rural', members: [{ memberId: 'A' }] }
  const days = { asOf: '2020-06-01' }
  expect(createPolicy(variant({ addCodes: [added] })).decide(household, days).householdId).toBe('H')
  expect(() => createPolicy(variant({})).decide(household, days)).toThrow(RecordError)
})
