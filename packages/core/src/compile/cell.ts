import { UNBOUNDED } from '@bangfu/sdk'
import { scopesUp } from '../bind/names.ts'
import type { Cell } from '../catalog/model.ts'
import { ABSENT, enclosing, isKnown, UNSET, type Frame, type Value } from './frame.ts'
import type { CellNode, Compiler } from './node.ts'
import { onceADay } from './once-a-day.ts'

export const presenceOf = ({ origin }: Cell): Cell | undefined =>
  origin.kind === 'record' ? origin.block?.presence : undefined

/** Whether a fact is an item of a block of which it is unknown whether it is there. */
export const isNothingPossible = (cell: Cell, frame: Frame): boolean => {
  const { substitute, slot } = cell
  if (substitute !== undefined && frame.slots[slot] === ABSENT) {
    return isNothingPossible(substitute, enclosing(frame, scopesUp(cell.scope, substitute.scope) ?? 0))
  }
  const presence = presenceOf(cell)
  return presence !== undefined && frame.slots[presence.slot] === undefined
}

/** Makes a cell into a function of a frame of its scope: a slot that is read, or worked out once and kept. */
export const compileCell = (cell: Cell, compiler: Compiler): CellNode => {
  const { slot, substitute } = cell
  if (substitute !== undefined) {
    const up = scopesUp(cell.scope, substitute.scope) ?? 0
    const other = compiler.cell(substitute)
    return {
      get: (frame) => {
        const value = frame.slots[slot]
        return value === ABSENT ? other.get(enclosing(frame, up)) : value
      },
      open: (frame, questions) => {
        if (frame.slots[slot] === ABSENT) other.open(enclosing(frame, up), questions)
        else if (!isKnown(frame.slots[slot])) questions.cell(cell, frame)
      },
    }
  }
  const expression = compiler.meaning(cell)
  if (expression === undefined) {
    const presence = presenceOf(cell)
    return {
      get:
        presence === undefined || cell.type.kind !== 'number'
          ? (frame) => frame.slots[slot]
          : // Not even its limits hold where there may be nothing.
            (frame) => (isNothingPossible(cell, frame) ? undefined : frame.slots[slot]),
      open: (frame, questions) => {
        if (!isKnown(frame.slots[slot])) questions.cell(cell, frame)
      },
    }
  }
  const node = compiler.expression(expression)
  const work = onceADay(cell, node.get, compiler)
  const get = (frame: Frame): Value => {
    const kept = frame.slots[slot]
    if (kept !== UNSET) return kept
    const value = work(frame)
    return (frame.slots[slot] = cell.type.kind === 'number' ? (value ?? UNBOUNDED) : value)
  }
  return {
    get,
    open: (frame, questions) => {
      if (questions.isNew(cell, frame)) node.open(frame, questions)
    },
  }
}
