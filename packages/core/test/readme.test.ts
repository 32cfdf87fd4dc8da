import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transpileModule } from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const [, source = '', printed = ''] = /```ts\n([\s\S]*?)```\s*```text\n([\s\S]*?)```/.exec(readme) ?? []

test('README embeds the library in five lines', () => {
  const lines = source.split('\n').filter((line) => line !== '' && !line.startsWith('console.log'))
  expect(lines).toHaveLength(5)
})

test('README shows what its example prints, by the built packages', () => {
  // Inside the package, so that its imports are resolved as a user's are.
  const folder = mkdtempSync(join(root, 'examples/township/readme-'))
  try {
    const file = join(folder, 'example.mjs')
    writeFileSync(file, transpileModule(source, { compilerOptions: { target: 9, module: 99 } }).outputText)
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' })
    expect({ stdout, stderr }).toEqual({ stdout: printed, stderr: '' })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('CONTRIBUTING shows the newest operator as it is', () => {
  const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  for (const file of ['includes.ts', 'includes.test.ts']) {
    expect(guide).toContain(readFileSync(join(root, 'packages/core/src/language/operators', file), 'utf8'))
  }
})

test('docs/zh/edit-rules.md shows a rule as it stands in its file', () => {
  const guide = readFileSync(join(root, 'docs/zh/edit-rules.md'), 'utf8')
  const file = readFileSync(join(root, 'packages/core/policies/panjin-2019/programs/housing.json'), 'utf8')
  const [, shown = ''] = /```json\n(\{\n {2}"name": "hou-rural-priority"[\s\S]*?)```/.exec(guide) ?? []
  const indented = shown
    .trimEnd()
    .split('\n')
    .map((row) => `    ${row}`)
  expect(shown).not.toBe('')
  expect(file).toContain(indented.join('\n'))
})

test('README shows how the output of the command begins', () => {
  const [, shown = ''] = /```console\n([\s\S]*?)```/.exec(readme) ?? []
  const args = ['assess', 'examples/households.json', '--as-of', '2019-12-31', '--locale', 'en']
  const bin = join(root, 'packages/cli/bin/bangfu.js')
  const { stdout } = spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8' })
  const begins = stdout
    .split('\n')
    .map((row) => row.trimEnd())
    .join('\n')
  expect(shown).not.toBe('')
  expect(begins.startsWith(shown)).toBe(true)
})
