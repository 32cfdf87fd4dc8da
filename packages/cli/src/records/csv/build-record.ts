import type { FactDescription } from '@bangfu/core'
import { cellValue } from './cell-value.ts'
import type { Column } from './columns.ts'
import type { Row } from './rows.ts'

type Part = Record<string, unknown>

const empty = (): Part => Object.create(null) as Part

/** The columns that a row has something to say in: all but those of groups without any content. */
export const columnsPresent = (columns: readonly Column[], { cells }: Row): readonly Column[] => {
  const filled = new Set(columns.flatMap((column) => (cells[column.index] === '' ? [] : column.groups)))
  return columns.filter((column) => column.groups.every((group) => filled.has(group)))
}

/** One code of a list: an empty cell adds none, and a list whose cells are all empty is unknown. */
const putEntry = (part: Part, key: string, text: string, fact: FactDescription): void => {
  const codes = cellValue(text, fact)
  if (codes === null) part[key] ??= null
  else part[key] = [...((part[key] ?? []) as unknown[]), ...(codes as unknown[])]
}

const put = (columns: readonly Column[], row: Row, into: Part): Part => {
  const entries = new Map<string, Part>()
  for (const { keys, index, fact } of columnsPresent(columns, row)) {
    let part = into
    const isEntry = typeof keys.at(-1) === 'number'
    for (const [at, key] of keys.slice(0, isEntry ? -2 : -1).entries()) {
      const next = keys[at + 1]
      if (typeof key === 'number') continue
      if (typeof next !== 'number') {
        part = (part[key] ??= empty()) as Part
        continue
      }
      const place = keys.slice(0, at + 2).join('.')
      let entry = entries.get(place)
      if (entry === undefined) {
        entries.set(place, (entry = empty()))
        ;((part[key] ??= []) as Part[]).push(entry)
      }
      part = entry
    }
    const text = row.cells[index] ?? ''
    if (isEntry) putEntry(part, String(keys.at(-2)), text, fact)
    else part[String(keys.at(-1))] = cellValue(text, fact)
  }
  return into
}

/** A household's record from its rows: what is the household's own from the first, an item of the row list from each. */
export const buildRecord = (columns: readonly Column[], rows: readonly Row[], rowList: string): unknown => {
  const [own, inRow] = [columns.filter((column) => !column.inRow), columns.filter((column) => column.inRow)]
  const record = rows[0] === undefined ? empty() : put(own, rows[0], empty())
  record[rowList] = rows.map((row) => put(inRow, row, empty()))
  return record
}
