import { expect, test } from 'vitest'
import { suggest } from './suggest.ts'

test.each([
  ['ndjsn', 'ndjson'],
  ['ＪＳＯＮ', 'json'],
  ['家庭编码', '家庭编号'],
  ['xml-schema', undefined],
  ['', undefined],
  ['x'.repeat(1000), undefined],
])('suggest(%j) is %j', (written, expected) => {
  expect(suggest(written, ['table', 'json', 'ndjson', '家庭编号'])).toBe(expected)
})
