import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const read = (path: string) => readFile(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8')

test('the verifier is one file of less than 200 lines that needs Node alone', async () => {
  const source = await read('packages/records/bin/verify-audit.js')
  expect(source.trimEnd().split('\n').length).toBeLessThan(200)
  expect([...source.matchAll(/(?:from|import|require)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name)).toEqual([
    'node:crypto',
    'node:fs',
  ])
})

test('the guide for staff says what each code means', async () => {
  const [source, guide] = await Promise.all([read('packages/records/bin/verify-audit.js'), read('docs/zh/audit.md')])
  const codes = [...source.matchAll(/^ {2}([A-Z]+): \['/gm)].map(([, code = '']) => code)
  expect(codes).toHaveLength(8)
  for (const code of codes) expect(guide).toMatch(new RegExp(`^\\| \`${code}\` +\\|`, 'm'))
})
