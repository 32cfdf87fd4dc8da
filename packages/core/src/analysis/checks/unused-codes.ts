import type { Diagnostic } from '@bangfu/sdk'
import type { Cell, CodeTable } from '../../catalog/model.ts'
import { below } from '../../diagnostics/report.ts'
import { eachInPolicy } from '../../bind/each-reference.ts'
import { finding } from '../finding.ts'
import type { Loaded } from '../loaded.ts'

/** Codes that some condition or parameter names, by their table. */
const namedCodes = ({ bound }: Loaded): ReadonlyMap<string, ReadonlySet<string>> => {
  const named = new Map<string, Set<string>>()
  const note = (table: string, codes: readonly unknown[]): void => {
    const known = named.get(table) ?? new Set<string>()
    named.set(table, known)
    for (const code of codes.flat()) if (typeof code === 'string') known.add(code)
  }
  eachInPolicy(bound, {
    condition: (condition) => {
      if (condition.form !== 'leaf' || condition.operand.kind !== 'literal') return
      const { type, operand } = condition
      if (type.kind === 'code' || type.kind === 'codes') note(type.table, [operand.value])
    },
  })
  for (const { declared, values } of bound.catalog.parameters.values()) {
    const { table } = declared.value
    if (table === undefined) continue
    for (const { value } of values) note(table, value instanceof Map ? [] : [value])
  }
  return named
}

// One code may stand for all that is not told apart; of a table that is mostly told apart, two look like an oversight.
const isMostlyNamed = (table: CodeTable, left: number): boolean => left > 1 && left * 2 < table.codes.size

/** Tables that no fact has codes of, and codes that no rule tells apart. */
export const unusedCodes = (loaded: Loaded): readonly Diagnostic[] => {
  const { catalog } = loaded.bound
  const cells: readonly Cell[] = [...catalog.facts.values()]
  const used = new Set(
    [
      ...cells.map(({ origin }) => (origin.kind === 'record' ? origin.fact.table : undefined)),
      ...[...catalog.parameters.values()].map(({ declared }) => declared.value.table),
    ].filter((table) => table !== undefined),
  )
  const named = namedCodes(loaded)
  return [...catalog.tables.values()].flatMap((table): readonly Diagnostic[] => {
    const { id, declared } = table
    const names = { [id]: declared.value.label }
    if (!used.has(id)) return [finding('UNUSED_TABLE', 'warning', below(declared.at, 'id'), { found: id, names })]
    const known = named.get(id)
    const left = [...table.codes.keys()].filter((code) => known?.has(code) !== true)
    if (known === undefined || !isMostlyNamed(table, left.length)) return []
    return left.map((code) => {
      const place = below(
        declared.at,
        'codes',
        declared.value.codes.findIndex((row) => row.code === code),
      )
      const label = table.codes.get(code)?.label
      return finding('UNUSED_CODE', 'info', place, {
        found: code,
        names: { ...names, ...(label && { [code]: label }) },
      })
    })
  })
}
