import Table from 'cli-table3'

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

/** Lays rows out in columns, without lines between them. Chinese takes two columns a character. */
export const plainTable = (rows: readonly (readonly string[])[], columns: readonly TableColumn[]): string => {
  const table = new Table({
    chars,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    colAligns: columns.map(({ align = 'left' }) => align),
  })
  for (const row of rows) table.push([...row])
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}
