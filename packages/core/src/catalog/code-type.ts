import type { CodeType } from '@bangfu/sdk'
import type { CodeTable, Parameter } from './model.ts'

/** The codes of a table, with those that its parameter adds on any day. */
export const codeTypeOf = (table: CodeTable, added: readonly string[]): CodeType => {
  // Without a prototype: a group may be called `constructor`.
  const groups = Object.create(null) as Record<string, string[]>
  const rows = [...table.codes, ...[...table.added].filter(([code]) => added.includes(code))]
  for (const [code, { group }] of rows) if (group !== undefined) (groups[group] ??= []).push(code)
  return { kind: 'code', table: table.id, codes: [...table.codes.keys(), ...added], groups }
}

/** Whether a text can be a code that a list adds to a table. */
export const isNewCode = (code: string): boolean => /^[A-Za-z][A-Za-z0-9]*$/.test(code)

const isOn = ({ from, to }: { readonly from: string; readonly to?: string | undefined }, day: string): boolean =>
  from <= day && (to === undefined || day <= to)

/** The codes that a table has besides its own, by its parameter or by a variant, where `holds` of their days. */
const added = (
  { declared, added: rows }: CodeTable,
  parameters: ReadonlyMap<string, Parameter>,
  holds: (days: { readonly from: string; readonly to?: string | undefined }) => boolean,
): string[] => {
  const { extendedBy } = declared.value
  if (extendedBy === undefined) return [...rows].flatMap(([code, row]) => (holds(row) ? [code] : []))
  const values = parameters.get(extendedBy)?.values ?? []
  return [...new Set(values.flatMap((x) => (holds(x) && Array.isArray(x.value) ? (x.value as string[]) : [])))]
}

/** The codes that are added to a table, on whatever day. */
export const addedOnAnyDay = (table: CodeTable, parameters: ReadonlyMap<string, Parameter>): string[] =>
  added(table, parameters, () => true)

/** The codes that are added to a table on a day. */
export const addedOn = (table: CodeTable, parameters: ReadonlyMap<string, Parameter>, day: string): string[] =>
  added(table, parameters, (days) => isOn(days, day))
