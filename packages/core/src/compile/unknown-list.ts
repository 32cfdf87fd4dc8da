import { Bounds } from '@bangfu/sdk'
import type { Cell, Scope } from '../catalog/model.ts'
import { readExact } from '../catalog/read-exact.ts'
import { UNSET, type Frame, type Value } from './frame.ts'

/** What is known of a fact of the record of which nothing is: a number has the limits that it is declared with. */
const unknownValue = ({ type, origin }: Cell): Value => {
  if (origin.kind !== 'record' || type.kind !== 'number') return undefined
  const [least, greatest] = [origin.fact.min, origin.fact.max].map((limit) =>
    limit === undefined ? undefined : readExact(limit).exact,
  )
  return new Bounds(least, greatest)
}

/** An item of a list of which nobody knows what it holds: all its facts are unknown. */
export const anyItem = (scope: Scope, parent: Frame): Frame => ({
  scope,
  slots: scope.cells.map((cell, slot) => (slot >= scope.firstDerived ? UNSET : unknownValue(cell))),
  parent,
  lists: scope.children.map(() => undefined),
  id: '',
  unknownBlocks: new Set(scope.blocks),
})
