import { createPolicy, type Policy } from '@bangfu/core'
import { analyzePolicy } from '@bangfu/core/analysis'
import type { Diagnostic } from '@bangfu/sdk'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomHousehold, randomRules, DAY } from './random-rules.ts'
import { derived, fact, rule, smallPolicy, type Files } from './policy-texts.ts'

type Json = Readonly<Record<string, unknown>>

/** The value at a path such as `rules[0].conditions.all[1]` taken out of a file. */
const withoutPart = (files: Files, path: string): Files => {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
  const take = (value: unknown, [step = '', ...more]: readonly string[]): unknown => {
    if (Array.isArray(value)) {
      return more.length === 0
        ? value.toSpliced(Number(step), 1)
        : value.with(Number(step), take(value[Number(step)], more))
    }
    return { ...(value as Json), [step]: take((value as Json)[step], more) }
  }
  return { ...files, 'all.json': JSON.stringify(take(JSON.parse(files['all.json'] ?? ''), steps)) }
}

const verdictOf = (policy: Policy, rule: string, record: Json): string => {
  const [subject] = policy.inspect(record, { asOf: DAY }).subjects
  return subject?.verdicts(rule).verdict ?? ''
}

const lineOf = (policy: Policy, record: Json): string | undefined =>
  policy.decide(record, { asOf: DAY }).benefits[0]?.rule

/** A part of the conditions of a rule: those of derived facts are not looked at here. */
const ofRule = ({ path = '' }: Diagnostic): string | undefined => /^rules\[(\d+)\]\.conditions/.exec(path)?.[1]

test('nothing is said of random rules that a random household contradicts', { timeout: 300_000 }, () => {
  const said = new Set<string>()
  fc.assert(
    fc.property(randomRules, fc.array(randomHousehold, { minLength: 25, maxLength: 25 }), (files, households) => {
      const policy = createPolicy({ files })
      for (const diagnostic of analyzePolicy({ files })) {
        const { code, path = '', rule = '', found } = diagnostic
        const index = ofRule(diagnostic)
        if (index === undefined) continue
        said.add(code)
        const verdicts = households.map((record) => verdictOf(policy, rule, record))
        if (code === 'RULE_NEVER_FIRES') expect(verdicts).not.toContain('yes')
        if (code === 'RULE_ALWAYS_FIRES' && found === 'every household')
          expect(new Set(verdicts)).toEqual(new Set(['yes']))
        if (code === 'OUTCOME_MASKED') expect(households.map((record) => lineOf(policy, record))).not.toContain(rule)
        if (code === 'BRANCH_ADDS_NOTHING') {
          const other = createPolicy({ files: withoutPart(files, path) })
          const isYes = (of: Policy) => households.map((record) => verdictOf(of, rule, record) === 'yes')
          expect(isYes(other)).toEqual(isYes(policy))
        }
      }
    }),
    { numRuns: 250, seed: 20191125 },
  )
  for (const code of ['RULE_NEVER_FIRES', 'RULE_ALWAYS_FIRES', 'OUTCOME_MASKED', 'BRANCH_ADDS_NOTHING'])
    expect(said).toContain(code)
})

test('a number derived from an item of a block that is not there is not known, nor is its opposite', () => {
  const between = { fact: 'household.derived', operator: 'between', value: [0, 1] }
  const files = smallPolicy({
    facts: [fact('aid.sum', 'integer', { min: 0, max: 2 })],
    derived: [derived('household.derived', 'number', { fact: 'aid.sum' })],
    rules: [rule({ any: [between, { not: between }] })],
  })
  const blocks = [{ id: 'aid', label: { zh: '块', en: 'block' }, absent: 'none', collectedBy: 'village' }]
  const all = JSON.stringify({ ...(JSON.parse(files['all.json'] ?? '') as Json), blocks })
  const codes = analyzePolicy({ files: { ...files, 'all.json': all } }).map(({ code }) => code)
  expect(codes).not.toContain('RULE_ALWAYS_FIRES')
})
