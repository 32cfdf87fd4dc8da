import { pipeline, Readable } from 'node:stream'
import { CsvError, parse, type Info, type Options } from 'csv-parse'
import { decodeUtf8 } from '../decode-utf8.ts'
import type { Input } from '../input.ts'
import { InputError } from '../input-error.ts'

/** One row of a CSV file. */
export interface Row {
  /** The line it begins on. */
  readonly line: number
  readonly cells: readonly string[]
}

const OPTIONS: Options = {
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n'],
  // Characters of one row: a quotation mark that is never closed ends here and not at the end of memory.
  max_record_size: 1_000_000,
}

/**
 * The rows of a CSV file, its headings first. Rows without any content are left out. Throws an InputError where the
 * quotation marks do not fit.
 */
export async function* readRows(input: Input): AsyncGenerator<Row> {
  const source = Readable.from(decodeUtf8(input.open(), input.name))
  const parser = parse(OPTIONS)
  // Failures reach the loop below by the parser, which is destroyed with them.
  pipeline(source, parser, () => undefined)
  try {
    for await (const { record: cells, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      if (cells.every((cell) => cell === '')) continue
      const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
      yield { line: info.lines - breaks, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    throw new InputError({
      code: 'CSV_SYNTAX',
      severity: 'error',
      file: input.name,
      line,
      column: 1,
      found: error.code,
    })
  }
}
