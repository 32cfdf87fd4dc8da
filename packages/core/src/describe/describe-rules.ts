import type { BenefitRule, BoundPolicy, SignalRule } from '../bind/model.ts'
import type { Condition } from '../bind/model.ts'
import { describeCondition, describeExpression } from './describe-logic.ts'
import type { DefinitionDescription, RuleDescription } from './rule-description.ts'

/** Leaves out the keys that have no value. */
const having = <T extends object>(parts: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T

const describeRule = (
  rule: BenefitRule | SignalRule,
  more: Partial<RuleDescription>,
  notes: RuleDescription['notes'],
  unless: Condition | undefined,
): RuleDescription => {
  const { name, shape, from, to } = rule
  const { title, clause, review, outside, additional } = shape
  return having<RuleDescription>({
    name,
    title,
    clause,
    for: rule.scope.id,
    ...more,
    from,
    to,
    conditions: describeCondition(rule.conditions),
    unless: unless && describeCondition(unless),
    review: review && { by: review.by, tier: review.tier },
    question: review?.question,
    notes,
    outside,
    additional,
  })
}

/** The latest version of a rule, with those before it. */
const withEarlier = (versions: readonly RuleDescription[]): RuleDescription => {
  const inOrder = versions.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
  const latest = inOrder.pop() as RuleDescription
  return inOrder.length === 0 ? latest : { ...latest, earlier: inOrder }
}

/** Every rule of a policy by its name. */
export const describeRules = (policy: BoundPolicy): Readonly<Record<string, RuleDescription>> => {
  const benefits = policy.benefits.map((rule) => {
    const { code, program, outcome, amount } = rule
    const texts = rule.shape.notes ?? []
    const notes = rule.notes.map(({ id, when }, index) =>
      having<RuleDescription['notes'][number]>({
        id,
        text: texts[index]?.text ?? { zh: id, en: id },
        when: when && describeCondition(when),
      }),
    )
    const more = { benefit: code, program: program.id, outcome }
    const paid = rule.shape.event.params?.amount?.paid
    const paying = amount === undefined ? {} : having({ amount: amount.id, paid })
    return describeRule(rule, { ...more, ...paying }, notes, undefined)
  })
  const signals = policy.signals.map((rule) =>
    describeRule(rule, having({ event: rule.event, code: rule.code, severity: rule.severity }), [], rule.unless),
  )
  const all = [...benefits, ...signals]
  const names = [...new Set(all.map(({ name }) => name))]
  return Object.fromEntries(names.map((name) => [name, withEarlier(all.filter((rule) => rule.name === name))]))
}

/** What each derived fact and formula of a policy means, by its id. */
export const describeDefinitions = (policy: BoundPolicy): Readonly<Record<string, DefinitionDescription>> => {
  const definitions = [...policy.expressions].flatMap(([{ id, label, scope, origin }, expression]) => {
    if (origin.kind !== 'derived') return []
    const { declared } = origin
    return having<DefinitionDescription>({
      id,
      kind: 'formula' in declared ? 'formula' : 'fact',
      label,
      scope: scope.id,
      type: 'type' in declared ? declared.type : 'number',
      unit: declared.unit,
      table: 'table' in declared ? declared.table : undefined,
      clause: declared.clause,
      outside: 'outside' in declared ? declared.outside : undefined,
      meaning: describeExpression(expression),
    })
  })
  return Object.fromEntries(definitions.map((definition) => [definition.id, definition]))
}
