import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'

const folder = fileURLToPath(new URL('./', import.meta.url))

test('README shows what its example prints', async () => {
  const readme = await readFile(join(folder, '../README.md'), 'utf8')
  const [, source = '', printed = ''] = /```ts\n((?:(?!```)[\s\S])*)```\s*```text\n([\s\S]*?)```/.exec(readme) ?? []
  expect(source).toContain("'./records.db'")
  // Beside the tests, so that its imports are resolved as theirs are.
  const scratch = await mkdtemp(join(folder, 'readme-'))
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => void lines.push(words.map(String).join(' ')))
  try {
    const file = join(scratch, 'example.ts')
    await writeFile(file, source.replace("'./records.db'", JSON.stringify(join(scratch, 'records.db'))))
    await import(file)
    expect(`${lines.join('\n')}\n`).toBe(printed)
  } finally {
    await rm(scratch, { recursive: true })
  }
})
