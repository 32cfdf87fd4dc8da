import type { Localized } from '@bangfu/sdk'
import { describe } from '../diagnostics/describe.ts'
import type { Problem } from '../diagnostics/report.ts'
import { suggestByLabel } from '../diagnostics/suggest-label.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { CodeTable } from './model.ts'

type Tables = ReadonlyMap<string, CodeTable>

const labelsOf = (table: CodeTable | undefined): (readonly [string, Localized])[] =>
  [...(table?.codes ?? [])].map(([code, { label }]) => [code, label])

/** The table that a text is a code of; `undefined` where it is of none, or of several. */
const tableWith = (code: string, tables: Tables): string | undefined => {
  const [only, ...others] = [...tables.values()].filter(({ codes }) => codes.has(code))
  return others.length > 0 ? undefined : only?.id
}

/**
 * What is said of a value that is no code of a table: the code that was probably meant, by its spelling or its label, or
 * else the table that it is a code of, and what people call all of these.
 */
export const wrongCode = (
  value: unknown,
  { table, codes }: { readonly table: string; readonly codes: readonly string[] },
  tables: Tables,
): Required<Pick<Problem, 'found' | 'names'>> & Pick<Problem, 'suggestion'> => {
  const text = typeof value === 'string' ? value : ''
  const own = labelsOf(tables.get(table))
  const suggestion = suggest(text, codes) ?? suggestByLabel(text, own)
  const other = suggestion === undefined ? tableWith(text, tables) : undefined
  const found = other === undefined ? describe(value) : `${describe(value)}, a code of ${other}`
  const tableLabels = [table, other].flatMap((id) => {
    const label = tables.get(id ?? '')?.declared.value.label
    return id === undefined || label === undefined ? [] : [[id, label] as const]
  })
  const otherLabel = tables.get(other ?? '')?.codes.get(text)?.label
  const names = Object.fromEntries([
    ...own,
    ...tableLabels,
    ...(otherLabel === undefined ? [] : [[text, otherLabel] as const]),
  ])
  return { found, names, suggestion }
}
