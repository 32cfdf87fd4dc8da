import type { KnownValue } from '@bangfu/sdk'
import type { Condition, Expression, Reference } from '../bind/model.ts'
import type { Cell } from '../catalog/model.ts'
import { ABSENT, enclosing, isKnown, type Frame } from '../compile/frame.ts'
import type { Compiler } from '../compile/node.ts'

/** A fact of a frame whose entry may be corrected, or whose unknown value may be supplied. */
export interface Candidate {
  readonly cell: Cell
  readonly frame: Frame
  readonly change: 'correct' | 'supply'
}

type Want = 'yes' | 'no' | undefined

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

/**
 * The facts whose change could make a condition come out as wanted: only those behind the parts that do not do so yet,
 * through derived facts down to the record.
 */
export const candidatesFor = (condition: Condition, frame: Frame, compiler: Compiler): readonly Candidate[] => {
  const found: Candidate[] = []
  const seen = new Map<Frame, Set<string>>()
  const isNew = (at: Frame, key: string): boolean => {
    const keys = seen.get(at) ?? new Set()
    seen.set(at, keys)
    return keys.size < keys.add(key).size
  }
  const gatherCell = (cell: Cell, at: Frame, want: Want): void => {
    if (!isNew(at, `${cell.slot} ${want}`)) return
    const change = changeOf(cell, at)
    if (change !== undefined && isNew(at, `${cell.slot}`)) found.push({ cell, frame: at, change })
    if (cell.substitute !== undefined && at.slots[cell.slot] === ABSENT) {
      let outer = at
      while (outer.scope !== cell.substitute.scope && outer.parent !== undefined) outer = outer.parent
      gatherCell(cell.substitute, outer, want)
    }
    const meaning = compiler.meaning(cell)
    if (meaning !== undefined) gatherExpression(meaning, at, want)
  }
  const gatherReference = (reference: Reference, at: Frame, want?: Want): void => {
    if (reference.kind === 'cell') gatherCell(reference.cell, enclosing(at, reference.up), want)
  }
  const gather = (part: Condition, at: Frame, want: Want): void => {
    if (want !== undefined && compiler.condition(part).test(at) === want) return
    switch (part.form) {
      case 'leaf': {
        const { reference, type, operator, operand } = part
        const test =
          type.kind === 'boolean' && operand.kind === 'literal' && want !== undefined
            ? (operator.compile(operand.value as never, type) as (value: KnownValue) => string)
            : undefined
        const wanted = test?.(true) === want ? 'yes' : 'no'
        gatherReference(reference, at, test === undefined ? undefined : wanted)
        if (operand.kind === 'reference') gatherReference(operand.reference, at)
        return
      }
      case 'all':
      case 'any':
        for (const inner of part.parts) gather(inner, at, want)
        return
      case 'not':
        gather(part.part, at, want && OPPOSITE[want])
        return
      case 'some':
      case 'every':
        for (const item of enclosing(at, part.up).lists[part.scope.index] ?? []) gather(part.where, item, want)
        return
      // Whether a thing is on file opens no benefit.
      case 'known':
    }
  }
  const gatherExpression = (expression: Expression, at: Frame, want: Want): void => {
    switch (expression.form) {
      case 'condition':
        gather(expression.condition, at, want)
        return
      case 'number':
        return
      case 'reference':
        gatherReference(expression.reference, at)
        return
      case 'formula':
        for (const arg of expression.args) gatherExpression(arg, at, undefined)
        return
      case 'firstKnown':
        for (const part of expression.parts) gatherExpression(part, at, undefined)
        return
      case 'sum':
      case 'count':
        for (const item of enclosing(at, expression.up).lists[expression.scope.index] ?? []) {
          if (expression.where !== undefined) gather(expression.where, item, undefined)
          if (expression.form === 'sum') gatherExpression(expression.of, item, undefined)
        }
        return
      case 'if':
        gather(expression.when, at, undefined)
        gatherExpression(expression.then, at, undefined)
        gatherExpression(expression.otherwise, at, undefined)
        return
      case 'lookup':
        gatherReference(expression.by, at)
    }
  }
  gather(condition, frame, 'yes')
  return found
}
