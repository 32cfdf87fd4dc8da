import type { CodeType } from '@bangfu/sdk'
import type { CodeTable, Parameter } from './model.ts'

/** The codes of a table, with those that its parameter adds on any day. */
export const codeTypeOf = (table: CodeTable, added: readonly string[]): CodeType => {
  // Without a prototype: a group may be called `constructor`.
  const groups = Object.create(null) as Record<string, string[]>
  for (const [code, { group }] of table.codes) if (group !== undefined) (groups[group] ??= []).push(code)
  return { kind: 'code', table: table.id, codes: [...table.codes.keys(), ...added], groups }
}

/** The codes that a table's parameter adds to it, on whatever day. */
export const addedOnAnyDay = (table: CodeTable, parameters: ReadonlyMap<string, Parameter>): string[] => {
  const parameter = parameters.get(table.declared.value.extendedBy ?? '')
  return [
    ...new Set((parameter?.values ?? []).flatMap(({ value }) => (Array.isArray(value) ? (value as string[]) : []))),
  ]
}
