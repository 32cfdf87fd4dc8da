import { createPolicy, PolicyError } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Diagnostic } from '@bangfu/sdk'
import { expect, test } from 'vitest'

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
    { code: 'WRONG_OPERAND', found: `"${name}"`, expected: `{ "fact": "${name}" }` },
  ])
  expect(saidOf({ ...leaf, value: { fact: name } })).toEqual([])
  // One that could not stand there is no advice.
  const [other] = saidOf({ ...leaf, value: 'param.safetyNet.nursingMonthlyYuan' })
  expect(other).toMatchObject({ code: 'WRONG_OPERAND', expected: 'true or false' })
})
