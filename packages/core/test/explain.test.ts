import { readFileSync } from 'node:fs'
import { createPolicy } from '@bangfu/core'
import { formatReasons } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'

interface WorkedCase {
  readonly id: string
  readonly asOf: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly household: unknown
}

const file = new URL('../policies/panjin-2019/cases/worked.cases.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly WorkedCase[] }

const explained = (id: string) => {
  const item = cases.find((candidate) => candidate.id === id) as WorkedCase
  const policy = createPolicy({ files: panjin2019.files }, { parameters: item.parameters })
  const decision = policy.decide(item.household, { asOf: item.asOf })
  return { policy, decision, explanation: policy.explain(item.household, decision), names: policy.describe() }
}

describe('policy.explain', () => {
  test.each(cases.map(({ id }) => id))('%s gives each line of the decision a rule that holds', (id) => {
    const { decision, explanation } = explained(id)
    for (const { code, appliesTo, rule, outcome } of decision.benefits) {
      const line = explanation.lines.find((candidate) => candidate.code === code && candidate.appliesTo === appliesTo)
      expect(line?.outcome).toBe(outcome)
      const verdicts = line?.rules.map((candidate) => [candidate.rule, candidate.verdict])
      if (rule === undefined) expect(verdicts?.map(([, verdict]) => verdict)).toContain('unknown')
      else expect(verdicts).toContainEqual([rule, 'yes'])
    }
    // What is not in the decision has no rule that holds or may hold.
    for (const line of explanation.lines.filter(({ outcome }) => outcome === undefined)) {
      expect([line.code, ...line.rules.map(({ verdict }) => verdict)]).toEqual([
        line.code,
        ...line.rules.map(() => 'no'),
      ])
    }
  })

  test('is plain data', () => {
    const { explanation } = explained('CASE-11')
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
  })

  test('refuses a decision of another policy, and one about another household', () => {
    const { policy, decision } = explained('CASE-01')
    const other = createPolicy({ files: panjin2019.files }, { parameters: { incomeLineYuan: 4000 } })
    const [first, second] = cases.map(({ household }) => household)
    expect(() => other.explain(first, decision)).toThrow(RangeError)
    expect(() => policy.explain(second, decision)).toThrow(RangeError)
  })
})

describe('formatReasons', () => {
  const reasons = (id: string, code: string, appliesTo: string, locale: 'zh' | 'en'): string[] => {
    const { explanation, names } = explained(id)
    const line = explanation.lines.find((candidate) => candidate.code === code && candidate.appliesTo === appliesTo)
    return line === undefined ? [] : formatReasons(line, explanation, names, locale).map(({ text }) => text)
  }

  test('shows each step of an amount with a cap', () => {
    // 100 000 × 0.9 = 90 000, at most 80 000; 20 000 compliant yuan are left, × 0.9 = 18 000 (CASE-11).
    expect(reasons('CASE-11', 'HEA-BASE-90', 'A1', 'en')).toEqual(
      expect.arrayContaining([
        'amount 80000 yuan a year',
        '= NCMS reimbursement rate for major disease (0.9) × cost that the NCMS rate applies to, in all (100000), at most NCMS yearly cap, per person (80000) = 80000',
      ]),
    )
    expect(reasons('CASE-11', 'HEA-CATASTROPHIC-90', 'A1', 'zh')).toEqual(
      expect.arrayContaining(['金额 18000 元/年', expect.stringContaining('（20000）,最高不超过')]),
    )
  })

  test('marks the condition that closes a measure', () => {
    // Grade 3 limb disability: neither severe nor in an extra category, so no nursing subsidy (CASE-17).
    const text = reasons('CASE-17', 'SAF-DISABLED-NURSING', 'A1', 'zh')
    expect(text).toContain('✗ 残疾等级（三级）属于一级、二级')
  })

  test.each(cases.map(({ id }) => id))('%s names facts, codes and parameters by their labels', (id) => {
    const { explanation, names } = explained(id)
    for (const line of explanation.lines) {
      for (const locale of ['zh', 'en'] as const) {
        for (const { text } of formatReasons(line, explanation, names, locale)) {
          expect(text).not.toMatch(/\b(?:household|member|event|income|housing|param)\.[a-zA-Z]/)
          expect(text).not.toMatch(/undefined|\[object|\{/)
          if (locale === 'zh')
            expect(text).not.toMatch(/（0\d）|lowIncomeRescue|dibaoFamily|rateThenCap|evaluationDate/)
        }
      }
    }
  })
})
