import type { DecideOptions, Policy, PolicyTypes } from '@bangfu/core'
import type { PolicyIdentity } from '@bangfu/sdk'
import { toEngineRule, type EngineEvent, type EngineRule } from './out/engine-rule.ts'
import { loadScope, type ConditionsResult, type ScopeResult, type ScopeRun } from './out/rules-of-scope.ts'

/** What a rule came to for the household or a member. */
export interface RuleResult {
  readonly rule: string
  /** A member's id, or `household`. */
  readonly appliesTo: string
  readonly event: EngineEvent
  /** `undecided` where the answer rests on a fact that is not known. */
  readonly result: 'fired' | 'notFired' | 'undecided'
  readonly conditions: ConditionsResult
  /** Where the rule has one: what keeps it from firing. */
  readonly unless?: ConditionsResult
}

/** What json-rules-engine made of a household. */
export interface BridgeRun {
  readonly householdId: string
  readonly asOf: string
  /** The day whose rules were run, where it is another. */
  readonly rulesAsOf?: string
  readonly policy: PolicyIdentity
  /** Every rule in force for everybody whom it is tried for, in the order of the rules. */
  readonly rules: readonly RuleResult[]
}

/** A policy that runs in json-rules-engine. */
export interface Bridge<Types extends PolicyTypes> {
  /** The rules in force on a day as plain JSON that json-rules-engine reads. Throws a RangeError where the day is none. */
  rules(day: string): readonly EngineRule[]
  /**
   * Runs the rules on a household in json-rules-engine. Rejects with a `RecordError` where the record breaks the catalog
   * and with a RangeError where a day is none, as `policy.decide` throws.
   */
  run(record: Types['record'], options: DecideOptions): Promise<BridgeRun>
}

type Scopes = ReadonlyMap<string, ScopeRun>

const outcome = ({ conditions, unless }: ScopeResult): RuleResult['result'] => {
  const verdicts = [conditions.verdict, unless?.verdict]
  if (conditions.verdict === 'no' || unless?.verdict === 'yes') return 'notFired'
  return verdicts.includes('unknown') ? 'undecided' : 'fired'
}

/**
 * Makes a policy run in json-rules-engine, with the operators and facts of the policy and none of that engine's own
 * reach: it gets no path expression, and nobody gets the engine.
 */
export const createBridge = <Types extends PolicyTypes>(policy: Policy<Types>): Bridge<Types> => {
  const { id, version, hash } = policy
  // The rules of one day are kept; another day is loaded anew.
  let loaded: { readonly day: string; readonly scopes: Scopes; readonly order: ReadonlyMap<string, number> } | undefined
  const load = (day: string): NonNullable<typeof loaded> => {
    if (loaded?.day === day) return loaded
    const ruleSet = policy.ruleSet(day)
    const names = [...new Set(ruleSet.rules.map((rule) => rule.for))]
    const ofScope = (scope: string): ScopeRun =>
      loadScope(
        ruleSet.rules.filter((rule) => rule.for === scope),
        ruleSet,
      )
    const scopes = new Map(names.map((scope) => [scope, ofScope(scope)]))
    const order = new Map(ruleSet.rules.map(({ name }, index) => [name, index]))
    loaded = { day, scopes, order }
    return loaded
  }
  return {
    rules: (day) => policy.ruleSet(day).rules.map(toEngineRule),
    run: async (record, options) => {
      const { householdId, subjects } = policy.inspect(record, options)
      const { asOf, rulesAsOf = asOf } = options
      const { scopes, order } = load(rulesAsOf)
      const results: RuleResult[] = []
      for (const subject of subjects) {
        for (const result of (await scopes.get(subject.scope)?.(subject)) ?? []) {
          const { rule, conditions, unless } = result
          results.push({
            rule: rule.name,
            appliesTo: subject.appliesTo,
            event: structuredClone(rule.event),
            result: outcome(result),
            conditions,
            ...(unless === undefined ? {} : { unless }),
          })
        }
      }
      results.sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0))
      return {
        householdId,
        asOf,
        ...(rulesAsOf === asOf ? {} : { rulesAsOf }),
        policy: { id, version, hash },
        rules: results,
      }
    },
  }
}
