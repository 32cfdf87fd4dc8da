import { Readable } from 'node:stream'
import { createPolicy, type PolicyDescription } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Input, InputFormat } from '../records/input.ts'
import type { ReadRecord } from '../records/read-record.ts'
import { readRecords } from '../records/read-records.ts'

/** What the shipped policy declares. */
export const names: PolicyDescription = createPolicy(panjin2019).describe()

/** An input of bytes that come in chunks of a size. */
export const inputOf = (format: InputFormat, content: string | Uint8Array, chunk = 1 << 16, again = true): Input => {
  const bytes = Buffer.from(content)
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) =>
    bytes.subarray(at * chunk, (at + 1) * chunk),
  )
  return {
    name: `x.${format}`,
    format,
    bytes: bytes.length,
    again,
    open: () => Readable.from(chunks),
  }
}

/** All records of an input. */
export const readAll = async (input: Input): Promise<readonly ReadRecord[]> => {
  const records: ReadRecord[] = []
  for await (const record of readRecords(input, names)) records.push(record)
  return records
}

/** What a test compares: plain data, without the absent prototypes of what was read. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** The codes that records were rejected with, a list for each rejected record. */
export const rejections = (records: readonly ReadRecord[]): readonly (readonly string[])[] =>
  records.flatMap(({ diagnostics }) => (diagnostics.length === 0 ? [] : [diagnostics.map(({ code }) => code)]))
