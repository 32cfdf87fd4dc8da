import { readExact } from '../catalog/read-exact.ts'
import type { Catalog, Cell } from '../catalog/model.ts'
import { booleanText, describe, kindText, nameText } from '../diagnostics/describe.ts'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { FactShape } from '../shape/shapes.ts'
import { scopesUp } from './names.ts'
import { literal } from './operand.ts'

/** Checks what the facts of a record say of themselves: what stands in where one is absent, what must agree with it. */
export const checkFacts = (catalog: Catalog, report: Report): void => {
  for (const cell of catalog.facts.values()) {
    if (cell.origin.kind !== 'record') continue
    const { fact } = cell.origin
    if (typeof fact.absent === 'object' && 'value' in fact.absent) {
      checkAbsentValue(cell, fact, fact.absent.value, catalog, report)
    }
    if (fact.change === 'correct' && cell.type.kind !== 'boolean' && cell.type.kind !== 'code') {
      const expected = 'supply or none, since only a yes-or-no value or a code can be corrected'
      report.error('WRONG_VALUE', below(cell.at, 'change'), { found: describe(fact.change), expected })
    }
    if (cell.substitute !== undefined) checkOther(cell, cell.substitute, below(cell.at, 'absent', 'fact'), report)
    for (const [key, id] of Object.entries(fact.agreesWith ?? {})) {
      if (id === undefined) continue
      const at = below(cell.at, 'agreesWith', key)
      const other = catalog.facts.get(id)
      const kind = key === 'birthDate' ? 'date' : 'code'
      if (other === undefined) {
        report.error('UNKNOWN_FACT', at, { found: id, suggestion: suggest(id, catalog.facts.keys()) })
      } else if (other.scope !== cell.scope || other.type.kind !== kind) {
        report.error('WRONG_FACT', at, {
          found: `${id}, which is ${kindText(other.type.kind)}`,
          expected: kindText(kind),
        })
      }
    }
  }
}

const checkAbsentValue = (
  { type, at }: Cell,
  { type: declared, min, max }: FactShape,
  value: unknown,
  { tables }: Catalog,
  report: Report,
): void => {
  const place = below(at, 'absent', 'value')
  const found = describe(value)
  if (type.kind === 'number') {
    const { problem } = readExact(value, { min, max, whole: declared === 'integer', decimals: 2 })
    if (problem !== undefined) report.error('WRONG_VALUE', place, { found, ...problem })
    return
  }
  const isCode = type.kind === 'code' || type.kind === 'codes'
  const known = (part: unknown): boolean => literal(part, type, tables) !== undefined
  if (type.kind === 'codes' ? Array.isArray(value) && value.every(known) : known(value)) return
  report.error('WRONG_VALUE', place, {
    found,
    expected: isCode ? `a code of ${type.table}` : type.kind === 'boolean' ? booleanText(value) : kindText(type.kind),
    suggestion: isCode ? suggest(nameText(value), type.codes) : undefined,
  })
}

/** A fact that stands in for another is at hand where that one is, and of the same type. */
const checkOther = (cell: Cell, other: Cell, at: Location, report: Report): void => {
  const { type } = cell
  if (scopesUp(cell.scope, other.scope) === undefined) {
    const expected = `a fact of ${cell.scope.id} or of what it lies in; one of ${other.scope.id} needs "some", "every", "sum" or "count"`
    report.error('FACT_OUT_OF_SCOPE', at, { found: other.id, expected })
    return
  }
  const table = 'table' in type ? type.table : undefined
  if (other.type.kind === type.kind && ('table' in other.type ? other.type.table : undefined) === table) return
  const expected = table === undefined ? kindText(type.kind) : `a code of ${table}`
  report.error('WRONG_FACT', at, { found: `${other.id}, which is ${kindText(other.type.kind)}`, expected })
}
