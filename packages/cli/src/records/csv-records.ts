import type { PolicyDescription } from '@bangfu/core'
import type { Diagnostic } from '@bangfu/sdk'
import { readColumns, type Columns } from './csv/columns.ts'
import { headingForms } from './csv/heading-forms.ts'
import { readHousehold, type Sheet } from './csv/read-household.ts'
import { readRows, type Row } from './csv/rows.ts'
import type { Input } from './input.ts'
import { unreadable, type ReadRecord } from './read-record.ts'

const HOUSEHOLD_ID = 'householdId'

/** What the first pass over a file finds: its headings, and how many rows each household has. */
interface Survey {
  readonly header: Row | undefined
  readonly counts: ReadonlyMap<string, number>
}

/** The rows of a file as they are read, or held already. */
type Rows = AsyncIterable<Row> | readonly Row[]

const survey = async (rows: Rows, idOf: (header: Row) => number | undefined): Promise<Survey> => {
  let header: Row | undefined
  let id: number | undefined
  const counts = new Map<string, number>()
  for await (const row of rows) {
    if (header === undefined) {
      header = row
      id = idOf(row)
      continue
    }
    if (id === undefined) break
    const household = row.cells[id] ?? ''
    counts.set(household, (counts.get(household) ?? 0) + 1)
  }
  return { header, counts }
}

/** Each household of a file whose headings are wrong is rejected; what is wrong is said with the first. */
const rejectAll = function* (
  counts: ReadonlyMap<string, number>,
  diagnostics: readonly Diagnostic[],
  file: string,
): Generator<ReadRecord> {
  let first = diagnostics
  for (const household of counts.keys()) {
    const named = household === '' ? {} : { household }
    yield unreadable(...first, { code: 'CSV_FILE_REJECTED', severity: 'error', file, line: 1, column: 1, ...named })
    first = []
  }
  if (first.length > 0) yield unreadable(...first)
}

/** The households of a sheet, each as soon as its last row is read. */
async function* households(rows: Rows, sheet: Sheet, counts: ReadonlyMap<string, number>): AsyncGenerator<ReadRecord> {
  const { file, id } = sheet
  const open = new Map<string, Row[]>()
  let isHeader = true
  for await (const row of rows) {
    if (isHeader) {
      isHeader = false
      continue
    }
    const household = row.cells[id.index] ?? ''
    if (household === '') {
      yield unreadable({
        code: 'CSV_ROW_WITHOUT_HOUSEHOLD',
        severity: 'error',
        file,
        line: row.line,
        column: id.index + 1,
      })
      continue
    }
    const own = open.get(household) ?? []
    own.push(row)
    if (own.length === counts.get(household)) {
      open.delete(household)
      yield readHousehold(sheet, household, own)
    } else open.set(household, own)
  }
  for (const [household, [row]] of open) {
    yield unreadable({ code: 'CSV_FILE_CHANGED', severity: 'error', file, household, line: row?.line ?? 1, column: 1 })
  }
}

/**
 * Reads households from CSV: a row for each member, what is the household's own repeated. A file is read twice, since
 * the rows of a household may stand apart: once to count them, once to put a household together when its last is there.
 * What can be read only once is held in memory.
 */
export async function* readCsvRecords(input: Input, names: PolicyDescription): AsyncGenerator<ReadRecord> {
  const file = input.name
  const forms = headingForms(names)
  let columns: Columns = { columns: [], diagnostics: [] }
  const idColumn = () => columns.columns.find(({ inRow, keys }) => !inRow && keys.join('.') === HOUSEHOLD_ID)
  const held = input.again ? undefined : await collect(readRows(input))
  const rows = (): Rows => held ?? readRows(input)
  const { header, counts } = await survey(rows(), (row) => {
    columns = readColumns(row, forms, file)
    return idColumn()?.index
  })
  const id = idColumn()
  if (header === undefined) yield unreadable({ code: 'CSV_EMPTY', severity: 'error', file, line: 1, column: 1 })
  else if (columns.diagnostics.length > 0) yield* rejectAll(counts, columns.diagnostics, file)
  else if (id === undefined)
    yield unreadable({ code: 'CSV_ID_MISSING', severity: 'error', file, line: header.line, column: 1 })
  else {
    const sheet = { file, columns: columns.columns, id, width: header.cells.length, rowList: forms.rowList }
    yield* households(rows(), sheet, counts)
  }
}

const collect = async (rows: AsyncIterable<Row>): Promise<readonly Row[]> => {
  const held: Row[] = []
  for await (const row of rows) held.push(row)
  return held
}
