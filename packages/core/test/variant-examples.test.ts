import { readFileSync } from 'node:fs'
import { createPolicy, RecordError, type PolicyData } from '@bangfu/core'
import type { BenefitLine, Decision } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { EXAMPLES } from './variant-folders.ts'

interface Case {
  readonly id: string
  readonly asOf: string
  readonly household: unknown
  readonly working: readonly string[]
  readonly expected: Readonly<Record<string, unknown>> & {
    readonly lines?: readonly Pick<BenefitLine, 'code' | 'appliesTo' | 'outcome' | 'clause'>[]
    readonly without?: readonly string[]
    readonly noFindings?: readonly string[]
  }
}

const casesOf = (id: string): readonly Case[] => {
  const file = new URL(`../../../examples/variants/${id}/worked.cases.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] }).cases
}

const policies = new Map(Object.entries<PolicyData>(EXAMPLES).map(([id, data]) => [id, createPolicy(data)]))
const city = createPolicy({ files: panjin2019.files })

const findingsOf = (decision: Decision): readonly string[] =>
  (decision['findings'] as readonly { readonly code: string }[]).map(({ code }) => code)

describe.each([...policies.keys()])('%s', (id) => {
  const policy = policies.get(id) ?? city

  test.each(casesOf(id).map((item) => [item.id, item] as const))('%s, as worked by hand', (_, item) => {
    const decision = policy.decide(item.household, { asOf: item.asOf })
    const { lines = [], without = [], noFindings = [], ...expected } = item.expected
    const codes = decision.benefits.map(({ code }) => code)
    for (const line of lines) expect(decision.benefits).toContainEqual(expect.objectContaining(line))
    for (const code of without) expect(codes).not.toContain(code)
    for (const code of noFindings) expect(findingsOf(decision)).not.toContain(code)
    for (const [key, value] of Object.entries(expected)) expect([key, decision[key]]).toEqual([key, value])
    expect(item.working.length).toBeGreaterThan(0)
  })
})

const dawa = policies.get('dawa-example') ?? city
const caseOf = (id: string): Case => casesOf('dawa-example').find((item) => item.id === id) as Case

test('the disease list of the county changes findings only', () => {
  const { household, asOf } = caseOf('DAWA-DISEASE-LISTED')
  const [own, plain] = [dawa, city].map((policy) => policy.decide(household, { asOf }))
  const without = (decision: Decision | undefined) => ({ ...decision, policy: undefined, findings: undefined })
  expect(without(own)).toEqual(without(plain))
  expect(findingsOf(plain as Decision)).toContain('REG-DISEASE-NOT-LISTED')
  expect(findingsOf(own as Decision)).toEqual(
    findingsOf(plain as Decision).filter((code) => code !== 'REG-DISEASE-NOT-LISTED'),
  )
})

test('the status of the county is no code of the city, and none before its first day', () => {
  const { household } = caseOf('DAWA-STATUS')
  expect(() => city.decide(household, { asOf: '2020-03-01' })).toThrow(RecordError)
  expect(() => dawa.decide(household, { asOf: '2019-12-31' })).toThrow(RecordError)
  expect(dawa.describe().tables['recognizedStatus']?.codes['dibaoEdge']?.zh).toBe('低保边缘家庭（示例）')
})

test('before the first day of the variants each decides as the city does', () => {
  for (const [id, policy] of policies) {
    for (const { household, asOf } of casesOf(id).filter((item) => item.asOf < '2020-01-01')) {
      const [own, plain] = [policy, city].map((each) => ({ ...each.decide(household, { asOf }), policy: undefined }))
      expect(own).toEqual(plain)
    }
  }
})

test('what was invented says so where it is paid by', () => {
  const { household, asOf } = caseOf('DAWA-CAP')
  const reasons = dawa.explain(household, dawa.decide(household, { asOf }), { nearest: false })
  expect(JSON.stringify(reasons)).toContain('"parameter":"health.baseAnnualCapYuan"')
  expect(dawa.describe().parameters.find(({ id }) => id === 'health.baseAnnualCapYuan')?.values).toMatchObject([
    { from: '2019-11-25', to: '2019-12-31', value: 'none', provenance: 'reading' },
    { from: '2020-01-01', value: 80_000, provenance: 'scenario' },
  ])
})
