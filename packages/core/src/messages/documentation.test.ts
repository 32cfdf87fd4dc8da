import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagnosticCodes } from './catalog.ts'

test.each(['diagnostics.md', 'zh/diagnostics.md'])('docs/%s has a row for each code of the catalog', (file) => {
  const text = readFileSync(new URL(`../../../../docs/${file}`, import.meta.url), 'utf8')
  const codes = [...text.matchAll(/^\| `([A-Z0-9_]+)`/gm)].map(([, code]) => code)
  expect(codes.sort()).toEqual(diagnosticCodes)
})
