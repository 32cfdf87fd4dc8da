import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { scratch } from './testing/scratch.ts'

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const examples = [...readFileSync(pathOf('../README.md'), 'utf8').matchAll(/```sh\n([^]*?)```\n\n```text\n([^]*?)```/g)]
const { folder } = scratch()

test.skipIf(process.platform === 'win32')('the examples of the README print what they say', () => {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  symlinkSync(pathOf('../bin/bangfu.js'), join(bin, 'bangfu'))
  expect(examples).toHaveLength(8)
  for (const [, script = '', expected] of examples) {
    const { stdout, stderr } = spawnSync('sh', ['-c', `exec 2>&1\n${script}`], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
        LANG: 'C',
        PANJIN_2019: pathOf('../../core/policies/panjin-2019'),
      },
    })
    expect(stderr).toBe('')
    // The count of records goes to standard error, which this test reads together with the rest.
    expect(stdout.replace(/^Records read (\d+) = assessed \1 \+ rejected 0\n/m, '')).toBe(expected)
  }
})
