import { readFileSync } from 'node:fs'
import { createPolicy, type Policy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { BenefitLine, Decision } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'

interface HandCase {
  readonly id: string
  readonly title: string
  readonly asOf: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly household: unknown
  readonly condition: string
  readonly working: readonly string[]
  readonly expected: Readonly<Record<string, unknown>> & {
    readonly about: string
    readonly lines: readonly (Pick<BenefitLine, 'appliesTo' | 'outcome' | 'clause'> & {
      readonly amountYuan?: string
    })[]
    readonly amountsYuan?: Readonly<Record<string, string | null>>
    readonly followUps?: readonly string[]
  }
}

const casesIn = (name: string): readonly HandCase[] => {
  const file = new URL(`../policies/panjin-2019/cases/${name}`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly HandCase[] }).cases
}

const cases = [...casesIn('by-hand.cases.json'), ...casesIn('further.cases.json')]
const codes = new Set(
  createPolicy(panjin2019)
    .describe()
    .benefits.map(({ code }) => code),
)

const { files } = panjin2019
const policies = new Map<string, Policy>()
const policyWith = (parameters: HandCase['parameters']): Policy => {
  const key = JSON.stringify(parameters)
  const policy = policies.get(key) ?? createPolicy({ files }, { parameters })
  policies.set(key, policy)
  return policy
}

const byPerson = (a: { readonly appliesTo: string }, b: { readonly appliesTo: string }): number =>
  a.appliesTo < b.appliesTo ? -1 : 1

describe('the cases worked by hand from the words of the plan', () => {
  test.each([...codes])('open and close %s', (code) => {
    const about = cases.filter((item) => item.expected.about === code)
    expect(about.some((item) => item.expected.lines.length > 0)).toBe(true)
    expect(about.some((item) => item.expected.lines.length === 0)).toBe(true)
  })

  test.each(cases.map((item) => [item.id, item] as const))('%s', (_id, item) => {
    const decision: Decision = policyWith(item.parameters).decide(item.household, { asOf: item.asOf })
    const { about, lines, amountsYuan = {}, ...others } = item.expected
    const found = decision.benefits
      .filter((line) => line.code === about)
      .sort(byPerson)
      .map(({ appliesTo, outcome, clause, amountYuan }, index) => {
        const asked = [...lines].sort(byPerson)[index]?.amountYuan
        return { appliesTo, outcome, clause, ...(asked === undefined ? {} : { amountYuan }) }
      })
    expect(found).toEqual([...lines].sort(byPerson))
    for (const line of decision.benefits) {
      if (line.code === about && line.outcome === 'review') expect(line.pending?.length).toBeGreaterThan(0)
    }
    for (const [code, amount] of Object.entries(amountsYuan)) {
      expect([code, decision.amountsYuan[code] ?? null]).toEqual([code, amount])
    }
    for (const [key, value] of Object.entries(others)) expect([key, decision[key]]).toEqual([key, value])
  })
})
