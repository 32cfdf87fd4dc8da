import { createPolicy } from '@bangfu/core'
import { formatReasons } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cases, explainedCase } from './worked-cases.ts'

const ids = cases.map(({ id }) => id)

describe('policy.explain', () => {
  test.each(ids)('%s gives each line of the decision a rule that holds', (id) => {
    const { decision, explanation } = explainedCase(id)
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

  test.each(ids)('%s gives a reason for every other part of the decision', (id) => {
    const { decision, explanation, names } = explainedCase(id)
    const parts = new Map(explanation.parts.map((part) => [part.part, part]))
    for (const [key, section] of Object.entries(names.decision)) {
      const value = decision[key]
      if (section.form === 'signals' || section.form === 'findings') {
        const raised = explanation.signals.filter((signal) => signal.raised && signal.event === section.event)
        const codes = (value as readonly (string | { readonly code: string })[]).map((one) =>
          typeof one === 'string' ? one : one.code,
        )
        expect([key, new Set(raised.map(({ code }) => code))]).toEqual([key, new Set(codes)])
      } else if (section.form === 'verdicts' || section.form === 'targets') {
        for (const [one, result] of Object.entries(value as object)) {
          expect(parts.get(`${key}.${one}`)).toMatchObject({
            result: result as unknown,
            clause: expect.any(String) as unknown,
          })
        }
      } else if (value !== undefined) {
        expect(parts.get(key)).toMatchObject({ result: value, clause: expect.any(String) as unknown })
        expect(parts.get(key)?.facts.length).toBeGreaterThan(0)
      }
    }
    expect(Object.fromEntries(explanation.programs.map(({ program, outcome }) => [program, outcome]))).toEqual(
      decision.programs,
    )
    expect(explanation.programs.filter(({ pending }) => pending).map(({ program }) => program)).toEqual(
      decision.programsPending,
    )
  })

  test.each(ids)("%s carries the plan's own words of every clause that it cites", (id) => {
    const { explanation, names } = explainedCase(id)
    const plan = readFileSync(new URL('../policies/panjin-2019/plan/plan.zh.txt', import.meta.url), 'utf8')
    const cited = new Set([...JSON.stringify(explanation).matchAll(/"clause":"([^"]+)"/g)].map(([, clause]) => clause))
    for (const { quote } of explanation.clauses) expect(plan).toContain(quote)
    const given = new Set(explanation.clauses.flatMap((clause) => [clause.id, clause.sentence]))
    // A program stands for a section of the plan, which has no words of its own.
    const sections = new Set(names.programs.map(({ clause }) => clause))
    expect([...cited].filter((clause) => !given.has(clause ?? '') && !sections.has(clause ?? ''))).toEqual([])
  })

  test('names each parameter that was used with its value and where it comes from', () => {
    // The line is the plan's, 3 247 yuan; the dibao standard is a figure of 2018, not Panjin's of 2019.
    const { explanation } = explainedCase('CASE-01')
    const of = (id: string): unknown => explanation.parameters.find(({ parameter }) => parameter === id)
    expect(of('incomeLineYuan')).toMatchObject({
      value: { kind: 'known', value: '3247' },
      clause: '1.3.a2',
      provenance: 'plan',
    })
    expect(of('safetyNet.dibaoStandardAnnualYuan')).toMatchObject({
      value: { kind: 'known', value: '7800' },
      provenance: 'scenario',
    })
  })

  test('says of a parameter that was set that it was', () => {
    const { explanation, names } = explainedCase('CASE-11')
    const cap = explanation.parameters.find(({ parameter }) => parameter === 'health.baseAnnualCapYuan')
    expect(cap).toMatchObject({ value: { kind: 'known', value: '80000' }, provenance: 'override' })
    expect(names.parameters.find(({ id }) => id === 'health.baseAnnualCapYuan')?.values).toMatchObject([
      { shown: { kind: 'known', value: '80000' }, provenance: 'override' },
    ])
  })

  test('is plain data', () => {
    const { explanation } = explainedCase('CASE-11')
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
  })

  test('refuses a decision of another policy, and one about another household', () => {
    const { policy, decision } = explainedCase('CASE-01')
    const other = createPolicy({ files: panjin2019.files }, { parameters: { incomeLineYuan: 4000 } })
    const [first, second] = cases.map(({ household }) => household)
    expect(() => other.explain(first as never, decision as never)).toThrow(RangeError)
    expect(() => policy.explain(second, decision)).toThrow(RangeError)
  })
})

describe('formatReasons', () => {
  const reasons = (id: string, code: string, appliesTo: string, locale: 'zh' | 'en'): string[] => {
    const { explanation, names } = explainedCase(id)
    const line = explanation.lines.find((candidate) => candidate.code === code && candidate.appliesTo === appliesTo)
    return line === undefined ? [] : formatReasons(line, explanation, names, locale).map(({ text }) => text)
  }

  test("quotes the plan's own words", () => {
    expect(reasons('CASE-11', 'HEA-BASE-90', 'A1', 'zh')[0]).toBe(
      '依据方案2.2.3.k：“对农村低收入人口参加新农合患重大疾病的住院(含门诊大病治疗)的医疗费用按90%比例报销”',
    )
  })

  test('shows each step of an amount with a cap as a person would write it', () => {
    // 100 000 × 90 % = 90 000, at most 80 000; 20 000 compliant yuan are left, × 90 % = 18 000 (CASE-11).
    expect(reasons('CASE-11', 'HEA-BASE-90', 'A1', 'en')).toEqual(
      expect.arrayContaining([
        'amount: 80,000 yuan a year',
        'NCMS reimbursement for major disease = 100,000 (cost that the NCMS rate applies to, in all) × 90% (NCMS reimbursement rate for major disease), at most 80,000 (NCMS yearly cap, per person) = 80,000 yuan a year',
      ]),
    )
    expect(reasons('CASE-11', 'HEA-CATASTROPHIC-90', 'A1', 'zh')).toEqual(
      expect.arrayContaining([
        '金额：18,000元/年',
        '大病保险报销金额 = 20,000（新农合报销后的自付合规费用）× 90%（大病保险报销比例）= 18,000元/年',
      ]),
    )
  })

  test('says of a scenario figure that it is one, and where it comes from', () => {
    // 2 × 7 800 − 8 600 = 7 000 (CASE-01).
    const text = reasons('CASE-01', 'SAF-DIBAO', 'household', 'zh')
    expect(text).toContain(
      '低保补差金额 = （0、(7,800（低保标准（每人每年）〔情景值〕）× 2（享受低保人数）) − 8,600（低保核算收入））中最大者 = 7,000元/年',
    )
    expect(text.at(-1)).toMatch(/^注意，“低保标准（每人每年）”不是本市公布的标准：情景值：/)
  })

  test('marks the condition that closes a measure with what was found', () => {
    // Grade 3 limb disability: neither severe nor in an extra category, so no nursing subsidy (CASE-17).
    const text = reasons('CASE-17', 'SAF-DISABLED-NURSING', 'A1', 'zh')
    expect(text).toContain('✗ 残疾等级属于“一级”或“二级”；实为三级')
  })
})
