import type { PolicyDescription } from '@bangfu/core'
import { readCsvRecords } from './csv-records.ts'
import { InputError } from './input-error.ts'
import type { Input } from './input.ts'
import { readJsonRecords } from './json-records.ts'
import { readNdjsonRecords } from './ndjson-records.ts'
import { unreadable, type ReadRecord } from './read-record.ts'

const readerOf = (input: Input, names: PolicyDescription): AsyncGenerator<ReadRecord> => {
  switch (input.format) {
    case 'json':
      return readJsonRecords(input)
    case 'ndjson':
      return readNdjsonRecords(input)
    case 'csv':
      return readCsvRecords(input, names)
  }
}

/**
 * The records of an input in its own order. Where an input cannot be read any further, the rest of it is one rejected
 * record: every input is accounted for.
 */
export async function* readRecords(input: Input, names: PolicyDescription): AsyncGenerator<ReadRecord> {
  try {
    yield* readerOf(input, names)
  } catch (error) {
    if (error instanceof InputError) yield unreadable(error.diagnostic)
    else if (error instanceof Error && 'syscall' in error && 'code' in error) {
      const found = String(error.code)
      yield unreadable({ code: 'INPUT_UNREADABLE', severity: 'error', file: input.name, found })
    } else throw error
  }
}
