import type { Diagnostic } from '@bangfu/sdk'

/** A part of a line: columns count from 1 in UTF-16 units, `end` is the column after the last. */
export interface SourceSpan {
  readonly line: number
  readonly text: string
  readonly start: number
  readonly end: number
}

// What a place points at: a text in quotation marks, a word or number, else one character.
const TOKEN = /"(?:[^"\\]|\\.)*"|[\p{L}\p{N}_.+-]+|./suy

/** The part of the text that a diagnostic is about; `undefined` where it has no place in it. */
export const spanOf = ({ line, column }: Diagnostic, text: string | undefined): SourceSpan | undefined => {
  if (line === undefined || column === undefined || text === undefined) return undefined
  // A byte order mark counts as no column.
  const row = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)[line - 1]
  if (row === undefined) return undefined
  const start = Math.min(column, row.length + 1)
  TOKEN.lastIndex = start - 1
  const [token = ''] = TOKEN.exec(row) ?? []
  return { line, text: row, start, end: start + Math.max(1, token.length) }
}

/** The token of a span. */
export const tokenOf = ({ text, start, end }: SourceSpan): string => text.slice(start - 1, end - 1)

/**
 * What may be written in place of a span's token so that it says what was probably meant; `undefined` where the
 * suggestion is about something else than the token.
 */
export const replacementOf = (span: SourceSpan, { found = '', suggestion }: Diagnostic): string | undefined => {
  if (suggestion === undefined) return undefined
  const token = tokenOf(span)
  if (token.startsWith('"')) {
    const isFound = token === found || token === `"${found}"`
    if (!isFound) return undefined
    return suggestion.startsWith('"') ? suggestion : JSON.stringify(suggestion)
  }
  return found === `number ${token}` ? suggestion : undefined
}
