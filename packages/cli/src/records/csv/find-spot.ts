import { parsePath, type Spot } from '../read-record.ts'
import { columnsPresent } from './build-record.ts'
import type { Column } from './columns.ts'
import type { Row } from './rows.ts'

/** The columns below a step, where an entry of a list is named by its position among those that are there. */
const below = (columns: readonly Column[], depth: number, step: string | number): readonly Column[] => {
  if (typeof step === 'string') return columns.filter(({ keys }) => keys[depth] === step)
  const numbers = [...new Set(columns.map(({ keys }) => keys[depth]))]
  return columns.filter(({ keys }) => keys[depth] === numbers[step])
}

/** The line, and where it can be told the column, of a part of a household's record. */
export const findSpot = (path: string, columns: readonly Column[], rows: readonly Row[], rowList: string): Spot => {
  const steps = parsePath(path)
  const [first, second] = steps
  const isRow = first === rowList && typeof second === 'number'
  const row = rows[isRow ? second : 0]
  if (row === undefined) return { line: rows[0]?.line ?? 1, column: 1 }
  const candidates = columnsPresent(
    columns.filter(({ inRow }) => inRow === isRow),
    row,
  )
  const keys = isRow ? steps.slice(2) : steps
  const found = keys.reduce<readonly Column[]>((left, step, depth) => below(left, depth, step), candidates)
  const [column, ...others] = found
  // A block or a whole row has no column of its own.
  if (column === undefined || others.length > 0) return { line: row.line, column: (column?.index ?? 0) + 1 }
  return { line: row.line, column: column.index + 1, heading: column.heading }
}
