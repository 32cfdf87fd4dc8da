import type { Catalog, Cell, Scope } from '../catalog/model.ts'
import type { Location, Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'

/** A boolean fact of a scope, where a name stands for one. */
export const resolveBoolean = (
  name: string,
  scope: Scope,
  at: Location,
  catalog: Catalog,
  report: Report,
): Cell | undefined => {
  const cell = catalog.facts.get(name)
  if (cell !== undefined && cell.type.kind === 'boolean' && cell.scope === scope) return cell
  const names = [...catalog.facts.values()]
    .filter((x) => x.type.kind === 'boolean' && x.scope === scope)
    .map((x) => x.id)
  const problem = { found: name, expected: `a yes-or-no fact of ${scope.id}`, suggestion: suggest(name, names) }
  report.error(cell === undefined ? 'UNKNOWN_FACT' : 'WRONG_FACT', at, problem)
  return undefined
}
