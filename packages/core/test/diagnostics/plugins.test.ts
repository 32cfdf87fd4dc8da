import { createPolicy, PolicyError } from '@bangfu/core'
import { diagnosticMeanings, formatDiagnostic } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Diagnostic, Plugin } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import plugins from './plugins.json' with { type: 'json' }
import { replaced } from './read-examples.ts'

const PLUGIN = `{
  "id": "legal-aid", "version": "1.0.0", "apiVersion": 1,
  "title": { "zh": "法律援助", "en": "Legal aid" },
  "capabilities": ["facts", "programs"], "sees": ["household.area"],
  "facts": [
    { "kind": "computed", "scope": "household", "name": "isRemote", "type": "boolean",
      "label": { "zh": "偏远", "en": "remote" }, "needs": { "area": "household.area" }, "compute": "{function}" }
  ],
  "programs": [{ "id": "legalAid", "files": { "legal-aid.json": {
    "program": { "id": "legalAid", "label": { "zh": "法律援助", "en": "legal aid" }, "clause": "legal-aid:1" },
    "clauses": [{ "id": "legal-aid:1", "sentence": "legal-aid:1", "line": 1, "quote": "法律援助", "en": "Legal aid",
      "kind": "benefit", "modality": "must", "decidedBy": "organization", "encodedBy": ["program:legalAid"] }]
  } } }]
}`

const read = (text: string): Plugin =>
  JSON.parse(text, (_, value: unknown) => (value === '{function}' ? () => true : value)) as Plugin

const saidOf = (text: string): readonly Diagnostic[] => {
  try {
    return createPolicy(panjin2019, { plugins: [read(text)] }).warnings
  } catch (error) {
    if (error instanceof PolicyError) return error.diagnostics
    throw error
  }
}

interface Example {
  readonly right: string
  readonly wrong: string
  readonly also?: readonly string[]
}

describe('the documented examples of plugins', () => {
  const examples: Readonly<Record<string, Example>> = plugins

  test('are there for each code', () =>
    expect(Object.keys(examples).sort()).toEqual(Object.keys(diagnosticMeanings.plugins).sort()))

  test('begin from a plugin without a problem', () => expect(saidOf(PLUGIN)).toEqual([]))

  test.each(Object.entries(examples))('%s is said of the wrong plugin', (code, { right, wrong, also = [] }) => {
    const found = saidOf(replaced(PLUGIN, right, wrong))
    expect([...new Set(found.map((one) => one.code))].filter((one) => !also.includes(one))).toEqual([code])
    for (const one of found) {
      expect(one.file).toMatch(/^(plugin )?legal-aid/)
      expect(formatDiagnostic(one, 'zh')).toMatch(/\p{Script=Han}/u)
    }
  })
})
