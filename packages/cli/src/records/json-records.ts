import type { Input } from './input.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { LONGEST_RECORD, readJsonText } from './json-text.ts'
import type { ReadRecord } from './read-record.ts'
import { splitList } from './split-list.ts'

/** Reads a JSON file that is one household or a list of them, one at a time: a list of any length fits. */
export async function* readJsonRecords(input: Input): AsyncGenerator<ReadRecord> {
  for await (const element of splitList(decodeUtf8(input.open(), input.name), input.name, LONGEST_RECORD)) {
    yield readJsonText(element, input.name)
  }
}
