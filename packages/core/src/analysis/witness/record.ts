import { Bounds, compare, exactText, toFraction, ZERO, type Exact } from '@bangfu/sdk'
import type { BoundPolicy } from '../../bind/model.ts'
import type { Cell, Scope } from '../../catalog/model.ts'
import { isDays, type Frame, type Value } from '../../compile/frame.ts'
import type { Compiler } from '../../compile/node.ts'
import type { FactShape } from '../../shape/shapes.ts'
import { OTHER } from '../logic/pieces.ts'

type Json = Record<string, unknown>

/** The facts of a frame that a household must have; all others are left out. */
export type Given = ReadonlyMap<Frame, ReadonlyMap<Cell, Value>>

/** One number of a stretch: the one nearest to nothing at all. */
const numberIn = ({ least, greatest }: Bounds): Exact => {
  if (least !== undefined && compare(least, ZERO) > 0) return least
  return greatest !== undefined && compare(greatest, ZERO) < 0 ? greatest : ZERO
}

const dayIn = ({ least = '', greatest = '' }: Bounds<string>, asOf: string): string =>
  asOf < least ? least : asOf > greatest ? greatest : asOf

/** A value as a record writes it. */
const written = (cell: Cell, value: Value, asOf: string, policy: BoundPolicy): unknown => {
  const exact = isDays(value) ? dayIn(value, asOf) : value instanceof Bounds ? numberIn(value) : value
  if (typeof exact === 'string' && cell.type.kind === 'code') {
    const isInteger = policy.catalog.tables.get(cell.type.table)?.declared.value.integer === true
    return isInteger ? Number(exact) : exact
  }
  if (exact === OTHER) return '其他'
  if (typeof exact === 'boolean' || typeof exact === 'string' || Array.isArray(exact)) return exact
  const { numerator, denominator } = toFraction(exact as Exact)
  return denominator === 1n && numerator <= Number.MAX_SAFE_INTEGER ? Number(numerator) : exactText(exact as Exact)
}

/** What stands for a fact that is left out. */
const standingFor = ({ absent }: FactShape): unknown =>
  typeof absent === 'object' && 'value' in absent ? absent.value : undefined

const DIVISION = /^\d{6}$/

/** A value for a fact that every record needs and that nothing asks for. */
const ordinary = (cell: Cell, compiler: Compiler, policy: BoundPolicy, asOf: string): unknown => {
  if (cell.origin.kind !== 'record') return undefined
  const { fact } = cell.origin
  const type = compiler.typeOf(cell.type)
  const table = policy.catalog.tables.get(fact.table ?? '')
  if (fact.type === 'region') {
    const codes = [...(table?.codes.keys() ?? [])]
    return codes.find((code) => DIVISION.test(code) && !code.endsWith('00')) ?? codes[0]
  }
  if (type.kind === 'code') return written(cell, type.codes[0], asOf, policy)
  if (type.kind === 'boolean') return false
  if (type.kind === 'codes') return []
  if (type.kind === 'date') return asOf
  return type.kind === 'number' ? (fact.min ?? 0) : 'x'
}

/** The object that some keys lead to, made where it is not there. An inherited one is not there. */
const place = (object: Json, steps: readonly string[] = []): Json =>
  steps.reduce((part, key) => {
    if (!Object.hasOwn(part, key)) part[key] = {}
    return part[key] as Json
  }, object)

/** The smallest record that holds what is given: what it does not need is not in it. */
export const recordOf = (
  household: Frame,
  given: Given,
  asOf: string,
  compiler: Compiler,
  policy: BoundPolicy,
): Json => {
  const objectOf = (frame: Frame): Json => {
    const object: Json = {}
    const values = given.get(frame)
    const { key } = frame.scope.declared.value
    if (key !== undefined) object[key] = frame.id
    for (const cell of frame.scope.cells) {
      const { origin } = cell
      if (origin.kind === 'presence' && values?.get(cell) === true) place(object, stepsTo(cell, frame.scope))
      if (origin.kind !== 'record' || (origin.block === undefined && origin.key === key)) continue
      const value = values?.get(cell)
      if (value !== undefined && value !== null) {
        const inside = place(object, origin.block?.steps)
        const text = written(cell, value, asOf, policy)
        if (text !== standingFor(origin.fact)) inside[origin.key] = text
      } else if (origin.fact.absent === 'required' && origin.block === undefined) {
        object[origin.key] = ordinary(cell, compiler, policy, asOf)
      }
    }
    for (const child of frame.scope.children) {
      const items = frame.lists[child.index] ?? []
      const { path = '', absent } = child.declared.value
      if (items.length > 0 || absent === 'required') object[path] = items.map(objectOf)
    }
    return object
  }
  return objectOf(household)
}

const stepsTo = (presence: Cell, { blocks }: Scope): readonly string[] | undefined =>
  blocks.find((block) => block.presence === presence)?.steps
