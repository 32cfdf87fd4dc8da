import type { Decision, Outcome } from '@bangfu/sdk'
import type { CompiledBenefit, CompiledRule, Edition } from '../compile/edition.ts'
import { idOf, type Frame } from '../compile/frame.ts'
import type { DecisionSection } from '../shape/shapes.ts'
import type { Explanation, LineExplanation, NamedValue, RuleExplanation } from './explanation.ts'
import { traceCell, traceCondition, type Tracing } from './trace.ts'

const explainRule = ({ rule }: CompiledRule, frame: Frame, tracing: Tracing): RuleExplanation => {
  const conditions = traceCondition(rule.conditions, frame, tracing)
  const verdict = tracing.compiler.condition(rule.conditions).test(frame)
  const amount = rule.amount === undefined || verdict === 'no' ? undefined : traceCell(rule.amount, frame, tracing)
  return {
    rule: rule.name,
    clause: rule.shape.clause,
    outcome: rule.outcome,
    verdict,
    conditions,
    ...(amount === undefined ? {} : { amount }),
  }
}

/** Every measure for everybody whom it could be for, opened or not. */
const explainLines = (
  edition: Edition,
  household: Frame,
  decided: ReadonlyMap<string, Outcome>,
  tracing: Tracing,
): LineExplanation[] =>
  edition.benefits.flatMap((benefit) =>
    framesOf(benefit, household).map((frame) => {
      const { code, program } = benefit
      const appliesTo = idOf(frame)
      const outcome = decided.get(`${code} ${appliesTo}`)
      const rules = benefit.rules.map((rule) => explainRule(rule, frame, tracing))
      return { code, program: program.id, appliesTo, ...(outcome === undefined ? {} : { outcome }), rules }
    }),
  )

const framesOf = ({ scope }: CompiledBenefit, household: Frame): readonly Frame[] =>
  scope.depth === 0 ? [household] : (household.lists[scope.index] ?? [])

/** The facts and formulas behind a key of the decision, by the part that each gives. */
const factsBehind = (key: string, section: DecisionSection): readonly (readonly [part: string, id: string])[] => {
  switch (section.form) {
    case 'number':
    case 'verdict':
      return [[key, section.fact]]
    case 'verdicts':
      return Object.entries(section.verdicts).map(([id, { fact }]) => [`${key}.${id}`, fact])
    case 'amount':
      return [[key, section.formula]]
    case 'targets':
      return Object.entries(section.targets).flatMap(([id, { applies, met }]) => [
        [`${key}.${id}.applies`, applies],
        [`${key}.${id}.met`, met],
      ])
    case 'classification':
    case 'idsWhere':
    case 'signals':
    case 'findings':
      return []
  }
}

/** Explains a decision: every condition tried, its value and its result, down to the facts of the record. */
export const explain = (edition: Edition, household: Frame, decision: Decision): Explanation => {
  const { catalog, manifest } = edition.policy
  const decided = new Map(decision.benefits.map(({ code, appliesTo, outcome }) => [`${code} ${appliesTo}`, outcome]))
  const tracing: Tracing = { compiler: edition.compiler, derived: new Map(), named: new Map() }
  const facts: Record<string, NamedValue> = {}
  for (const [key, section] of Object.entries(manifest.decision)) {
    for (const [part, id] of factsBehind(key, section)) {
      const cell = catalog.facts.get(id) ?? catalog.formulas.get(id)
      if (cell !== undefined) facts[part] = traceCell(cell, household, tracing)
    }
  }
  const { householdId, asOf, policy } = decision
  const lines = explainLines(edition, household, decided, tracing)
  return { householdId, asOf, policy, lines, facts, derived: [...tracing.derived.values()] }
}
