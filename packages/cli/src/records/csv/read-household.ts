import type { Diagnostic } from '@bangfu/sdk'
import { unreadable, type ReadRecord } from '../read-record.ts'
import { buildRecord } from './build-record.ts'
import type { Column } from './columns.ts'
import { findSpot } from './find-spot.ts'
import type { Row } from './rows.ts'

/** A CSV file whose headings are understood. */
export interface Sheet {
  readonly file: string
  readonly columns: readonly Column[]
  /** The column that says which household a row belongs to. */
  readonly id: Column
  /** How many cells a row must have. */
  readonly width: number
  readonly rowList: string
}

/** Rows that do not have as many cells as there are headings: which cell means what is then unsure. */
const raggedRows = ({ file, width, id }: Sheet, rows: readonly Row[], household: string): readonly Diagnostic[] => {
  const ragged = rows.filter(({ cells }) => cells.length !== width)
  // An id behind the first column may be another cell that slid there, such as a name: it is then not repeated.
  const named = id.index === 0 || ragged.length < rows.length ? { household } : {}
  return ragged.map(({ line, cells }) => {
    const counts = { found: String(cells.length), expected: String(width) }
    return { code: 'CSV_RAGGED_ROW', severity: 'error', file, line, column: 1, ...named, ...counts }
  })
}

/** What is the household's own must be the same in each of its rows. */
const disagreements = ({ file, columns }: Sheet, rows: readonly Row[], household: string): readonly Diagnostic[] =>
  columns.flatMap(({ index, heading, inRow }) => {
    const [first, ...others] = rows
    const other = inRow ? undefined : others.find(({ cells }) => cells[index] !== first?.cells[index])
    if (first === undefined || other === undefined) return []
    const [column, path] = [index + 1, heading]
    const related = [{ file, line: first.line, column }]
    return [{ code: 'CSV_ROWS_DISAGREE', severity: 'error', file, line: other.line, column, household, path, related }]
  })

/** Makes one household of its rows, or says why it cannot be. */
export const readHousehold = (sheet: Sheet, household: string, rows: readonly Row[]): ReadRecord => {
  const { columns, rowList } = sheet
  const ragged = raggedRows(sheet, rows, household)
  const diagnostics = ragged.length > 0 ? ragged : disagreements(sheet, rows, household)
  if (diagnostics.length > 0) return unreadable(...diagnostics)
  return {
    record: buildRecord(columns, rows, rowList),
    diagnostics: [],
    spot: (path) => findSpot(path, columns, rows, rowList),
  }
}
