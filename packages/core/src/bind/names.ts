import type { Localized } from '@bangfu/sdk'
import type { Catalog, Cell, Scope } from '../catalog/model.ts'
import { listText, nameText } from '../diagnostics/describe.ts'
import type { Location, Report } from '../diagnostics/report.ts'
import { suggestByLabel } from '../diagnostics/suggest-label.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { OnFile, Reference } from './model.ts'

const PARAMETER = 'param.'

/** What names mean at one place of a policy: which scope stands there, and where problems go. */
export interface Names {
  readonly catalog: Catalog
  readonly scope: Scope
  readonly report: Report
}

/** Scopes from one up to another that encloses it; `undefined` where it does not. */
export const scopesUp = (from: Scope, to: Scope): number | undefined => {
  let up = 0
  for (let scope: Scope | undefined = from; scope !== undefined; scope = scope.parent) {
    if (scope === to) return up
    up += 1
  }
  return undefined
}

const cellReference = (cell: Cell, at: Location, { scope, report }: Names): Reference | undefined => {
  const up = scopesUp(scope, cell.scope)
  if (up !== undefined) return { kind: 'cell', cell, up }
  const expected = `a fact of ${scope.id} or of what it lies in; one of ${cell.scope.id} needs "some", "every", "sum" or "count"`
  report.error('FACT_OUT_OF_SCOPE', at, { found: cell.id, expected })
  return undefined
}

const parameterLabels = ({ parameters }: Catalog): (readonly [string, Localized])[] =>
  [...parameters].map(([id, { declared }]) => [id, declared.value.label])

/** Resolves the name of a fact or parameter. */
export const resolveFact = (name: unknown, at: Location, names: Names): Reference | undefined => {
  const { catalog, report } = names
  if (typeof name === 'string' && name.startsWith(PARAMETER)) {
    const parameter = catalog.parameters.get(name.slice(PARAMETER.length))
    if (parameter !== undefined) return { kind: 'parameter', parameter }
    const written = name.slice(PARAMETER.length)
    const suggestion = suggest(written, catalog.parameters.keys()) ?? suggestByLabel(written, parameterLabels(catalog))
    report.error('UNKNOWN_PARAMETER', at, { found: name, suggestion: suggestion && `${PARAMETER}${suggestion}` })
    return undefined
  }
  const cell = typeof name === 'string' ? catalog.facts.get(name) : undefined
  if (cell !== undefined) return cellReference(cell, at, names)
  const found = nameText(name)
  const labels = [...catalog.facts].map(([id, { label }]) => [id, label] as const)
  const parameter = catalog.parameters.has(found) ? `${PARAMETER}${found}` : undefined
  const suggestion = parameter ?? suggest(found, catalog.facts.keys()) ?? suggestByLabel(found, labels)
  report.error('UNKNOWN_FACT', at, { found, suggestion })
  return undefined
}

/** Resolves the name of what may be on file: a fact, or a block that is not itself a fact. */
export const resolveOnFile = (name: unknown, at: Location, names: Names): OnFile | undefined => {
  const { catalog, scope, report } = names
  for (const owner of catalog.scopes.values()) {
    const block = owner.blocks.find(({ id, presence }) => id === name && presence === undefined)
    const up = scopesUp(scope, owner)
    if (block !== undefined && up !== undefined) return { kind: 'block', block, up }
  }
  const reference = resolveFact(name, at, names)
  if (reference === undefined || reference.kind === 'cell') return reference
  report.error('WRONG_FACT', at, { found: nameText(name), expected: 'a fact or block of a record' })
  return undefined
}

/** Resolves the id of a formula. */
export const resolveFormula = (id: unknown, at: Location, names: Names): Reference | undefined => {
  const cell = typeof id === 'string' ? names.catalog.formulas.get(id) : undefined
  if (cell !== undefined) return cellReference(cell, at, names)
  const found = nameText(id)
  names.report.error('UNKNOWN_FORMULA', at, { found, suggestion: suggest(found, names.catalog.formulas.keys()) })
  return undefined
}

/** Resolves the list that a quantifier goes over: one directly inside this scope, or inside one that encloses it. */
export const resolveList = (
  id: unknown,
  at: Location,
  { catalog, scope, report }: Names,
): { scope: Scope; up: number } | undefined => {
  const list = typeof id === 'string' ? catalog.scopes.get(id) : undefined
  const up = list?.parent === undefined ? undefined : scopesUp(scope, list.parent)
  if (list !== undefined && up !== undefined) return { scope: list, up }
  const lists = [...catalog.scopes.values()].filter(
    (x) => x.parent !== undefined && scopesUp(scope, x.parent) !== undefined,
  )
  const known = lists.map((x) => x.id)
  const found = nameText(id)
  report.error('UNKNOWN_SCOPE', at, { found, expected: listText(known), suggestion: suggest(found, known) })
  return undefined
}
