import { createPolicy, PolicyError } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Diagnostic } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import { parameter, problemsOf, smallPolicy } from './policy-texts.ts'

const FILE = 'programs/finance.json'
const LEAF = '{ "fact": "param.finance.heavyTaskRegion", "operator": "equal", "value": true }'

/** What is said of a condition in place of one that the policy has. */
const saidOf = (condition: object): readonly Diagnostic[] => {
  const text = panjin2019.files[FILE] ?? ''
  expect(text).toContain(LEAF)
  const files = { ...panjin2019.files, [FILE]: text.replace(LEAF, JSON.stringify(condition)) }
  try {
    createPolicy({ files })
    return []
  } catch (error) {
    if (error instanceof PolicyError) return error.diagnostics
    throw error
  }
}

const leaf = { fact: 'param.finance.heavyTaskRegion', operator: 'equal', value: true }

test('a parameter without `param.` is suggested before any fact of a near name', () => {
  const bare = 'finance.heavyTaskRegion'
  expect(saidOf({ ...leaf, fact: bare })).toMatchObject([{ code: 'UNKNOWN_FACT', suggestion: `param.${bare}` }])
  expect(saidOf({ ...leaf, value: { fact: bare } })).toMatchObject([
    { code: 'UNKNOWN_FACT', found: bare, suggestion: `param.${bare}` },
  ])
})

test('the bare name of a parameter as a value is told how to be written', () => {
  const name = 'param.finance.heavyTaskRegion'
  expect(saidOf({ ...leaf, value: name })).toMatchObject([
    { code: 'WRONG_OPERAND', found: `"${name}"`, expected: `the form { "fact": "${name}" }` },
  ])
  expect(saidOf({ ...leaf, value: { fact: name } })).toEqual([])
  // One that could not stand there is no advice.
  const [other] = saidOf({ ...leaf, value: 'param.safetyNet.nursingMonthlyYuan' })
  expect(other).toMatchObject({ code: 'WRONG_OPERAND', expected: 'true or false' })
})

/** What is said of a file in which one text stands in place of another. */
const saidOfEdit = (file: string, from: string, to: string): readonly Diagnostic[] => {
  const text = panjin2019.files[file] ?? ''
  expect(text).toContain(from)
  try {
    createPolicy({ files: { ...panjin2019.files, [file]: text.replace(from, to) } })
    return []
  } catch (error) {
    if (error instanceof PolicyError) return error.diagnostics
    throw error
  }
}

test('a choice written by its label is suggested by its id', () => {
  for (const label of ['大于', 'greater than']) {
    const said = saidOfEdit('parameters.json', '"value": "strict"', `"value": "${label}"`)
    expect(said).toMatchObject([{ code: 'WRONG_VALUE', suggestion: 'strict' }])
  }
})

test('a benefit code of capitals in another form is told the form', () => {
  const said = saidOfEdit('programs/health.json', '"benefit": "HEA-BASE-90"', '"benefit": "MY-NEG"')
  expect(said.map(({ expected }) => expected)).toContainEqual(expect.stringContaining('three capitals, a hyphen'))
})

test.each([
  ['90', '"0.9"'],
  ['"92.5"', '"0.925"'],
  ['100', '1'],
  // Half as much again is no percentage.
  ['"1.5"', undefined],
  ['101', undefined],
  ['-90', undefined],
])('a rate of %s is suggested as %s', (written, suggestion) => {
  const said = saidOfEdit('parameters.json', '"value": "0.9"', `"value": ${written}`)
  expect(said).toMatchObject([{ code: 'WRONG_VALUE', rule: 'health.baseRate' }])
  expect(said[0]?.suggestion).toBe(suggestion)
})

test('a number that is no rate is not taken for a percentage', () => {
  const amount = parameter('p', 'money', [{ from: '2019-01-01', value: 90 }], { min: 0, max: 1 })
  const [problem] = problemsOf(smallPolicy({ parameters: [amount] }))
  expect(problem).toMatchObject({ code: 'WRONG_VALUE', found: 'number 90', expected: 'at most 1' })
  expect(problem).not.toHaveProperty('suggestion')
})
