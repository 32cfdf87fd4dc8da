import type { BenefitLine, Decision, ValueSource } from '@bangfu/sdk'
import type { Parameter } from '../catalog/model.ts'
import type { CompiledBenefit, CompiledRule, Edition } from '../compile/edition.ts'
import { idOf, type Frame } from '../compile/frame.ts'
import { judge } from '../decide/judge.ts'
import type { Explanation, LineExplanation, ParameterExplanation, RuleExplanation } from './explanation.ts'
import { createSearch, nearestChange, type Searching } from './nearest.ts'
import { explainParts } from './parts.ts'
import { explainSignals } from './signals.ts'
import { showValue } from './show-value.ts'
import { arrangeSources } from './sources.ts'
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

const framesOf = ({ scope }: CompiledBenefit, household: Frame): readonly Frame[] =>
  scope.depth === 0 ? [household] : (household.lists[scope.index] ?? [])

/** Every measure for everybody whom it could be for, opened or not. */
const explainLines = (
  edition: Edition,
  household: Frame,
  decided: readonly BenefitLine[],
  tracing: Tracing,
  searching: Searching | undefined,
): LineExplanation[] => {
  const lines = new Map(decided.map((line) => [`${line.code} ${line.appliesTo}`, line]))
  return edition.benefits.flatMap((benefit) =>
    framesOf(benefit, household).map((frame) => {
      const { code, program } = benefit
      const appliesTo = idOf(frame)
      const line = lines.get(`${code} ${appliesTo}`)
      // A line that no rule settled is under review for what is unknown: it could stand higher than what is certain.
      const stands = line?.rule === undefined ? judge(benefit, frame).certain?.rule.outcome : line.outcome
      const nearest = searching && nearestChange(benefit, frame, stands, searching)
      const rules = benefit.rules.map((rule) => explainRule(rule, frame, tracing))
      return {
        code,
        program: program.id,
        appliesTo,
        ...(line === undefined ? {} : { outcome: line.outcome }),
        rules,
        ...(nearest === undefined ? {} : { nearest }),
      }
    }),
  )
}

const explainParameter = (parameter: Parameter, day: string, tracing: Tracing): ParameterExplanation => {
  const { id, declared } = parameter
  const { clause, values } = declared.value
  const value = tracing.compiler.parameter(parameter)
  const inForce = values.findLast(({ from, to }) => from <= day && (to === undefined || day <= to))
  return {
    parameter: id,
    value: showValue(value),
    ...(clause === undefined ? {} : { clause }),
    ...(inForce === undefined ? {} : { provenance: inForce.provenance, source: inForce.source }),
  }
}

/** Every clause that is cited somewhere in plain data. */
const citedIn = (data: unknown, cited = new Set<unknown>()): ReadonlySet<unknown> => {
  if (typeof data !== 'object' || data === null) return cited
  for (const [key, value] of Object.entries(data)) {
    if (key === 'clause') cited.add(value)
    else citedIn(value, cited)
  }
  return cited
}

/** Explains a decision: every condition tried, its value and its result, down to the facts of the record. */
export const explain = (
  edition: Edition,
  household: Frame,
  decision: Decision,
  { nearest, sources }: { readonly nearest: boolean; readonly sources: readonly ValueSource[] },
): Explanation => {
  const { catalog } = edition.policy
  const { householdId, asOf, rulesAsOf = asOf, policy } = decision
  const tracing: Tracing = {
    compiler: edition.compiler,
    derived: new Map(),
    parameters: new Set(),
    named: new Map(),
    sources: arrangeSources(sources),
  }
  const searching = nearest ? createSearch(edition, household, asOf) : undefined
  const parts = explainParts(edition, household, decision, tracing)
  const lines = explainLines(edition, household, decision.benefits, tracing, searching)
  const signals = explainSignals(edition, household, tracing)
  const pending = new Set(decision.programsPending)
  const explanation = {
    householdId,
    asOf,
    policy,
    parts,
    programs: edition.policy.programs.map(({ id, clause }) => ({
      program: id,
      clause,
      outcome: decision.programs[id] ?? 'notTriggered',
      pending: pending.has(id),
    })),
    lines,
    signals,
    derived: [...tracing.derived.values()],
    parameters: [...tracing.parameters].map(({ id }) =>
      explainParameter(catalog.parameters.get(id) as Parameter, rulesAsOf, tracing),
    ),
  }
  const cited = citedIn(explanation)
  const clauses = edition.policy.plan.clauses
    .filter(({ id, sentence }) => cited.has(id) || cited.has(sentence))
    .map(({ id, sentence, quote, en }) => ({ id, sentence, quote, en }))
  return { ...explanation, clauses }
}
