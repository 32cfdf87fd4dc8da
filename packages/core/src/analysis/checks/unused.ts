import type { Diagnostic } from '@bangfu/sdk'
import type { Cell } from '../../catalog/model.ts'
import { below } from '../../diagnostics/report.ts'
import { finding } from '../finding.ts'
import type { Loaded } from '../loaded.ts'
import { usesOf, type Uses } from '../uses.ts'

// What says which household or person it is, or where it lives, is there for people and for the counts.
const isIdentity = (cell: Cell): boolean => {
  const { origin, scope } = cell
  if (origin.kind !== 'record') return false
  const { fact, key } = origin
  return key === scope.declared.value.key || fact.type === 'region' || fact.personal === true || fact.unique === true
}

/** Facts that a clause of the plan asks to be on file, whether or not a rule reads them. */
const demanded = ({ bound }: Loaded): ReadonlySet<string> =>
  new Set(bound.plan.clauses.flatMap(({ encodedBy = [] }) => encodedBy.filter((part) => part.startsWith('fact:'))))

const isDemanded = (cell: Cell, asked: ReadonlySet<string>): boolean => {
  if (cell.origin.kind !== 'record') return false
  const { fact, block } = cell.origin
  return (
    fact.clause !== undefined || asked.has(`fact:${cell.id}`) || (block !== undefined && asked.has(`fact:${block.id}`))
  )
}

const isRead = (cell: Cell, { cells, blocks }: Uses): boolean =>
  cells.has(cell) || (cell.origin.kind === 'record' && cell.origin.block !== undefined && blocks.has(cell.origin.block))

/** What is declared and read by nothing. */
export const findUnused = (loaded: Loaded): readonly Diagnostic[] => {
  const { bound } = loaded
  const uses = usesOf(bound)
  const asked = demanded(loaded)
  const found: Diagnostic[] = []
  for (const { id, declared } of bound.catalog.parameters.values()) {
    if (uses.parameters.has(id) || declared.value.shownOnly === true) continue
    const names = { [id]: declared.value.label }
    found.push(finding('UNUSED_PARAMETER', 'warning', below(declared.at, 'id'), { found: id, names }))
  }
  for (const cell of [...bound.catalog.facts.values(), ...bound.catalog.formulas.values()]) {
    if (cell.origin.kind !== 'record' && cell.origin.kind !== 'derived') continue
    if (isRead(cell, uses) || isIdentity(cell) || isDemanded(cell, asked)) continue
    const at = below(cell.at, 'id')
    const noted = { found: cell.id, names: { [cell.id]: cell.label } }
    // A record may hold more than the rules read.
    const severity = cell.origin.kind === 'record' ? 'info' : 'warning'
    found.push(finding(bound.catalog.formulas.has(cell.id) ? 'UNUSED_FORMULA' : 'UNUSED_FACT', severity, at, noted))
  }
  return found
}
