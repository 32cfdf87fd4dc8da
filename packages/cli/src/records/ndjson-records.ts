import { Buffer } from 'node:buffer'
import type { Input } from './input.ts'
import { LONGEST_RECORD, readJsonText } from './json-text.ts'
import { unreadable, type ReadRecord } from './read-record.ts'

const NEWLINE = 0x0a
// A UTF-16 unit takes at most three bytes of UTF-8.
const LONGEST_LINE = 3 * LONGEST_RECORD

/** The bytes of each line; `undefined` for a line that is longer than the limit. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | undefined> {
  let pieces: Uint8Array[] = []
  let size = 0
  const keep = (piece: Uint8Array): void => {
    size += piece.length
    if (size > LONGEST_LINE) pieces = []
    else pieces.push(piece)
  }
  const take = (): Uint8Array | undefined => {
    const line = size > LONGEST_LINE ? undefined : pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)
    ;[pieces, size] = [[], 0]
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    keep(chunk.subarray(from))
  }
  yield take()
}

/**
 * Reads a household from each line of an NDJSON input. Lines stand on their own, bytes included: one that is not UTF-8
 * or not JSON rejects itself alone. Empty lines are no records.
 */
export async function* readNdjsonRecords(input: Input): AsyncGenerator<ReadRecord> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let line = 0
  for await (const bytes of splitLines(input.open())) {
    line += 1
    let text: string | undefined
    try {
      text = bytes === undefined ? undefined : decoder.decode(bytes)
    } catch {
      yield unreadable({ code: 'LINE_NOT_UTF8', severity: 'error', file: input.name, line, column: 1 })
      continue
    }
    if (line === 1 && text?.startsWith('\ufeff') === true) text = text.slice(1)
    if (text === undefined || text.trim() !== '') yield readJsonText({ text, line, column: 1 }, input.name)
  }
}
