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

// A case lists every line of these codes; other clauses of the plan open measures with codes of their own.
const LISTED = [
  'IND-EQUITY-SHARES', 'IND-CO-DEVELOP', 'EDU-PRESCHOOL-AID', 'EDU-COMPULSORY-AID', 'EDU-STUDENT-AID',
  'EDU-SENIOR-HIGH-FEE-WAIVER', 'EDU-VOCATIONAL-FEE-WAIVER', 'EDU-DROPOUT-ACTION', 'EDU-SPECIAL-PLACEMENT',
  'EDU-GRADUATE-ONE-TO-ONE', 'HEA-PREMIUM', 'HEA-BASE-90', 'HEA-CATASTROPHIC-90', 'HOU-D-REBUILD',
  'HOU-RURAL-PRIORITY', 'HOU-URBAN-RENTAL', 'HOU-URBAN-DANGEROUS', 'SAF-DIBAO', 'SAF-DIBAO-REFERRAL',
  'SAF-ILLNESS-RELIEF', 'SAF-DISABLED-LIVING', 'SAF-DISABLED-NURSING', 'DIS-DIBAO-AND-MEDICAL-AID', 'DIS-MEDICAL-AID',
  'DIS-DIBAO-CHECK', 'DIS-15Y-FREE', 'DIS-AID-LOAN-PRIORITY', 'DIS-HOUSING-PRIORITY', 'DIS-UNIVERSITY-AID',
  'FIN-STARTUP-LOAN', 'FIN-STUDENT-LOAN', 'FIN-MICRO-CREDIT', 'SOC-STUDENT-AID', 'SOC-VISIT', 'SPI-CARE',
] // prettier-ignore

const key = ({ code, appliesTo, outcome, clause, program }: BenefitLine): string =>
  [code, appliesTo, outcome, clause, program].join(' ')

describe('the worked cases of the plan', () => {
  test('name every measure that is not additional', () => {
    const { benefits } = createPolicy(panjin2019).describe()
    expect(benefits.flatMap(({ code, additional }) => (additional ? [] : [code])).sort()).toEqual([...LISTED].sort())
  })

  test('are all there', () => expect(cases).toHaveLength(22))

  test.each(cases.map((item) => [item.id, item.title, item] as const))('%s %s', (_id, _title, item) => {
    const policy = createPolicy({ files: panjin2019.files }, { parameters: item.parameters })
    const decision = policy.decide(item.household, { asOf: item.asOf })
    const { benefits, ...expected } = item.expected
    const found = decision.benefits.filter(({ code }) => LISTED.includes(code))
    expect(found.map(key).sort()).toEqual(benefits.map(key).sort())
    for (const [name, value] of Object.entries(expected)) expect([name, decision[name]]).toEqual([name, value])
  })
})
