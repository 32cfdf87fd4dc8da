import { createPolicy, type RuleInForce, type RuleSet, type RuleVerdicts } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { exactText, isExact, type Verdict } from '@bangfu/sdk'
import { createHouseholds, readHints } from '@bangfu/testkit'
import { expect, test } from 'vitest'
import { leafKey, leavesOf, otherFact, type EngineCondition } from '../src/conditions.ts'
import { toEngineRule } from '../src/out/engine-rule.ts'
import type { TypedValue } from '../src/out/evaluate.ts'
import { valueOf } from '../src/out/rules-of-scope.ts'
import { sealEngine, type SealedRun } from '../src/out/sealed-engine.ts'

const HOUSEHOLDS = 20_000
// The last day of the year, the days about the first of September, and a day after the plan has ended.
const days = ['2019-12-31', '2020-08-31', '2020-09-01', '2021-03-01']

const policy = createPolicy({ files: panjin2019.files })
const hints = readHints(panjin2019)

/** The conditions of a rule, or one of its comparisons, in an engine of its own. */
interface Question {
  readonly text: string
  readonly facts: readonly string[]
  readonly run: SealedRun
  /** The rule that core tries for it, and what it says there. */
  readonly rule: string
  readonly core: (verdicts: RuleVerdicts) => Verdict | undefined
  /** An engine answers by the values alone: the same values are asked once. */
  readonly answers: Map<string, Verdict>
}

/** The answers to each question on any day. */
const seen = new Map<string, Set<Verdict>>()

const questionsOf = (rules: readonly RuleInForce[], { operators }: RuleSet): readonly Question[] => {
  const questions = new Map<string, Question>()
  const add = (text: string, rule: string, condition: EngineCondition, core: Question['core']): void => {
    const facts = leavesOf(condition).flatMap((leaf) => [leaf.fact, otherFact(leaf) ?? leaf.fact])
    const run = sealEngine([{ name: rule, conditions: condition }], operators)
    questions.set(text, { text, rule, facts: [...new Set(facts)], run, core, answers: new Map() })
    if (!seen.has(text)) seen.set(text, new Set())
  }
  for (const { name, conditions, unless } of rules.map(toEngineRule)) {
    add(name, name, conditions, ({ verdict }) => verdict)
    leavesOf(conditions).forEach((leaf, index) =>
      add(leafKey(leaf), name, { all: [leaf] }, ({ leaves }) => leaves[index]),
    )
    if (unless === undefined) continue
    add(`${name}, unless`, name, unless, (verdicts) => verdicts.unless?.verdict)
    leavesOf(unless).forEach((leaf, index) =>
      add(leafKey(leaf), name, { all: [leaf] }, (verdicts) => verdicts.unless?.leaves[index]),
    )
  }
  return [...questions.values()]
}

const textOf = (value: TypedValue['value']): string =>
  isExact(value) ? exactText(value) : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** Asks both engines everything of a quarter of the households, and gives where they differ. */
const compareOn = async (asOf: string, first: number): Promise<readonly string[]> => {
  const households = createHouseholds(policy.describe(), { seed: 20_191_125, asOf, hints })
  const ruleSet = policy.ruleSet(asOf)
  const types = new Map(ruleSet.facts.map((fact) => [fact.id, fact]))
  const questions = new Map(
    ['household', 'member'].map((scope) => [
      scope,
      questionsOf(
        ruleSet.rules.filter((rule) => rule.for === scope),
        ruleSet,
      ),
    ]),
  )
  const differences: string[] = []
  for (let index = first; index < HOUSEHOLDS; index += days.length) {
    for (const subject of policy.inspect(households.at(index), { asOf }).subjects) {
      const values = new Map<string, TypedValue>()
      const texts = new Map<string, string>()
      const verdicts = new Map<string, RuleVerdicts>()
      for (const question of questions.get(subject.scope) ?? []) {
        const { text, facts, rule, core, answers, run } = question
        for (const id of facts) {
          if (values.has(id)) continue
          const value = valueOf(id, subject, types)
          values.set(id, value)
          texts.set(id, textOf(value.value))
        }
        const key = facts.map((id) => texts.get(id)).join('\n')
        const answer = answers.get(key) ?? ((await run(values)).has(rule) ? 'yes' : 'no')
        answers.set(key, answer)
        const all = verdicts.get(rule) ?? subject.verdicts(rule)
        verdicts.set(rule, all)
        const expected = core(all)
        if (expected !== answer)
          differences.push(`household ${index}, ${subject.appliesTo}, ${text}: ${answer}, in core ${expected}`)
        seen.get(text)?.add(answer)
      }
    }
  }
  return differences
}

test.each(days.map((asOf, turn) => [asOf, turn] as const))(
  'json-rules-engine says the same as core of each comparison and each rule, for a quarter of the households, on %s',
  async (asOf, turn) => {
    const differences = await compareOn(asOf, turn)
    expect(differences.slice(0, 10)).toEqual([])
  },
  60_000,
)

test('nearly all that was asked was answered with yes of some and with no of others', () => {
  const bothWays = [...seen.values()].filter((answers) => answers.size === 2)
  expect(bothWays.length).toBeGreaterThan(seen.size * 0.9)
})
