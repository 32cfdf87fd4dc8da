import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const bin = join(root, 'packages/cli/bin/bangfu.js')
const guide = readFileSync(join(root, 'docs/zh/edit-rules.md'), 'utf8')
const [, added = ''] = /```json\n(\{\n\s*"from": "2021-01-01"[\s\S]*?)```/.exec(guide) ?? []

let folder: string
let parameters: string

const assess = (asOf: string): { readonly status: number | null; readonly line: unknown; readonly stderr: string } => {
  const args = ['assess', 'examples/households.json', '--policy', folder, '--as-of', asOf, '--format', 'ndjson']
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8' })
  const [first = '{}'] = stdout.split('\n').filter(Boolean)
  return { status, line: (JSON.parse(first) as Record<string, unknown>)['exceedsIncomeLine'], stderr }
}

beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'bangfu-')), 'panjin-2019')
  cpSync(join(root, 'packages/core/policies/panjin-2019'), folder, { recursive: true })
  parameters = join(folder, 'parameters.json')
})

afterAll(() => rmSync(join(folder, '..'), { recursive: true }))

describe('a policy officer who follows the Chinese guide', () => {
  test('moves the line from 3247 to 4000 from a date on by editing one file', () => {
    // The first household has (8000 + 2800) / 3 = 3600 yuan a head: above 3247, not above 4000.
    expect(assess('2021-01-01')).toMatchObject({ status: 0, line: 'yes' })
    const text = readFileSync(parameters, 'utf8')
    const end = text.indexOf(']', text.indexOf('"incomeLineYuan"'))
    expect(end).toBeGreaterThan(0)
    writeFileSync(parameters, `${text.slice(0, end).trimEnd()},\n${added}${text.slice(end)}`)
    expect(assess('2020-12-31')).toMatchObject({ status: 0, line: 'yes' })
    expect(assess('2021-01-01')).toMatchObject({ status: 0, line: 'no' })
  })

  test('is told file, line and column where a comma is missing, and nobody is decided', () => {
    const text = readFileSync(parameters, 'utf8')
    writeFileSync(parameters, text.replace('"value": 3247,', '"value": 3247'))
    const { status, stderr, line } = assess('2019-12-31')
    const wrong = text.split('\n').findIndex((row) => row.includes('"value": 3247,')) + 1
    expect({ status, line }).toEqual({ status: 2, line: undefined })
    expect(stderr).toContain(`parameters.json:${wrong}:`)
  })
})
