import Table from 'cli-table3'
import { blockWidth } from './text-width.ts'

const NONE = ''
const chars = {
  top: NONE,
  'top-mid': NONE,
  'top-left': NONE,
  'top-right': NONE,
  bottom: NONE,
  'bottom-mid': NONE,
  'bottom-left': NONE,
  'bottom-right': NONE,
  left: NONE,
  'left-mid': NONE,
  mid: NONE,
  'mid-mid': NONE,
  right: NONE,
  'right-mid': NONE,
  middle: NONE,
}

/** How a column stands. */
export interface TableColumn {
  readonly align?: 'left' | 'right'
}

/** What stands in a cell: a text, or one that is to be made as wide as the other columns leave room for. */
export type Cell = string | ((width: number) => string)

const GAP = 2
// On a terminal too narrow for any table, one that overflows is still read more easily than one letter a line.
const LEAST = 20

/** What the columns of fixed texts leave of the width for the one that is made to fit. */
const widthLeft = (rows: readonly (readonly Cell[])[], columns: number, width: number): number => {
  const taken = Array.from({ length: columns }, (_, index) =>
    Math.max(0, ...rows.map((row) => (typeof row[index] === 'string' ? blockWidth(row[index]) : 0))),
  )
  const flexible = rows.at(-1)?.findIndex((cell) => typeof cell === 'function') ?? -1
  const others = taken.reduce((sum, one, index) => sum + (index === flexible ? 0 : one), 0)
  return Math.max(LEAST, width - others - GAP * (columns - 1))
}

/**
 * Lays rows out in columns, without lines between them. Chinese takes two columns a character. The cells of one column
 * may be functions: they get what the others leave of the width.
 */
export const plainTable = (
  rows: readonly (readonly Cell[])[],
  columns: readonly TableColumn[],
  width: number,
): string => {
  const table = new Table({
    chars,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    colAligns: columns.map(({ align = 'left' }) => align),
  })
  const left = widthLeft(rows, columns.length, width)
  for (const row of rows) table.push(row.map((cell) => (typeof cell === 'string' ? cell : cell(left))))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}
