import { describe, expect, test } from 'vitest'
import { household } from '../testing/households.ts'
import { inputOf, plain, readAll, rejections } from '../testing/inputs.ts'
import { LONGEST_RECORD } from './json-text.ts'

const tricky = [
  household('A', { note: 'a } brace, a ] bracket, "quotes", a \\ and 𠮷野家' }),
  household('B', { note: '\\"},{' }),
  { householdId: 'C', members: [{ memberId: '1', list: [[1, 2], [], {}] }] },
]

describe('readJsonRecords', () => {
  test('reads the same households wherever the chunks are cut', async () => {
    const text = JSON.stringify(tricky, null, 1)
    const length = Buffer.byteLength(text)
    for (const size of [1, 2, 3, 5, 7, 16, 61, length - 1, length]) {
      const records = await readAll(inputOf('json', text, size))
      expect(plain(records.map(({ record }) => record))).toEqual(tricky)
    }
  })

  test('reads one object, and a list that is empty', async () => {
    const one = await readAll(inputOf('json', ` ${JSON.stringify(tricky[0])}\n`))
    expect(plain(one.map(({ record }) => record))).toEqual([tricky[0]])
    expect(await readAll(inputOf('json', ' [ ] '))).toEqual([])
  })

  test('accepts a byte order mark', async () => {
    const records = await readAll(inputOf('json', `\ufeff${JSON.stringify(tricky)}`, 1))
    expect(records).toHaveLength(3)
  })

  test('counts lines and columns from the start of the file', async () => {
    const text = '[\n  {"householdId": "A",\n   "area": 1},   {"householdId": "B"}\n]'
    const [first, second] = await readAll(inputOf('json', text, 4))
    expect(first?.spot('area')).toEqual({ line: 3, column: 12 })
    expect(second?.spot('householdId')).toEqual({ line: 3, column: 34 })
  })

  test('moves the places of what is wrong inside an element', async () => {
    const [, second] = await readAll(inputOf('json', '[{"a": 1},\n {"b": 1, "b": 2}]'))
    expect(second?.diagnostics).toMatchObject([
      { code: 'RECORD_JSON_DUPLICATE_KEY', line: 2, column: 11, related: [{ line: 2, column: 3 }] },
    ])
  })

  test('R9 keeps a number that is no safe whole one as its own text', async () => {
    const [read] = await readAll(inputOf('json', '{"a": 735.1, "b": 1e3, "c": 211122196001011234}'))
    expect(plain(read?.record)).toEqual({ a: { text: '735.1' }, b: { text: '1e3' }, c: { text: '211122196001011234' } })
  })

  test.each([
    ['', ['INPUT_NOT_RECORDS']],
    ['householdId,area', ['INPUT_NOT_RECORDS']],
    ['[{"a":1}', ['INPUT_ENDED_EARLY']],
    ['[{"a":1},', ['INPUT_ENDED_EARLY']],
    ['[{"a":1},]', ['INPUT_LIST_SYNTAX']],
    ['[,{"a":1}]', ['INPUT_LIST_SYNTAX']],
    ['[{"a":1}] x', ['INPUT_AFTER_END']],
    ['{"a":1}\n{"a":2}', ['INPUT_AFTER_END']],
    ['[{"a":1},{"a":"x', ['RECORD_JSON_SYNTAX']],
    ['[{"a":1},{"a":]}]', ['RECORD_JSON_SYNTAX']],
    ['[{"a":1} {"b":1}]', ['RECORD_JSON_SYNTAX']],
    ['[}, {"a":1}]', ['RECORD_JSON_SYNTAX']],
  ])('accounts for a list that is broken: %s', async (text, expected) => {
    expect(rejections(await readAll(inputOf('json', text))).flat()).toEqual(expected)
  })

  test('goes on after an element that is no household', async () => {
    const records = await readAll(inputOf('json', '[1, "a", null, tru, {"householdId": "A"}]'))
    expect(plain(records.map(({ record }) => record ?? '-'))).toEqual([1, 'a', '-', '-', { householdId: 'A' }])
    expect(rejections(records)).toEqual([['RECORD_JSON_SYNTAX']])
  })

  test('H8 a GBK file is one rejected record that says UTF-8', async () => {
    const gbk = Buffer.concat([
      Buffer.from('[{"a":1},\n {"name":"'),
      Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
      Buffer.from('"}]'),
    ])
    const records = await readAll(inputOf('json', gbk))
    expect(rejections(records)).toEqual([['INPUT_NOT_UTF8']])
    expect(records[0]?.diagnostics[0]).toMatchObject({ file: 'x.json', line: 2, column: 11 })
  })

  test('H8 a character cut off at the end of the file is not UTF-8', async () => {
    const cut = Buffer.from('{"a": "中"}').subarray(0, 8)
    expect(rejections(await readAll(inputOf('json', cut, 3)))).toEqual([['INPUT_NOT_UTF8']])
  })

  test('R3 an element longer than a record may be is refused, and not held', async () => {
    const long = `[{"a": "${'x'.repeat(LONGEST_RECORD)}"}, {"householdId": "B"}]`
    const records = await readAll(inputOf('json', long))
    expect(rejections(records)).toEqual([['RECORD_TEXT_TOO_LARGE']])
    expect(records).toHaveLength(2)
  })

  test('R3 nesting of any depth is refused without a stack overflow', async () => {
    const deep = `[{"a": ${'['.repeat(300_000)}${']'.repeat(300_000)}}, {"householdId": "B"}]`
    const records = await readAll(inputOf('json', deep))
    expect(rejections(records)).toEqual([['RECORD_TEXT_TOO_DEEP']])
    expect(records).toHaveLength(2)
  })
})
