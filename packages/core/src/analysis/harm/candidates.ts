import type { BenefitRule, BoundPolicy, Condition, Reference } from '../../bind/model.ts'
import type { Cell } from '../../catalog/model.ts'
import { compileEdition } from '../../compile/edition.ts'
import { isTrue } from '../conditions.ts'
import { eachInCondition, eachInExpression } from '../../bind/each-reference.ts'
import type { DayRange } from '../logic/pieces.ts'
import { Space } from '../logic/space.ts'
import { readsOf } from '../witness/blank.ts'
import { Witnesses, type Wanted } from '../witness/find-witness.ts'

type Json = Readonly<Record<string, unknown>>

/** A rule of a benefit, by two policies that have the same facts. */
export interface Compared {
  readonly rule: BenefitRule
  /** As it is changed; `undefined` where it is switched off. */
  readonly changed: BenefitRule | undefined
}

/** Two policies that have the same facts, and a day on which they may differ. */
interface Days {
  readonly before: BoundPolicy
  readonly after: BoundPolicy
  readonly day: string
}

/** Round figures that a bill or an income can be recomputed with, and above the usual caps. */
const FIGURES = [10_000, 1000, 100_000, 1_000_000, 100, 1]

/** Whether something that is read depends on a parameter. */
const dependsOn = (
  parameter: string,
  conditions: readonly Condition[],
  from: readonly Cell[],
  policy: BoundPolicy,
): boolean => {
  let found = false
  const reference = (read: Reference): void => {
    found ||= read.kind === 'parameter' && read.parameter.id === parameter
  }
  for (const condition of conditions) eachInCondition(condition, { reference })
  for (const cell of readsOf(conditions, from, policy).cells) {
    const meaning = policy.expressions.get(cell)
    if (meaning !== undefined) eachInExpression(meaning, { reference })
    const table = cell.type.kind === 'code' ? policy.catalog.tables.get(cell.type.table) : undefined
    found ||= table?.declared.value.extendedBy === parameter
  }
  return found
}

/** The rules of benefits that depend on a parameter, be it for their amount. */
export const rulesReading = (parameter: string, policy: BoundPolicy): readonly BenefitRule[] =>
  policy.benefits.filter(({ conditions, amount }) =>
    dependsOn(parameter, [conditions], amount === undefined ? [] : [amount], policy),
  )

/** The derived yes-or-no facts that depend on a parameter. */
export const factsReading = (parameter: string, policy: BoundPolicy): readonly Cell[] =>
  [...policy.expressions].flatMap(([cell, { form }]) =>
    form === 'condition' && dependsOn(parameter, [], [cell], policy) ? [cell] : [],
  )

/** Households for which a rule holds before a change and, first of all, not after it; those it pays get figures to pay by. */
export function* candidates({ rule, changed }: Compared, { before, after, day }: Days): Generator<Json> {
  const days: DayRange = { least: day, greatest: day }
  const edition = compileEdition(before, day)
  const witnesses = new Witnesses(before, new Space(before, edition.compiler, days, false), days, edition)
  const other = compileEdition(after, day).compiler
  const own: Wanted = { condition: rule.conditions, want: 'yes' }
  const gone = changed && { condition: changed.conditions, want: 'no' as const, compiler: other }
  for (const wanted of [...(gone === undefined ? [] : [[own, gone]]), [own]]) {
    const found = witnesses.find(wanted, rule.scope)
    if (found === undefined) continue
    const numbers = moneyBehind(rule, before)
    if (numbers.length > 0) for (const figure of FIGURES) yield withFigures(found.record, numbers, figure)
    yield found.record
  }
}

/** Households for which a yes-or-no fact comes out otherwise after a change than before it. */
export function* otherwise(cells: readonly Cell[], { before, after, day }: Days): Generator<Json> {
  const days: DayRange = { least: day, greatest: day }
  const edition = compileEdition(before, day)
  const witnesses = new Witnesses(before, new Space(before, edition.compiler, days, false), days, edition)
  const compiler = compileEdition(after, day).compiler
  for (const cell of cells) {
    const condition = isTrue(cell, cell.scope, cell.at)
    for (const [was, is] of [
      ['no', 'yes'],
      ['yes', 'no'],
    ] as const) {
      const wanted: readonly Wanted[] = [
        { condition, want: was },
        { condition, want: is, compiler },
      ]
      const found = witnesses.find(wanted, cell.scope)
      if (found !== undefined) yield found.record
    }
  }
}

/** The facts of a record that are money and that the amount of a rule depends on. */
const moneyBehind = ({ amount }: BenefitRule, policy: BoundPolicy): readonly Cell[] => {
  if (amount === undefined) return []
  return [...readsOf([], [amount], policy).cells].filter(
    ({ origin }) => origin.kind === 'record' && origin.fact.type === 'money',
  )
}

/** The record with one figure for each of some facts, wherever it has a thing that they are about and no such figure. */
const withFigures = (record: Json, cells: readonly Cell[], figure: number): Json => {
  const fill = (object: Json, path: readonly string[], cell: Cell): Json => {
    const [step, ...more] = path
    if (step === undefined) return withFact(object, cell, figure)
    const items = object[step]
    if (!Array.isArray(items)) return object
    return { ...object, [step]: items.map((item: Json) => fill(item, more, cell)) }
  }
  return cells.reduce((filled, cell) => fill(filled, pathTo(cell), cell), record)
}

/** The lists that lead to what a fact is about. */
const pathTo = ({ scope }: Cell): readonly string[] => {
  const path: string[] = []
  for (let at: Cell['scope'] | undefined = scope; at?.parent !== undefined; at = at.parent) {
    path.unshift(at.declared.value.path ?? '')
  }
  return path
}

const withFact = (object: Json, { origin }: Cell, figure: number): Json => {
  if (origin.kind !== 'record') return object
  const { key, block } = origin
  const put = (into: Json, [step, ...more]: readonly string[]): Json => {
    if (step === undefined) return Object.hasOwn(into, key) ? into : { ...into, [key]: figure }
    return { ...into, [step]: put(((Object.hasOwn(into, step) ? into[step] : undefined) ?? {}) as Json, more) }
  }
  return put(object, block?.steps ?? [])
}
