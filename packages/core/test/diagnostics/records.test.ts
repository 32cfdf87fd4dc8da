import { createPolicy, parseRecord, RecordError } from '@bangfu/core'
import { diagnosticMeanings } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Diagnostic } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { readExamples, replaced, wrongText, type TextExample } from './read-examples.ts'

const RECORD = `{
  "householdId": "H-1", "regionCode": "211122103", "area": "rural", "noFoodWorry": true,
  "income": { "wageYuan": 8000 },
  "members": [
    { "memberId": "A1", "name": "某", "idNumber": null, "birthDate": "2011-03-08", "healthCodes": ["01"] },
    { "memberId": "A2" }
  ]
}`

// 7×2 + 9×1 + 10×1 + 5×1 + 8×2 + 4×2 + 2×1 + 1×9 + 6×4 + 3×9 + 7×0 + 9×1 + 10×0 + 5×1 + 8×1 + 4×2 + 2×3 = 160 = 14×11 + 6: 6.
const ID_OF_1949 = '211122194901011236'

const policy = createPolicy({ files: panjin2019.files })

/** The value that a text stands for: what JSON cannot say is written as a word in braces. */
const revive = (value: unknown): unknown => {
  if (value === '{function}') return () => undefined
  if (value === '{idOf1949}') return ID_OF_1949
  if (Array.isArray(value)) return value.map(revive)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item)]))
}

const saidOf = (text: string): readonly Diagnostic[] => {
  const { record, diagnostics } = parseRecord(text, 'record.json')
  if (diagnostics.length > 0) return diagnostics
  try {
    policy.decide(revive(record), { asOf: '2019-12-31' })
    return []
  } catch (error) {
    if (error instanceof RecordError) return error.diagnostics
    throw error
  }
}

describe('the documented examples of records', () => {
  const examples = readExamples<TextExample>('records')

  test('are there for each code', () =>
    expect(Object.keys(examples).sort()).toEqual(Object.keys(diagnosticMeanings.records).sort()))

  test('begin from a record without a problem', () => expect(saidOf(RECORD)).toEqual([]))

  test.each(Object.entries(examples))('%s is said of the wrong text and nothing else is', (code, example) => {
    const found = saidOf(replaced(RECORD, example.right, wrongText(example)))
    expect([...new Set(found.map((one) => one.code))]).toEqual([code])
    for (const { line, path } of found) expect(line !== undefined || path !== undefined).toBe(true)
  })
})
