import { createPolicy, type ParameterOverrides, type Policy } from '@bangfu/core'
import { panjin2019, type Panjin2019Household } from '@bangfu/core/policies/panjin-2019'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SAMPLES } from '../samples.ts'
import { modelOf } from './form-model.ts'
import { fromRecord } from './from-record.ts'
import { toRecord } from './to-record.ts'

const policies = new Map<string, Policy>()

const policyWith = (parameters: ParameterOverrides = {}): Policy => {
  const key = JSON.stringify(parameters)
  const policy = policies.get(key) ?? createPolicy({ files: panjin2019.files }, { parameters })
  policies.set(key, policy)
  return policy
}

const policy = policyWith()
const model = modelOf(policy.describe())

interface Case {
  readonly id: string
  readonly asOf: string
  readonly household: Panjin2019Household
  readonly parameters?: ParameterOverrides
}

const folder = new URL('../../../../packages/core/policies/panjin-2019/cases/', import.meta.url)
const read = (name: string): readonly Case[] => {
  const text = readFileSync(new URL(`${name}.cases.json`, folder), 'utf8')
  return (JSON.parse(text) as { readonly cases: readonly Case[] }).cases
}

// A parameter changes a form only where it adds codes, as one of the worked cases does; and each set takes a policy of its own.
const cases = [
  ...read('worked'),
  ...read('by-hand').filter(({ parameters = {} }) => Object.keys(parameters).length === 0),
]

const throughTheForm = (record: object): Record<string, unknown> => toRecord(model, fromRecord(model, { ...record }))

describe('a record that is put into the form and taken out again', () => {
  // Keys that were left out may stand there with what leaving them out means; so the decisions are compared.
  test.each(cases.map((one) => [one.id, one] as const))(
    'is decided as before: %s',
    (_, { household, asOf, parameters }) => {
      const own = policyWith(parameters)
      expect(own.decide(throughTheForm(household), { asOf })).toEqual(own.decide(household, { asOf }))
    },
  )

  test.each(SAMPLES.map((sample) => [sample.id, sample] as const))('is decided as before: %s', (_, sample) => {
    const { record, asOf } = sample
    expect(policy.decide(throughTheForm(record), { asOf })).toEqual(policy.decide(record, { asOf }))
  })

  test('keeps what is unknown unknown', () => {
    const record = {
      householdId: 'H',
      regionCode: '211122',
      area: 'rural',
      creditNeed: null,
      income: { wageYuan: null },
      members: [
        { memberId: '1', disability: null, medicalEvents: null, stableEmployment: null, recognizedStatus: null },
      ],
    }
    expect(throughTheForm(record)).toMatchObject(record)
  })
})
