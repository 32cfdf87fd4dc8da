import type { BoundPolicy, Condition } from '../../bind/model.ts'
import type { Cell, Scope } from '../../catalog/model.ts'
import type { Frame } from '../../compile/frame.ts'
import { anyItem } from '../../compile/unknown-list.ts'
import { eachInCondition, eachInExpression, type Visitor } from '../../bind/each-reference.ts'

/** How many things stand in each list of a household, and in each list of those. */
export type Shape = readonly [outer: number, inner: number]

/** From the smallest household on. */
const SHAPES: readonly Shape[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [2, 0],
  [2, 1],
  [1, 2],
  [3, 0],
  [3, 1],
  [2, 2],
  [5, 0],
  [8, 0],
  [12, 0],
]

/** All that conditions read, be it by way of derived facts. */
export interface Reads {
  readonly scopes: ReadonlySet<Scope>
  readonly cells: ReadonlySet<Cell>
  /** Facts of which it is asked whether they are on file. */
  readonly onFile: ReadonlySet<Cell>
}

/** Goes from conditions and derived values down to all that they read. */
export const readsOf = (conditions: readonly Condition[], from: Iterable<Cell>, policy: BoundPolicy): Reads => {
  const scopes = new Set<Scope>()
  const cells = new Set<Cell>()
  const onFile = new Set<Cell>()
  const read = (cell: Cell): void => {
    if (cells.has(cell)) return
    cells.add(cell)
    for (let at: Scope | undefined = cell.scope; at !== undefined; at = at.parent) scopes.add(at)
    if (cell.substitute !== undefined) read(cell.substitute)
    const meaning = policy.expressions.get(cell)
    if (meaning !== undefined) eachInExpression(meaning, visit)
  }
  const visit: Visitor = {
    reference: (reference) => {
      if (reference.kind === 'cell') read(reference.cell)
    },
    onFile: (what) => {
      if (what.kind === 'cell') {
        onFile.add(what.cell)
        read(what.cell)
      }
    },
    condition: (condition) => {
      if (condition.form === 'some' || condition.form === 'every') scopes.add(condition.scope)
    },
    expression: (expression) => {
      if (expression.form === 'sum' || expression.form === 'count') scopes.add(expression.scope)
    },
  }
  for (const condition of conditions) eachInCondition(condition, visit)
  for (const cell of from) read(cell)
  return { scopes, cells, onFile }
}

/** The shapes of household that could show something that reads so much, the smallest first. */
export const shapesFor = ({ scopes }: Pick<Reads, 'scopes'>): readonly Shape[] => {
  const lists = [...scopes]
  const hasInner = lists.some(({ depth }) => depth > 1)
  const canBeEmpty = lists.some(({ depth, declared: { value } }) => depth === 1 && value.absent !== 'required')
  return SHAPES.filter(([outer, inner]) => (hasInner || inner === 0) && (canBeEmpty || outer > 0))
}

/** A household of a shape of which nothing is known but who is in it. */
export const blankHousehold = (
  policy: BoundPolicy,
  [outer, inner]: Shape,
  scopes: ReadonlySet<Scope>,
  subject: Scope,
): Frame => {
  const leads = (scope: Scope): boolean => {
    for (let at: Scope | undefined = subject; at !== undefined; at = at.parent) if (at === scope) return true
    return false
  }
  const make = (scope: Scope, parent: Frame | undefined, id: string): Frame => {
    const blank = anyItem(scope, parent as Frame)
    const frame: Frame = { ...blank, parent, id, lists: [] }
    const key = scope.declared.value.key
    for (const cell of scope.cells) {
      if (cell.origin.kind === 'record' && cell.origin.key === key && cell.origin.block === undefined) {
        frame.slots[cell.slot] = id
      }
    }
    for (const child of scope.children) {
      const { min = 0, max = Number.MAX_SAFE_INTEGER, absent } = child.declared.value
      const least = Math.max(min, Number(absent === 'required'), Number(leads(child)))
      const wanted = scopes.has(child) ? (child.depth === 1 ? outer : inner) : 0
      const count = Math.min(max, Math.max(least, wanted))
      frame.lists[child.index] = Array.from({ length: count }, (_, index) =>
        make(child, frame, `${letterOf(child)}${index + 1}`),
      )
    }
    return frame
  }
  return make(policy.catalog.household, undefined, 'W')
}

const letterOf = ({ id }: Scope): string => (id.at(0) ?? 'x').toUpperCase()
