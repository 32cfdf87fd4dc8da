import { NumberText } from '@bangfu/core'
import { describe, expect, test } from 'vitest'
import { en } from '../messages/en.ts'
import { UsageError } from '../usage-error.ts'
import { readArguments } from './read-arguments.ts'

const NOW = new Date(2020, 1, 29, 23, 59)

const read = (...argv: string[]) => {
  const task = readArguments(argv, 'en', NOW)
  return 'asked' in task ? task.asked : task
}

const complaint = (...argv: string[]): string => {
  try {
    read(...argv)
  } catch (error) {
    if (error instanceof UsageError) return error.sentence(en)
    throw error
  }
  return ''
}

describe('readArguments', () => {
  test('fills in the defaults: the shipped policy, the local day, a table', () => {
    expect(read('assess', 'a.json')).toEqual({
      command: 'assess',
      files: ['a.json'],
      policy: 'panjin-2019',
      asOf: '2020-02-29',
      parameters: {},
      format: 'table',
      inputFormat: undefined,
      explain: false,
    })
  })

  test('fills in the defaults of a tally and of the clauses', () => {
    const shared = { policy: 'panjin-2019', format: 'table' }
    const day = { asOf: '2020-02-29', inputFormat: undefined }
    expect(read('tally', 'a.json')).toEqual({
      command: 'tally',
      files: ['a.json'],
      ...shared,
      ...day,
      parameters: {},
      by: 'county',
    })
    expect(read('clauses')).toEqual({ command: 'clauses', named: [], ...shared, gaps: false })
  })

  test('L1 takes names after -- as they are', () => {
    expect(read('assess', '--', '-rf', '--format', '*.json')).toMatchObject({ files: ['-rf', '--format', '*.json'] })
  })

  test('R9 keeps the numbers of parameters as they are written', () => {
    const { parameters } = read(
      'assess',
      'a.json',
      '--param',
      'a=0.9',
      '--param',
      'b={"01":"2.50"}',
      '--param',
      'c=3',
    ) as {
      parameters: Record<string, unknown>
    }
    expect(parameters['a']).toEqual(new NumberText('0.9'))
    expect(parameters).toMatchObject({ b: { '01': '2.50' }, c: 3 })
  })

  test('H5 a parameter named __proto__ is an own key', () => {
    const { parameters } = read('assess', 'a.json', '--param', '__proto__={"x":1}') as { parameters: object }
    expect(Object.keys(parameters)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(parameters)).toBe(Object.prototype)
  })

  test.each([
    [['assess'], 'Cannot assess: no FILE given'],
    [[], 'Cannot run: no command given, expected `bangfu assess FILE…`'],
    [['asess', 'x'], 'Unknown command `asess`; did you mean `assess`?'],
    [['assess', 'x', '--formt', 'json'], 'Unknown option `--formt`; did you mean `--format`?'],
    [['assess', 'x', '--exlain'], 'Unknown option `--exlain`; did you mean `--explain`?'],
    [
      ['assess', 'x', '--format', 'ndjsn'],
      'Unexpected `ndjsn` for `--format`, expected table, json, ndjson; did you mean `ndjson`?',
    ],
    [['assess', 'x', '--input-format', 'xlsx'], 'Unexpected `xlsx` for `--input-format`, expected json, ndjson, csv'],
    [['assess', 'x', '--locale', 'fr'], 'Unexpected `fr` for `--locale`, expected zh, en'],
    [
      ['assess', 'x', '--as-of', '2019-02-29'],
      'Unexpected `2019-02-29` for `--as-of`, expected a day that exists, YYYY-MM-DD',
    ],
    [
      ['assess', 'x', '--as-of', '2019年2月3日'],
      'Unexpected `2019年2月3日` for `--as-of`, expected a day that exists, YYYY-MM-DD; did you mean `2019-02-03`?',
    ],
    [['assess', 'x', '--param', 'a'], 'Unexpected `a` for `--param`, expected ID=JSON'],
    [['assess', 'x', '--param', 'a=1', '--param', 'a=2'], 'Parameter `a` is given twice'],
    [['assess', 'x', '--as-of', '2019-12-31', '--as-of', '2020-12-31'], 'Option `--as-of` is given twice'],
    [['assess', 'x', '--policy', 'a', '--policy', 'a'], 'Option `--policy` is given twice'],
    [['assess', 'x', '--format=json', '--format=json'], 'Option `--format` is given twice'],
    [['assess', 'x', '--input-format', 'csv', '--input-format', 'csv'], 'Option `--input-format` is given twice'],
    [['assess', 'x', '--locale', 'zh', '--locale', 'en'], 'Option `--locale` is given twice'],
    [
      ['assess', 'x', '--param', 'a=strict'],
      `Unexpected \`a=strict\` for \`--param\`, expected JSON after \`a=\`; did you mean \`--param 'a="strict"'\`?`,
    ],
  ])('refuses %j', (argv, expected) => {
    expect(complaint(...argv)).toBe(expected)
  })
})
