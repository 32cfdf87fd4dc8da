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

const put = (columns: readonly Column[], row: Row, into: Part): Part => {
  const entries = new Map<string, Part>()
  for (const { keys, index, fact } of columnsPresent(columns, row)) {
    let part = into
    for (const [at, key] of keys.slice(0, -1).entries()) {
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
    part[String(keys.at(-1))] = cellValue(row.cells[index] ?? '', fact)
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
