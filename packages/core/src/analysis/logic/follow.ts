import { isExact, type Exact, type KnownValue } from '@bangfu/sdk'
import type { Expression } from '../../bind/model.ts'
import type { Cell } from '../../catalog/model.ts'
import type { Value } from '../../compile/frame.ts'
import type { Compiler } from '../../compile/node.ts'

/** A value that one cell alone decides: how it comes from that cell, and where a cut of it lies there. */
export interface Followed {
  readonly cell: Cell
  /** Scopes between the value and that cell. */
  readonly up: number
  readonly valueAt: (value: Value) => Value
  readonly cutsAt: (cuts: readonly KnownValue[]) => readonly KnownValue[]
}

/** What an expression is made of, as far as one can go: a constant, one cell, or neither. */
type Made = { readonly constant: Value } | Followed | undefined

const isConstant = (made: Made): made is { readonly constant: Value } => made !== undefined && 'constant' in made

const same = (cell: Cell): Followed => ({ cell, up: 0, valueAt: (value) => value, cutsAt: (cuts) => cuts })

/** Goes from a derived number or day back to the one cell that decides it; a cell that is no such is its own. */
export const follow = (cell: Cell, compiler: Compiler): Followed => {
  const meaning = compiler.meaning(cell)
  const isOrdered = cell.type.kind === 'number' || cell.type.kind === 'date'
  if (meaning === undefined || !isOrdered || cell.substitute !== undefined) return same(cell)
  const made = madeOf(meaning, compiler)
  if (made === undefined || isConstant(made)) return same(cell)
  // Nothing is no number: what is made of it is not known.
  return cell.type.kind === 'number' ? { ...made, valueAt: (value) => made.valueAt(value) ?? undefined } : made
}

const madeOf = (expression: Expression, compiler: Compiler): Made => {
  if (expression.form === 'number') return { constant: expression.value }
  if (expression.form === 'reference') {
    const { reference } = expression
    if (reference.kind === 'parameter') {
      const value = compiler.parameter(reference.parameter)
      return value === undefined ? undefined : { constant: value as Value }
    }
    const inner = follow(reference.cell, compiler)
    return { ...inner, up: inner.up + reference.up }
  }
  return expression.form === 'formula' ? ofFormula(expression, compiler) : undefined
}

const ofFormula = (
  { formula, args }: Extract<Expression, { form: 'formula' }>,
  compiler: Compiler,
): Followed | undefined => {
  const made = args.map((arg) => madeOf(arg, compiler))
  const place = made.findIndex((one) => !isConstant(one))
  const { passes, selects } = formula
  const inner = made[place]
  if (inner === undefined || isConstant(inner) || passes === undefined) return undefined
  if (made.some((one, index) => index !== place && !isConstant(one))) return undefined
  // No limit is `undefined` to a formula.
  const known = made.map((one) => (isConstant(one) ? (one.constant ?? undefined) : undefined))
  const evaluate = formula.evaluate as (...values: readonly unknown[]) => Value
  const others = selects === true ? known.filter((value): value is Exact => isExact(value)) : []
  return {
    cell: inner.cell,
    up: inner.up,
    valueAt: (value) => {
      const at = inner.valueAt(value)
      if (at === undefined || at === null) return undefined
      return evaluate(...known.map((other, index) => (index === place ? at : other)))
    },
    cutsAt: (cuts) => {
      const passed = cuts.flatMap((cut) => passes(place, cut as Exact & string, known as never))
      return inner.cutsAt([...passed, ...(selects === true ? [...cuts, ...others] : [])])
    },
  }
}
