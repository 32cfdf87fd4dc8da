import { parseRecord } from '@bangfu/core'
import { parsePath, unreadable, type ReadRecord } from './read-record.ts'

/** The most characters that one record may have: what core reads of one, so that no more than that is ever held. */
export const LONGEST_RECORD = 4_000_000

/** A part of an input that holds one record as JSON. */
export interface JsonText {
  readonly text: string | undefined
  readonly line: number
  readonly column: number
}

/** Reads one record, its places counted from the start of the input. A text that was not kept is too long. */
export const readJsonText = ({ text, line, column }: JsonText, file: string): ReadRecord => {
  if (text === undefined) {
    const expected = `at most ${LONGEST_RECORD} characters`
    return unreadable({ code: 'RECORD_TEXT_TOO_LARGE', severity: 'error', file, line, column, found: 'more', expected })
  }
  const parsed = parseRecord(text, file)
  const moved = (at: { readonly line?: number; readonly column?: number }): { line: number; column: number } => {
    const [row = 1, cell = 1] = [at.line, at.column]
    return { line: line + row - 1, column: row === 1 ? column + cell - 1 : cell }
  }
  return {
    record: parsed.record,
    diagnostics: parsed.diagnostics.map(({ related, ...rest }) => ({
      ...rest,
      ...moved(rest),
      ...(related === undefined ? {} : { related: related.map((at) => ({ ...at, ...moved(at) })) }),
    })),
    spot: (path) => moved(parsed.place(parsePath(path))),
  }
}
