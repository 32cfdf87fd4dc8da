import type { KnownValue } from '@bangfu/sdk'
import type { Condition, Expression, Reference } from '../bind/model.ts'
import type { Cell } from '../catalog/model.ts'
import { scopesUp } from '../bind/names.ts'
import { ABSENT, enclosing, isKnown, type Frame } from '../compile/frame.ts'
import type { Compiler } from '../compile/node.ts'

/** A fact of a frame whose entry may be corrected, or whose unknown value may be supplied. */
export interface Candidate {
  readonly cell: Cell
  readonly frame: Frame
  readonly change: 'correct' | 'supply'
}

type Candidates = readonly Candidate[]
type Want = 'yes' | 'no' | undefined

const NONE: Candidates = []
const OPPOSITE = { yes: 'no', no: 'yes' } as const

/** What may be done about a fact as it stands; an item of a block that is not there cannot come to be. */
const changeOf = ({ slot, origin }: Cell, { slots }: Frame): Candidate['change'] | undefined => {
  const value = slots[slot]
  if (value === null) return undefined
  const unknown = value !== ABSENT && !isKnown(value)
  if (origin.kind === 'presence') return unknown ? 'supply' : undefined
  if (origin.kind !== 'record') return undefined
  const { change = 'supply' } = origin.fact
  if (change === 'none') return undefined
  return unknown ? 'supply' : change === 'correct' ? change : undefined
}

const union = (lists: readonly Candidates[]): Candidates => {
  const filled = lists.filter((list) => list.length > 0)
  if (filled.length < 2) return filled[0] ?? NONE
  const seen = new Map<Frame, Set<Cell>>()
  return filled.flat().filter(({ cell, frame }) => {
    const cells = seen.get(frame) ?? new Set()
    seen.set(frame, cells)
    return cells.size < cells.add(cell).size
  })
}

/** Of parts that must all turn, none is worth turning where one cannot be. */
const together = (lists: readonly Candidates[]): Candidates =>
  lists.some((list) => list.length === 0) ? NONE : union(lists)

/**
 * The facts whose change could make a condition come out as wanted: only those behind the parts that do not do so yet,
 * through derived facts down to the record. None where some part that would have to turn has none.
 */
export const candidatesFor = (condition: Condition, frame: Frame, compiler: Compiler): Candidates => {
  const known = new Map<Frame, Map<string, Candidates>>()
  const ofCell = (cell: Cell, at: Frame, want: Want): Candidates => {
    const key = `${cell.slot} ${want}`
    const here = known.get(at) ?? new Map<string, Candidates>()
    known.set(at, here)
    const before = here.get(key)
    if (before !== undefined) return before
    const change = changeOf(cell, at)
    const { substitute } = cell
    const meaning = compiler.meaning(cell)
    const found = union([
      change === undefined ? NONE : [{ cell, frame: at, change }],
      substitute === undefined || at.slots[cell.slot] !== ABSENT
        ? NONE
        : ofCell(substitute, enclosing(at, scopesUp(cell.scope, substitute.scope) ?? 0), want),
      meaning === undefined ? NONE : ofExpression(meaning, at, want),
    ])
    here.set(key, found)
    return found
  }
  const ofReference = (reference: Reference, at: Frame, want?: Want): Candidates =>
    reference.kind === 'cell' ? ofCell(reference.cell, enclosing(at, reference.up), want) : NONE
  const ofParts = (lists: readonly Candidates[], allMust: boolean, want: Want): Candidates =>
    allMust && want !== undefined ? together(lists) : union(lists)
  const isDone = (part: Condition, at: Frame, want: Want): boolean =>
    want !== undefined && compiler.condition(part).test(at) === want
  const ofLeaf = (leaf: Extract<Condition, { form: 'leaf' }>, at: Frame, want: Want): Candidates => {
    const { reference, type, operator, operand } = leaf
    if (type.kind === 'boolean' && operand.kind === 'literal' && want !== undefined) {
      const test = operator.compile(operand.value as KnownValue & boolean, type) as (value: KnownValue) => string
      return ofReference(reference, at, test(true) === want ? 'yes' : 'no')
    }
    return union([ofReference(reference, at), operand.kind === 'reference' ? ofReference(operand.reference, at) : NONE])
  }
  const ofCondition = (part: Condition, at: Frame, want: Want): Candidates => {
    switch (part.form) {
      case 'leaf':
        return ofLeaf(part, at, want)
      case 'all':
      case 'any': {
        const open = part.parts.filter((inner) => !isDone(inner, at, want))
        const allMust = (part.form === 'all') === (want === 'yes')
        return ofParts(
          open.map((inner) => ofCondition(inner, at, want)),
          allMust,
          want,
        )
      }
      case 'not':
        return ofCondition(part.part, at, want && OPPOSITE[want])
      case 'some':
      case 'every': {
        const items = enclosing(at, part.up).lists[part.scope.index] ?? []
        const open = items.filter((item) => !isDone(part.where, item, want))
        const allMust = (part.form === 'every') === (want === 'yes')
        return ofParts(
          open.map((item) => ofCondition(part.where, item, want)),
          allMust,
          want,
        )
      }
      // Whether a thing is on file opens no benefit.
      case 'known':
        return NONE
    }
  }
  const ofExpression = (expression: Expression, at: Frame, want: Want): Candidates => {
    switch (expression.form) {
      case 'condition':
        return ofCondition(expression.condition, at, want)
      case 'number':
        return NONE
      case 'reference':
        return ofReference(expression.reference, at)
      case 'formula':
        return union(expression.args.map((arg) => ofExpression(arg, at, undefined)))
      case 'firstKnown':
        return union(expression.parts.map((part) => ofExpression(part, at, undefined)))
      case 'sum':
      case 'count': {
        const items = enclosing(at, expression.up).lists[expression.scope.index] ?? []
        const { where } = expression
        const of = expression.form === 'sum' ? expression.of : undefined
        return union(
          items.flatMap((item) => [
            where === undefined ? NONE : ofCondition(where, item, undefined),
            of === undefined ? NONE : ofExpression(of, item, undefined),
          ]),
        )
      }
      case 'if':
        return union([
          ofCondition(expression.when, at, undefined),
          ofExpression(expression.then, at, undefined),
          ofExpression(expression.otherwise, at, undefined),
        ])
      case 'lookup':
        return ofReference(expression.by, at)
      case 'computed':
        return union(expression.needs.map(({ reference }) => ofReference(reference, at)))
    }
  }
  return ofCondition(condition, frame, 'yes')
}
