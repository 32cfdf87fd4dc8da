import { describe, expect, test } from 'vitest'
import { household } from '../testing/households.ts'
import { inputOf, plain, readAll, rejections } from '../testing/inputs.ts'
import { LONGEST_RECORD } from './json-text.ts'

describe('readNdjsonRecords', () => {
  test('reads a household from each line wherever the chunks are cut', async () => {
    const households = [household('A', { note: '𠮷' }), household('B'), household('C')]
    const text = households.map((one) => JSON.stringify(one)).join('\r\n')
    for (const size of [1, 2, 7, 64, 1 << 16]) {
      const records = await readAll(inputOf('ndjson', text, size))
      expect(plain(records.map(({ record }) => record))).toEqual(households)
    }
  })

  test('a line that is no JSON rejects itself alone and is named by its number', async () => {
    const records = await readAll(inputOf('ndjson', '{"a":1}\n\n{"a":\n{"a":2}\n'))
    expect(plain(records.map(({ record }) => record ?? '-'))).toEqual([{ a: 1 }, '-', { a: 2 }])
    expect(records[1]?.diagnostics).toMatchObject([{ code: 'RECORD_JSON_SYNTAX', line: 3 }])
  })

  test('H8 a line that is not UTF-8 rejects itself alone', async () => {
    const gbk = Buffer.from([0x7b, 0x22, 0xd5, 0xc5, 0x22, 0x3a, 0x31, 0x7d, 0x0a])
    const records = await readAll(inputOf('ndjson', Buffer.concat([gbk, Buffer.from('{"a":2}\n')])))
    expect(rejections(records)).toEqual([['LINE_NOT_UTF8']])
    expect(plain(records[1]?.record)).toEqual({ a: 2 })
  })

  test('accepts a byte order mark at the start and no other', async () => {
    const records = await readAll(inputOf('ndjson', '\ufeff{"a":1}\n{"a":"\ufeff"}\n'))
    expect(plain(records[0]?.record)).toEqual({ a: 1 })
    expect(rejections(records)).toEqual([['RECORD_TEXT_HIDDEN_CHARACTER']])
  })

  test('R3 a line longer than a record may be is refused, and the next is read', async () => {
    const long = `${'中'.repeat(LONGEST_RECORD + 10)}\n{"a":1}`
    const records = await readAll(inputOf('ndjson', long))
    expect(rejections(records)).toEqual([['RECORD_TEXT_TOO_LARGE']])
    expect(records).toHaveLength(2)
  })

  test('knows the place of a part', async () => {
    const [, second] = await readAll(inputOf('ndjson', '{}\n{"members": [{"name": 1}]}\n'))
    expect(second?.spot('members[0].name')).toEqual({ line: 2, column: 23 })
  })
})
