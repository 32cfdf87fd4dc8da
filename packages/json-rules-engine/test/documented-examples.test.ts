import { readFileSync } from 'node:fs'
import { createPolicy } from '@bangfu/core'
import { diagnosticMeanings, formatDiagnostic } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { importRules } from '@bangfu/json-rules-engine'
import { describe, expect, test } from 'vitest'

interface Example {
  readonly right: string
  readonly wrong: string
  readonly repeat?: { readonly text: string; readonly times: number; readonly end: string }
}

const file = new URL('../../core/test/diagnostics/engine.json', import.meta.url)
const examples = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Example>>
const ruleSet = createPolicy(panjin2019).ruleSet('2019-12-31')

const revive = (_key: string, value: unknown): unknown => (value === '{function}' ? () => undefined : value)

const saidOf = (condition: string) => {
  const conditions = JSON.parse(`{ "all": [ ${condition} ] }`, revive) as unknown
  const event = { type: 'note', params: { code: 'seen' } }
  const complete = () => ({ title: { zh: '名', en: 'name' }, clause: '2.1' })
  return importRules({ rules: [{ name: 'one', conditions, event }] }, ruleSet, { complete }).diagnostics
}

describe('the documented examples of rules of json-rules-engine', () => {
  test('are there for each code', () =>
    expect(Object.keys(examples).sort()).toEqual(Object.keys(diagnosticMeanings.engine).sort()))

  test.each(Object.entries(examples))('%s is said of the wrong rule, in both languages', (code, example) => {
    const { right, wrong, repeat } = example
    expect(saidOf(right)).toEqual([])
    const found = saidOf(wrong + (repeat === undefined ? '' : repeat.text.repeat(repeat.times) + repeat.end))
    expect([...new Set(found.map((one) => one.code))]).toEqual([code])
    for (const one of found) {
      expect(formatDiagnostic(one, 'zh')).toMatch(/^[^A-Z_]*\p{Script=Han}/u)
      expect(formatDiagnostic(one, 'en')).not.toContain(code)
    }
  })
})
