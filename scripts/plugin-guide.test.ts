import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const guides = ['docs/plugins.md', 'docs/zh/plugins.md'].map((file) => readFileSync(join(root, file), 'utf8'))
const [guide = '', chinese = ''] = guides

/** A file that a guide has written, or a command that it gives with what that prints. */
type Step =
  | { readonly kind: 'file'; readonly name: string; readonly content: string }
  | { readonly kind: 'command'; readonly command: string; readonly printed: string }

const STEP = /<!-- file: (\S+) -->\n\n?```\w+\n([\s\S]*?)```|```console\n([\s\S]*?)```/g

/** What a guide says to do, in its order. */
const stepsOf = (text: string): readonly Step[] =>
  [...text.matchAll(STEP)].flatMap(([, name, content = '', block = '']): Step[] => {
    if (name !== undefined) return [{ kind: 'file', name, content }]
    return block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n')
        return { kind: 'command', command: part.slice(0, end), printed: part.slice(end + 1) }
      })
  })

// Inside the workspace, so that its imports are resolved as those of an installed package are.
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(root, 'examples/township/guide-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the guides say to do the same', () => {
  expect(stepsOf(guide).length).toBeGreaterThan(12)
  expect(stepsOf(chinese)).toEqual(stepsOf(guide))
})

describe('the guide, step by step, by the built packages', () => {
  const steps = stepsOf(guide).map(
    (step) => [step.kind === 'file' ? `write ${step.name}` : step.command, step] as const,
  )
  test.each(steps)('%s', (_, step) => {
    if (step.kind === 'file') {
      writeFileSync(join(folder, step.name), step.content)
      return
    }
    const { command, printed } = step
    const bin = join(root, 'packages/cli/bin/bangfu.js')
    const line = command
      .replace(/^npx bangfu/, `"${process.execPath}" "${bin}"`)
      .replace(/^node /, `"${process.execPath}" `)
    const { stdout, stderr, status } = spawnSync(line, { cwd: folder, encoding: 'utf8', shell: true })
    expect({ command, status, said: status === 0 ? '' : stderr }).toEqual({ command, status: 0, said: '' })
    // What a test runner prints is its own, but for how many passed.
    if (command.endsWith('--test')) expect(stdout).toMatch(/^(?:#|ℹ) pass 48$/m)
    else expect(stderr + stdout).toBe(printed)
  })
})
