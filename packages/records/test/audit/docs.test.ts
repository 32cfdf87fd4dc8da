import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const read = (path: string) => readFile(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8')

test('the verifier is one file of less than 200 lines that needs Node alone', async () => {
  const source = await read('packages/records/bin/verify-audit.js')
  expect(source.trimEnd().split('\n').length).toBeLessThan(200)
  const imports = [...source.matchAll(/^import .* from '([^']+)'$/gm)].map(([, name]) => name)
  expect(imports).toEqual(['node:crypto', 'node:fs'])
  expect(source).not.toMatch(/\b(?:import|require)\s*\(/)
})

test('the guide for staff says what each code means', async () => {
  const [source, guide] = await Promise.all([read('packages/records/bin/verify-audit.js'), read('docs/zh/audit.md')])
  const codes = [...source.matchAll(/^ {2}([A-Z]+): \[/gm)].map(([, code = '']) => code)
  expect(codes).toHaveLength(8)
  for (const code of codes) expect(guide).toMatch(new RegExp(`^\\| \`${code}\` +\\|`, 'm'))
})
