import Table from 'cli-table3'

/** One cell: a text, a count, or nothing. */
export type TextCell = string | number | undefined

/** A plain table: the first columns are texts, the rest numbers to the right. Chinese characters take two columns. */
export function textTable(
  heads: readonly string[],
  rows: readonly (readonly TextCell[])[],
  { texts = 1, widths = [] }: { readonly texts?: number; readonly widths?: readonly number[] } = {},
): string {
  const table = new Table({
    head: [...heads],
    chars: { ...NO_LINES, middle: ' ' },
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    colAligns: heads.map((_, column) => (column < texts ? 'left' : 'right')),
    colWidths: heads.map((_, column) => widths[column] ?? null),
    wordWrap: true,
  })
  for (const row of rows) table.push(row.map(cellText))
  return table
    .toString()
    .split('\n')
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n')
}

/** Counts by thousands; none is a dot, so that what is there stands out. */
function cellText(cell: TextCell): string {
  if (cell === undefined || cell === 0) return '·'
  return typeof cell === 'number' ? grouped(String(cell)) : cell
}

/** Thousands apart, the same in every locale. */
export const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

const NO_LINES = Object.fromEntries(
  ['top', 'bottom', 'mid', 'left', 'right'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((joint) => [`${side}${joint}`, '']),
  ),
)
