import { readFileSync } from 'node:fs'
import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'
import { readCases, type WorkedCase } from './read-cases.ts'
import { runCases, type LoadPolicy } from './run-cases.ts'

const textOf = (name: string): string =>
  readFileSync(new URL(`../../../core/policies/panjin-2019/cases/${name}.cases.json`, import.meta.url), 'utf8')
const load =
  (files: Readonly<Record<string, string>>): LoadPolicy =>
  (parameters) =>
    createPolicy({ files }, { parameters })
const worked = textOf('worked')
const { files } = panjin2019

describe('the cases of the shipped plan', () => {
  test.each(['worked', 'by-hand', 'further'])('%s are as they say', (name) => {
    const { cases, diagnostics } = readCases(textOf(name), name)
    expect(diagnostics).toEqual([])
    expect(runCases(cases, load(files))).toEqual({ run: cases.length, diagnostics: [] })
  })
})

/** What is found where one text of the case file, or of a rule file, is replaced. */
const differing = (from: string, to: string, id: string) => {
  expect(worked).toContain(from)
  const { cases } = readCases(worked.replace(from, to), 'w.json')
  return runCases(
    cases.filter((item: WorkedCase) => item.id === id),
    load(files),
  ).diagnostics
}

describe('a case that says something else', () => {
  test('is named with its place, what was decided and what it says', () => {
    const [first, ...more] = differing('"exceedsIncomeLine": "yes"', '"exceedsIncomeLine": "no"', 'CASE-01')
    const line = worked.slice(0, worked.indexOf('"exceedsIncomeLine"')).split('\n').length
    expect(first).toMatchObject({ code: 'CASE_DIFFERS', rule: 'CASE-01', path: 'exceedsIncomeLine', file: 'w.json', line })
    expect([first?.found, first?.expected, more]).toEqual(['"yes"', '"no"', []])
  }) // prettier-ignore

  test('of a line that the decision has not', () => {
    const found = differing('"code": "HEA-PREMIUM"', '"code": "HEA-BASE-90"', 'CASE-01')
    expect(found.map(({ path, found, expected }) => [path, found, expected])).toEqual([
      ['benefits.1', 'nothing', expect.stringContaining('HEA-BASE-90')],
      ['benefits', expect.stringContaining('HEA-PREMIUM'), 'nothing'],
    ])
  })

  test('of a day that does not exist, or a record that is refused', () => {
    expect(differing('"asOf": "2019-12-31"', '"asOf": "2019-12-32"', 'CASE-01')).toMatchObject([
      { code: 'CASE_REFUSED' },
    ])
    expect(differing('"area": "rural"', '"area": "rurl"', 'CASE-01')).toMatchObject([
      { code: 'CASE_REFUSED', found: 'RECORD_WRONG_CODE area' },
    ])
  })
})

test('R16 rules that decide otherwise leave cases red, each named', () => {
  const file = 'programs/society.json'
  const edited = { ...files, [file]: (files[file] ?? '').replace('"outcome": "service"', '"outcome": "priority"') }
  const { diagnostics } = runCases(readCases(worked, 'w.json').cases, load(edited))
  expect(diagnostics.length).toBeGreaterThan(0)
  expect(diagnostics.every(({ code, found }) => code === 'CASE_DIFFERS' && found?.includes('priority'))).toBe(true)
})

test.each([
  ['[]', 'a list `cases` with at least one case'],
  ['{ "cases": [] }', 'a list `cases` with at least one case'],
  ['{ "cases": [{ "id": "x", "asOf": "2019-12-31", "household": {} }] }', '`expected`: keys of a decision'],
  ['{ "cases": [{ "asOf": "2019-12-31", "household": {}, "expected": {} }] }', '`id`: a text'],
])('a file that holds %s is no file of cases', (text, expected) => {
  expect(readCases(text, 'x.json')).toMatchObject({ cases: [], diagnostics: [{ code: 'CASE_UNREADABLE', expected }] })
})

test('a file that is no JSON has the place of its fault', () => {
  expect(readCases('{ "cases": [}', 'x.json').diagnostics).toMatchObject([{ file: 'x.json', line: 1, column: 13 }])
})
