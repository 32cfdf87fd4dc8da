import { readFileSync } from 'node:fs'
import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { BenefitLine } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'

interface WorkedCase {
  readonly id: string
  readonly title: string
  readonly asOf: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly household: unknown
  readonly expected: Readonly<Record<string, unknown>> & { readonly benefits: readonly BenefitLine[] }
}

const file = new URL('../policies/panjin-2019/cases/worked.cases.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly WorkedCase[] }

const key = ({ code, appliesTo, outcome, clause, program }: BenefitLine): string =>
  [code, appliesTo, outcome, clause, program].join(' ')

describe('the worked cases of the plan', () => {
  test('are all there', () => expect(cases).toHaveLength(22))

  test.each(cases.map((item) => [item.id, item.title, item] as const))('%s %s', (_id, _title, item) => {
    const policy = createPolicy({ files: panjin2019.files }, { parameters: item.parameters })
    const decision = policy.decide(item.household, { asOf: item.asOf })
    const { benefits, ...expected } = item.expected
    expect(decision.benefits.map(key).sort()).toEqual(benefits.map(key).sort())
    for (const [name, value] of Object.entries(expected)) expect([name, decision[name]]).toEqual([name, value])
  })
})
