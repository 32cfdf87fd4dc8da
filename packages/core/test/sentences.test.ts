import { createPolicy, type RecordError } from '@bangfu/core'
import { formatDiagnostic } from '@bangfu/core/messages'
import { expect, test } from 'vitest'
import { household, panjin, problemsOf, rule, smallPolicy } from './policy-texts.ts'

const leaf = (value: unknown): object => ({ fact: 'household.flag', operator: 'equal', value })
const said = (rules: readonly object[]): readonly string[] =>
  problemsOf(smallPolicy({ rules: rules as never })).map((problem) => formatDiagnostic(problem, 'zh'))

test('formatDiagnostic says of a quoted true in a rule to take the quotation marks away', () => {
  expect(said([rule({ all: [leaf('true')] })])).toEqual(['「one」：用来比较的值写了「true」；应为「true」，去掉引号。'])
})

test('formatDiagnostic says of a quoted false in a record to take the quotation marks away', () => {
  const policy = createPolicy({ files: smallPolicy() })
  try {
    policy.decide(household({ flag: 'false' }), { asOf: '2020-01-01' })
  } catch (error) {
    expect((error as RecordError).diagnostics).toMatchObject([
      { code: 'RECORD_WRONG_TYPE', expected: 'false without quotation marks' },
    ])
  }
  expect.assertions(1)
})

test('createPolicy names the conditions that a rule lacks', () => {
  expect(problemsOf(smallPolicy({ rules: [rule(undefined)] }))).toMatchObject([
    { code: 'MISSING_KEY', found: 'no key `conditions`', expected: 'a condition' },
  ])
})

test('createPolicy does not take any beside all for a second all', () => {
  const [problem] = problemsOf(smallPolicy({ rules: [rule({ all: [leaf(true)], any: [leaf(true)] })] }))
  expect(problem).toMatchObject({ code: 'UNKNOWN_KEY', found: 'any' })
  expect(problem).not.toHaveProperty('suggestion')
})

const policy = createPolicy({ files: panjin.files })
const misuse = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`
  }
}

test.each([
  [
    () => policy.decide({}, undefined as never),
    'TypeError: Cannot decide: the options are nothing, expected an object such as { asOf: "2019-12-31" }',
  ],
  [
    () => policy.decide({}, { asOf: '2020-01-01', rulesAsof: '2020-01-01' } as never),
    'TypeError: Cannot decide: unknown option `rulesAsof`, expected asOf, rulesAsOf, period; did you mean `rulesAsOf`?',
  ],
  [
    () => policy.decide({}, {} as never),
    'RangeError: Cannot decide: asOf is `undefined`, expected a day that exists, YYYY-MM-DD',
  ],
  [
    () => createPolicy({} as never),
    'TypeError: Cannot load the policy: `files` is nothing, expected an object of file texts by path',
  ],
  [
    () => createPolicy(undefined as never),
    'TypeError: Cannot load the policy: it is nothing, expected an object with `files`',
  ],
  [
    () => createPolicy({ files: { 'policy.json': {} } } as never),
    'TypeError: Cannot load the policy: file `policy.json` is an object, expected its text',
  ],
  [
    () => createPolicy({ files: panjin.files }, { params: {} } as never),
    'TypeError: Cannot load the policy: unknown option `params`, expected parameters, plugins; did you mean `parameters`?',
  ],
] as const)('plain JavaScript that misuses the library is told how: %s', (run, sentence) => {
  expect(misuse(run)).toBe(sentence)
})

test('RecordError counts one problem as one, and names no place where there is none', () => {
  expect(misuse(() => policy.decide(new (class Home {})(), { asOf: '2020-01-01' }))).toMatch(
    /^RecordError: Cannot decide the household: 1 problem\nRECORD_NOT_DATA/,
  )
  const missing = misuse(() => createPolicy({ files: {} }))
  expect(missing).toBe('PolicyError: Cannot load the policy: 1 problem\npolicy.json MANIFEST_MISSING: no such file')
})
