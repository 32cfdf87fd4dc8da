import { compare, exactText, isExact, type Diagnostic, type Localized } from '@bangfu/sdk'
import type { Condition } from '../../bind/model.ts'
import { scopesUp } from '../../bind/names.ts'
import type { Cell, Scope } from '../../catalog/model.ts'
import type { Value } from '../../compile/frame.ts'
import type { Location } from '../../diagnostics/report.ts'
import { isTrue, passes } from '../conditions.ts'
import type { Context } from '../context.ts'
import { finding } from '../finding.ts'
import { and, type Formula } from '../logic/formula.ts'
import { readsOf } from '../witness/blank.ts'

/** A rung: a rule of a benefit, or a step of the classification. */
export interface Rung {
  readonly name: string
  readonly label: Localized
  readonly at: Location
  readonly condition: Condition
}

/** A stretch of a ladder: one value of it, and when a household is there. */
interface Piece {
  readonly piece: Value
  readonly condition: Condition
  readonly holds: Formula
}

/** Where the values of a cell that rules cut lie one after the other. */
const inOrder = (cell: Cell, context: Context): readonly Value[] => {
  const pieces = (context.pieces(cell) ?? []).filter((piece) => piece !== null && piece !== undefined)
  if (cell.type.kind === 'number') return pieces.filter(isExact).toSorted(compare)
  if (cell.type.kind === 'date') return pieces.filter((piece) => typeof piece === 'string').toSorted()
  if (cell.type.kind !== 'code') return []
  const table = context.policy.catalog.tables.get(cell.type.table)
  if (table?.declared.value.integer !== true) return []
  return pieces.filter((piece) => typeof piece === 'string').toSorted((a, b) => Number(a) - Number(b))
}

const textOf = (value: Value): string => (isExact(value) ? exactText(value) : typeof value === 'string' ? value : '')

const isSame = (a: unknown, b: Value): boolean => (isExact(a) && isExact(b) ? compare(a, b) === 0 : a === b)

/** A cell has one of the values that a piece stands for: that value, or any between its neighbors. */
const isIn = (
  piece: Value,
  order: readonly Value[],
  cell: Cell,
  scope: Scope,
  context: Context,
  at: Location,
): Condition => {
  const cuts = context.cuts(cell)
  const isCut = cuts.some((cut) => isSame(cut, piece))
  if (isCut || !isExact(piece)) return passes(cell, scope, at, (value) => isSame(value, piece), [piece as never])
  const index = order.indexOf(piece)
  const [low, high] = [order[index - 1], order[index + 1]]
  const ends = [low, high].filter(isExact)
  const inside = (value: unknown): boolean =>
    isExact(value) && (!isExact(low) || compare(value, low) > 0) && (!isExact(high) || compare(value, high) < 0)
  return passes(cell, scope, at, inside, ends)
}

/** Numbers between two rungs that none of them takes, and numbers at which two of them meet. */
export const ladderOf = (rungs: readonly Rung[], scope: Scope, context: Context): readonly Diagnostic[] => {
  if (rungs.length < 2) return []
  const conditions = rungs.map(({ condition }) => condition)
  const { cells } = readsOf(conditions, [], context.policy)
  const ground = context.ground(scope, conditions)
  const found: Diagnostic[] = []
  for (const cell of cells) {
    if (scopesUp(scope, cell.scope) === undefined || context.edition.compiler.meaning(cell)?.form === 'condition')
      continue
    const order = inOrder(cell, context)
    if (order.length < 3) continue
    const pieces = order.map((piece: Value): Piece => {
      const condition = isIn(piece, order, cell, scope, context, rungs[0]?.at ?? cell.at)
      return { piece, condition, holds: ground.cases(condition).yes }
    })
    const takes = rungs.map((rung) =>
      pieces.map(({ holds }) => ground.canHold(and(ground.cases(rung.condition).yes, holds)) !== 'no'),
    )
    const bounded = takes.filter((row) => row.includes(false) && row.includes(true))
    if (bounded.length < 2) continue
    const names = { [cell.id]: cell.label, ...Object.fromEntries(rungs.map(({ name, label }) => [name, label])) }
    const ends = (index: number): boolean => takes.some((row) => row[index] === true)
    for (const [index, { piece, condition }] of pieces.entries()) {
      const isBetween = pieces.some((_, i) => i < index && ends(i)) && pieces.some((_, i) => i > index && ends(i))
      if (isBetween && !ends(index)) {
        const population = {
          condition: isTrue(context.policy.classification.population, scope, cell.at),
          want: 'yes' as const,
        }
        const here = { condition, want: 'yes' as const }
        const witness = context.witnesses.find([here, population], scope) ?? context.witnesses.find([here], scope)
        if (witness === undefined) continue
        const below = rungs.filter((_, rung) => takes[rung]?.[index - 1] === true)
        const above = rungs.filter((_, rung) => takes[rung]?.[index + 1] === true)
        const [at, next] = [below.at(-1) ?? rungs[0], above[0]]
        if (at === undefined) continue
        found.push(
          finding('CLASS_GAP', ends(index - 1) && ends(index + 1) ? 'warning' : 'info', at.at, {
            found: cell.id,
            expected: textOf(piece),
            related: next === undefined ? [] : [next.at],
            names,
            witness,
          }),
        )
      }
    }
    found.push(...overlaps(rungs, takes, pieces, { cell, scope, context, names }))
  }
  return found
}

interface Overlapping {
  readonly cell: Cell
  readonly scope: Scope
  readonly context: Context
  readonly names: Readonly<Record<string, Localized>>
}

const overlaps = (
  rungs: readonly Rung[],
  takes: readonly (readonly boolean[])[],
  pieces: readonly Piece[],
  { cell, scope, context, names }: Overlapping,
): readonly Diagnostic[] =>
  rungs.flatMap((one, i) =>
    rungs.slice(i + 1).flatMap((other, j) => {
      const [a = [], b = []] = [takes[i], takes[i + 1 + j]]
      const both = a.flatMap((does, index) => (does && b[index] === true ? [index] : []))
      const isInside = (inner: readonly boolean[], around: readonly boolean[]): boolean =>
        inner.every((does, index) => !does || around[index] === true)
      // One inside the other is how a higher outcome goes before a lower one.
      if (both.length === 0 || isInside(a, b) || isInside(b, a)) return []
      const [index = 0] = both
      const at = pieces[index]
      if (at === undefined) return []
      const wanted = [one.condition, other.condition, at.condition].map((condition) => ({
        condition,
        want: 'yes' as const,
      }))
      const witness = context.witnesses.find(wanted, scope)
      if (witness === undefined) return []
      return [
        finding('CLASS_OVERLAP', both.length === 1 ? 'warning' : 'info', one.at, {
          found: cell.id,
          expected: textOf(at.piece),
          related: [other.at],
          names,
          witness,
        }),
      ]
    }),
  )
