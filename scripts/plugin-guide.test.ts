import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const guides = ['docs/plugins.md', 'docs/zh/plugins.md'].map((file) => readFileSync(join(root, file), 'utf8'))
const [guide = '', chinese = ''] = guides

/** The files of a guide, in the order in which they are written. */
const filesOf = (text: string): readonly (readonly [name: string, content: string])[] =>
  [...text.matchAll(/<!-- file: (\S+) -->\n\n?```\w+\n([\s\S]*?)```/g)].map(([, name = '', content = '']) => [
    name,
    content,
  ])

/** The commands of a guide with what they print. */
const commandsOf = (text: string): readonly (readonly [command: string, printed: string])[] =>
  [...text.matchAll(/```console\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n')
        return [part.slice(0, end), part.slice(end + 1)] as const
      }),
  )

// Inside the workspace, so that its imports are resolved as those of an installed package are.
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(root, 'examples/township/guide-'))
  for (const [name, content] of filesOf(guide)) writeFileSync(join(folder, name), content)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the guides are about the same files and commands', () => {
  expect(filesOf(guide).length).toBeGreaterThan(8)
  expect(filesOf(chinese)).toEqual(filesOf(guide))
  expect(commandsOf(chinese)).toEqual(commandsOf(guide))
})

describe('the plugin of the guide, by the built packages', () => {
  test.each(commandsOf(guide))('%s', (command, printed) => {
    const bin = join(root, 'packages/cli/bin/bangfu.js')
    const line = command
      .replace(/^npx bangfu/, `"${process.execPath}" "${bin}"`)
      .replace(/^node /, `"${process.execPath}" `)
    const { stdout, stderr, status } = spawnSync(line, { cwd: folder, encoding: 'utf8', shell: true })
    expect({ command, status, said: status === 0 ? '' : stderr }).toEqual({ command, status: 0, said: '' })
    // What a test runner prints is its own.
    if (!command.endsWith('--test')) expect(stderr + stdout).toBe(printed)
  })
})
