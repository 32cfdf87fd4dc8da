import { readFileSync } from 'node:fs'
import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { readCases, runCases } from '@bangfu/testkit'
import { expect, test } from 'vitest'
import { legalAid } from '../src/index.ts'

const file = 'legal-aid.cases.json'
const text = readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8')

test('every case is as it says', () => {
  const { cases, diagnostics } = readCases(text, file)
  expect(diagnostics).toEqual([])
  const found = runCases(cases, (parameters) =>
    createPolicy({ files: panjin2019.files }, { plugins: [legalAid], parameters }),
  )
  expect(found.diagnostics).toEqual([])
  expect(found.run).toBe((JSON.parse(text) as { cases: unknown[] }).cases.length)
})

test('a case that says otherwise is named', () => {
  const { cases } = readCases(text.replace('"clause": "legal-aid:42"', '"clause": "legal-aid:31"'), file)
  const found = runCases(cases, (parameters) =>
    createPolicy({ files: panjin2019.files }, { plugins: [legalAid], parameters }),
  )
  expect(found.diagnostics.map(({ code, rule }) => [code, rule])).toEqual([['CASE_DIFFERS', 'LEG-AGENT-dibao']])
})
