import type { NamedFact, RuleInForce, RuleSet, Subject } from '@bangfu/core'
import type { Operator, Verdict } from '@bangfu/sdk'
import { combine, KNOWN, leafKey, leavesOf, otherFact, type EngineCondition, type EngineLeaf } from '../conditions.ts'
import { toEngineRule, type EngineRule } from './engine-rule.ts'
import { evaluate, TypedValue } from './evaluate.ts'
import { sealEngine, type SealedRule } from './sealed-engine.ts'

/** A comparison and what it came to. */
export interface LeafResult extends EngineLeaf {
  readonly verdict: Verdict
}

/** What conditions came to; unknown where the answer rests on a fact that is not known. */
export interface ConditionsResult {
  readonly verdict: Verdict
  /** Every comparison, in the order in which they stand, each run alone. */
  readonly leaves: readonly LeafResult[]
}

/** A rule with what its conditions came to. */
export interface ScopeResult {
  readonly rule: EngineRule
  readonly conditions: ConditionsResult
  readonly unless: ConditionsResult | undefined
}

/** Tries every rule of a scope on one thing of it. */
export type ScopeRun = (subject: Subject) => Promise<readonly ScopeResult[]>

// Names of rules have no spaces, so neither of these can be one.
const unlessName = (rule: EngineRule): string => `${rule.name} unless`
const leafName = (key: string): string => `leaf ${key}`

/** Loads the rules that are tried for one scope: each rule, and besides each comparison as a rule of its own. */
export const loadScope = (inForce: readonly RuleInForce[], { operators, facts }: RuleSet): ScopeRun => {
  const rules = inForce.map(toEngineRule)
  const conditions = rules.flatMap((rule) =>
    rule.unless === undefined ? [rule.conditions] : [rule.conditions, rule.unless],
  )
  const leaves = new Map(conditions.flatMap(leavesOf).map((leaf) => [leafKey(leaf), leaf]))
  const sealed = [
    ...rules.map(({ name, conditions: own }): SealedRule => ({ name, conditions: own })),
    ...rules.flatMap((rule) =>
      rule.unless === undefined ? [] : [{ name: unlessName(rule), conditions: rule.unless }],
    ),
    ...[...leaves].map(([key, leaf]) => ({ name: leafName(key), conditions: { all: [leaf] } })),
  ]
  const run = sealEngine(sealed, operators)
  const operatorNamed = new Map(operators.map((operator) => [operator.name, operator]))
  const asked = new Set([...leaves.values()].flatMap((leaf) => [leaf.fact, otherFact(leaf) ?? leaf.fact]))
  const types = new Map(facts.map((fact) => [fact.id, fact]))
  return async (subject) => {
    const values = new Map([...asked].map((id) => [id, valueOf(id, subject, types)]))
    const held = await run(values)
    const verdicts = new Map(
      [...leaves].map(([key, leaf]) => [key, held.has(leafName(key)) ? 'yes' : notHeld(leaf, values, operatorNamed)]),
    )
    const resultOf = (name: string, condition: EngineCondition): ConditionsResult => {
      const verdictOf = (leaf: EngineLeaf): Verdict => verdicts.get(leafKey(leaf)) ?? 'unknown'
      // The engine takes what is unknown for false, and so its answer counts only where that makes no difference.
      const open = combine(condition, verdictOf) === 'unknown'
      return {
        verdict: open ? 'unknown' : held.has(name) ? 'yes' : 'no',
        leaves: leavesOf(condition).map((leaf) => ({ ...leaf, verdict: verdictOf(leaf) })),
      }
    }
    return rules.map((rule) => ({
      rule,
      conditions: resultOf(rule.name, rule.conditions),
      unless: rule.unless === undefined ? undefined : resultOf(unlessName(rule), rule.unless),
    }))
  }
}

/** The value of a fact of a subject with its type; whether something is known is a fact of its own. */
export const valueOf = (id: string, subject: Subject, types: ReadonlyMap<string, NamedFact>): TypedValue => {
  if (id.startsWith(KNOWN)) return new TypedValue({ kind: 'boolean' }, subject.isOnFile(id.slice(KNOWN.length)))
  return new TypedValue(types.get(id)?.type ?? { kind: 'text' }, subject.fact(id))
}

/** What the engine answered with false: known to be so, or only not known. */
const notHeld = (
  leaf: EngineLeaf,
  values: ReadonlyMap<string, TypedValue>,
  operators: ReadonlyMap<string, Operator>,
): Verdict => {
  const left = values.get(leaf.fact)
  const operator = operators.get(leaf.operator)
  if (left === undefined || operator === undefined) return 'unknown'
  const other = otherFact(leaf)
  const right = other === undefined ? leaf.value : values.get(other)
  return evaluate(operator, left, right) === 'unknown' ? 'unknown' : 'no'
}
