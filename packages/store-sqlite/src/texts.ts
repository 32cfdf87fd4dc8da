import type { CompiledQuery } from 'kysely'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

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
  parameters: query.parameters.map((value) => (typeof value === 'string' ? Buffer.from(encoder.encode(value)) : value)),
})

const textOf = (bytes: ArrayBuffer | Uint8Array): string => {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new DamagedText('Cannot read a text')
  }
}

const valueOf = (value: unknown): unknown =>
  value instanceof ArrayBuffer || value instanceof Uint8Array ? textOf(value) : value

/** A row with its texts as texts. */
export const withTexts = <Row>(row: Row): Row =>
  Object.fromEntries(Object.entries(row as object).map(([name, value]) => [name, valueOf(value)])) as Row
