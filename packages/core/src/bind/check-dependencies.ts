import type { Cell } from '../catalog/model.ts'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import { eachInCondition, eachInExpression, type Visitor } from './each-reference.ts'
import type { BoundPolicy, Condition, Expression } from './model.ts'

/** What an expression or condition reads, and whether it asks what is known rather than what is so. */
export interface Reads {
  readonly cells: Set<Cell>
  epistemic: boolean
}

const reading = (reads: Reads): Visitor => ({
  reference: (reference) => {
    if (reference.kind === 'cell') reads.cells.add(reference.cell)
  },
  onFile: (what) => {
    reads.epistemic = true
    if (what.kind === 'cell') reads.cells.add(what.cell)
  },
  expression: ({ form }) => {
    if (form === 'firstKnown') reads.epistemic = true
  },
})

const readCondition = (condition: Condition, reads: Reads): void => eachInCondition(condition, reading(reads))

export const readExpression = (expression: Expression, reads: Reads): void =>
  eachInExpression(expression, reading(reads))

/** Whether a condition asks what is known rather than what is so, itself or by a fact that it reads. */
export const asksWhatIsKnown = (condition: Condition, asking: BoundPolicy['askingWhatIsKnown']): boolean => {
  const reads: Reads = { cells: new Set(), epistemic: false }
  readCondition(condition, reads)
  return reads.epistemic || [...reads.cells].some((cell) => asking.has(cell))
}

// A chain of facts that each need the next is worked out one inside the other.
const MOST_LEVELS = 100

/**
 * Reports facts that depend on themselves, and benefits that depend on what is known rather than on what is so: such a
 * benefit could be refused because a fact is missing. Gives the facts and formulas that do depend on what is known.
 */
export const checkDependencies = (
  policy: Omit<BoundPolicy, 'askingWhatIsKnown'>,
  report: Report,
): BoundPolicy['askingWhatIsKnown'] => {
  const { expressions, catalog } = policy
  const state = new Map<Cell, 'open' | { readonly epistemic: boolean; readonly depth: number }>()
  const tooDeep = (cell: Cell): void =>
    report.error('TEXT_TOO_DEEP', below(cell.at, 'id'), {
      found: `${MOST_LEVELS + 1} levels`,
      expected: `at most ${MOST_LEVELS}`,
    })
  const visit = (cell: Cell, trail: readonly Cell[]): { readonly epistemic: boolean; readonly depth: number } => {
    const known = state.get(cell)
    if (known === 'open') {
      const circle = [...trail.slice(trail.indexOf(cell)), cell].map((x) => x.id)
      report.error('CIRCLE', below(cell.at, 'id'), {
        found: circle.join(' → '),
        expected: 'no fact that depends on itself',
      })
      return { epistemic: false, depth: 0 }
    }
    if (known !== undefined) return known
    if (trail.length > MOST_LEVELS) {
      tooDeep(cell)
      return { epistemic: false, depth: 0 }
    }
    state.set(cell, 'open')
    const reads: Reads = {
      cells: new Set(cell.substitute === undefined ? [] : [cell.substitute]),
      epistemic: cell === catalog.reviewLines,
    }
    const expression = expressions.get(cell)
    if (expression !== undefined) readExpression(expression, reads)
    const needed = [...reads.cells].map((read) => visit(read, [...trail, cell]))
    const depth = 1 + Math.max(0, ...needed.map((read) => read.depth))
    if (depth === MOST_LEVELS + 1) tooDeep(cell)
    const found = { epistemic: reads.epistemic || needed.some((read) => read.epistemic), depth }
    state.set(cell, found)
    return found
  }
  for (const cell of [...catalog.facts.values(), ...catalog.formulas.values()]) visit(cell, [])
  const refuse = (cells: Iterable<Cell>, epistemic: boolean, at: Location): void => {
    const found = [...cells].find((cell) => visit(cell, []).epistemic)
    if (found === undefined && !epistemic) return
    const expected = 'facts about what is so; only signals may ask what is known'
    report.error('BENEFIT_ASKS_WHAT_IS_KNOWN', at, { found: found?.id ?? 'known', expected })
  }
  for (const rule of policy.benefits) {
    const reads: Reads = { cells: new Set(rule.amount === undefined ? [] : [rule.amount]), epistemic: false }
    readCondition(rule.conditions, reads)
    for (const { when } of rule.notes) if (when !== undefined) readCondition(when, reads)
    refuse(reads.cells, reads.epistemic, below(rule.at, 'conditions'))
  }
  const asking = [...state].filter(([, found]) => found !== 'open' && found.epistemic)
  return new Set(asking.map(([cell]) => cell))
}
