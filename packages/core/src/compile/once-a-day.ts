import type { Condition, Expression, Reference } from '../bind/model.ts'
import type { Cell } from '../catalog/model.ts'
import type { Frame, Value } from './frame.ts'
import type { Compiler } from './node.ts'

type Getter = (frame: Frame) => Value

/** What a value depends on besides parameters: nothing, the day decided for, or facts of the household. */
type Needs = 'nothing' | 'day' | 'facts'

const most = (needs: readonly Needs[]): Needs =>
  needs.includes('facts') ? 'facts' : needs.includes('day') ? 'day' : 'nothing'

const needsOfReference = (reference: Reference, compiler: Compiler): Needs => {
  if (reference.kind === 'parameter') return 'nothing'
  return needsOfCell(reference.cell, compiler)
}

// Each fact once: of a chain of facts that name the one before twice, the ways through double at every step.
const known = new WeakMap<Compiler, Map<Cell, Needs>>()

const needsOfCell = (cell: Cell, compiler: Compiler): Needs => {
  if (cell.origin.kind === 'asOf') return 'day'
  const meaning = compiler.meaning(cell)
  if (meaning === undefined || cell.substitute !== undefined) return 'facts'
  const cells = known.get(compiler) ?? new Map<Cell, Needs>()
  known.set(compiler, cells)
  const needs = cells.get(cell) ?? needsOf(meaning, compiler)
  cells.set(cell, needs)
  return needs
}

const needsOfCondition = (condition: Condition, compiler: Compiler): Needs => {
  switch (condition.form) {
    case 'leaf': {
      const { reference, operand } = condition
      const right = operand.kind === 'reference' ? needsOfReference(operand.reference, compiler) : 'nothing'
      return most([needsOfReference(reference, compiler), right])
    }
    case 'all':
    case 'any':
      return most(condition.parts.map((part) => needsOfCondition(part, compiler)))
    case 'not':
      return needsOfCondition(condition.part, compiler)
    default:
      return 'facts'
  }
}

const needsOf = (expression: Expression, compiler: Compiler): Needs => {
  switch (expression.form) {
    case 'condition':
      return needsOfCondition(expression.condition, compiler)
    case 'number':
      return 'nothing'
    case 'reference':
      return needsOfReference(expression.reference, compiler)
    case 'formula':
      return most(expression.args.map((arg) => needsOf(arg, compiler)))
    default:
      return 'facts'
  }
}

/**
 * Keeps a value that no household changes, such as the first day of the school year: it is worked out again only for
 * another day. Any other value is left to `get`.
 */
export const onceADay = (cell: Cell, get: Getter, compiler: Compiler): Getter => {
  if (needsOfCell(cell, compiler) === 'facts') return get
  const { asOf } = compiler
  let kept: { readonly day: Value; readonly value: Value } | undefined
  return (frame) => {
    let household = frame
    while (household.parent !== undefined) household = household.parent
    const day = household.slots[asOf.slot]
    if (kept === undefined || kept.day !== day) kept = { day, value: get(frame) }
    return kept.value
  }
}
