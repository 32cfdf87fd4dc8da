import { isUtf8 } from 'node:buffer'
import type { CompiledQuery } from 'kysely'

/** What is kept as a text is none. */
class DamagedText extends Error {
  readonly code = 'SQLITE_CORRUPT_TEXT'
}

/**
 * A query that hands over its texts as bytes of UTF-8, which is how they are kept: in order of their code points, with any
 * character in them. libsql would cut a text at a NUL, and end the process at a byte that is none of UTF-8.
 */
export const withBytes = (query: CompiledQuery): CompiledQuery => ({
  ...query,
  parameters: query.parameters.map((value) => (typeof value === 'string' ? Buffer.from(value) : value)),
})

const textOf = (bytes: Buffer): string => {
  if (!isUtf8(bytes)) throw new DamagedText('Cannot read a text')
  return bytes.toString()
}

const valueOf = (value: unknown): unknown => {
  if (value instanceof ArrayBuffer) return textOf(Buffer.from(value))
  if (value instanceof Uint8Array) return textOf(Buffer.from(value.buffer, value.byteOffset, value.byteLength))
  return value
}

/** A row with its texts as texts. The row is changed: nobody else has it. */
export const withTexts = <Row>(row: Row): Row => {
  const values = row as Record<string, unknown>
  for (const name in values) values[name] = valueOf(values[name])
  return row
}
