import type { Localized } from '@bangfu/sdk'
import type { BenefitRule, Condition, Reference, SignalRule } from '../../bind/model.ts'
import type { Cell, Scope } from '../../catalog/model.ts'
import { below, type Location } from '../../diagnostics/report.ts'
import { allOf, notOf } from '../conditions.ts'
import type { Context } from '../context.ts'
import { eachInExpression } from '../../bind/each-reference.ts'

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
  /** Where it is a derived fact. */
  readonly cell?: Cell
}

/** The condition under which a rule opens its measure or raises its signal. */
const ofRule = (rule: BenefitRule | SignalRule): RuleLike => {
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

/** The rules in force on the days of a context. */
export const rulesOf = ({ edition }: Context): readonly RuleLike[] => {
  const benefits = edition.benefits.flatMap(({ rules }) => rules.map(({ rule }) => rule))
  return [...benefits, ...edition.signals.map(({ rule }) => rule)].map(ofRule)
}

/** The yes-or-no facts that are derived, each after those that it reads. */
export const derivedFacts = ({ policy }: Context): readonly RuleLike[] => {
  const found = new Map<Cell, RuleLike | undefined>()
  const visit = (cell: Cell): void => {
    const meaning = policy.expressions.get(cell)
    if (meaning === undefined || found.has(cell)) return
    found.set(cell, undefined)
    const reference = (read: Reference): void => {
      if (read.kind === 'cell') visit(read.cell)
    }
    eachInExpression(meaning, { reference })
    // In the order in which they are done with, not in that in which they were come upon.
    found.delete(cell)
    found.set(cell, meaning.form === 'condition' ? factOf(cell, meaning.condition) : undefined)
  }
  for (const cell of policy.expressions.keys()) visit(cell)
  return [...found.values()].filter((fact) => fact !== undefined)
}

const factOf = (cell: Cell, condition: Condition): RuleLike => {
  const { id, label, scope } = cell
  return { name: id, label, at: below(cell.at, 'derive'), scope, condition, parts: [condition], cell }
}
