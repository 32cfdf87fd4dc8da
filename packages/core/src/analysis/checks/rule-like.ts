import type { Localized } from '@bangfu/sdk'
import type { BenefitRule, Condition, SignalRule } from '../../bind/model.ts'
import type { Scope } from '../../catalog/model.ts'
import { below, type Location } from '../../diagnostics/report.ts'
import { allOf, notOf } from '../conditions.ts'
import type { Context } from '../context.ts'

/** A rule or a derived fact: something that holds for a person or household, or does not. */
export interface RuleLike {
  readonly name: string
  readonly label: Localized
  readonly at: Location
  readonly scope: Scope
  /** What must hold for it. */
  readonly condition: Condition
  /** The parts of it that a file holds. */
  readonly parts: readonly Condition[]
}

/** The condition under which a rule opens its measure or raises its signal. */
export const ofRule = (rule: BenefitRule | SignalRule): RuleLike => {
  const { name, scope, conditions, shape } = rule
  const unless = 'unless' in rule ? rule.unless : undefined
  const at = below(rule.at, 'conditions')
  const condition = unless === undefined ? conditions : allOf(at, [conditions, notOf(unless)])
  return {
    name,
    label: shape.title,
    at,
    scope,
    condition,
    parts: unless === undefined ? [conditions] : [conditions, unless],
  }
}

/** The rules in force on the days of a context, and the yes-or-no facts that are derived. */
export const ruleLikesOf = ({
  edition,
  policy,
}: Context): { rules: readonly RuleLike[]; facts: readonly RuleLike[] } => {
  const benefits = edition.benefits.flatMap(({ rules }) => rules.map(({ rule }) => rule))
  const rules = [...benefits, ...edition.signals.map(({ rule }) => rule)].map(ofRule)
  const facts = [...policy.expressions].flatMap(([cell, meaning]): readonly RuleLike[] => {
    if (meaning.form !== 'condition') return []
    const { condition } = meaning
    return [
      {
        name: cell.id,
        label: cell.label,
        at: below(cell.at, 'derive'),
        scope: cell.scope,
        condition,
        parts: [condition],
      },
    ]
  })
  return { rules, facts }
}
