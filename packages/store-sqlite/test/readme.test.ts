import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transpileModule } from 'typescript'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../', import.meta.url))
const readme = readFileSync(join(folder, 'README.md'), 'utf8')
const [, source = '', printed = ''] = /```ts\n((?:(?!```)[\s\S])*)```\s*```text\n([\s\S]*?)```/.exec(readme) ?? []

test('README shows what its example prints, by the built packages', () => {
  // Inside the package, so that its imports are resolved as a user's are.
  const scratch = mkdtempSync(join(folder, 'readme-'))
  try {
    const file = join(scratch, 'example.mjs')
    writeFileSync(file, transpileModule(source, { compilerOptions: { target: 9, module: 99 } }).outputText)
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' })
    expect(source).not.toBe('')
    expect({ stdout, stderr }).toEqual({ stdout: printed, stderr: '' })
  } finally {
    rmSync(scratch, { recursive: true })
  }
})
