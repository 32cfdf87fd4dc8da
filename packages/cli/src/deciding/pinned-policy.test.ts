import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { household } from '../testing/households.ts'
import { Kept, runInProcess } from '../testing/run-in-process.ts'
import { scratch } from '../testing/scratch.ts'

const shipped = fileURLToPath(new URL('../../../core/policies/panjin-2019/', import.meta.url))
const { folder } = scratch()
const DAY = ['--as-of', '2019-12-31', '--format', 'ndjson']

const copyOf = (name: string): string => {
  const copy = join(folder, name)
  cpSync(shipped, copy, { recursive: true })
  return copy
}

const edit = (policy: string, from: string, to: string): void => {
  const path = join(policy, 'parameters.json')
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

const hashOf = (line: string): string => (JSON.parse(line) as { policy: { hash: string } }).policy.hash

/** Decides two households, with something done to the rule files after the first decision is out. */
const decideAround = async (policy: string, meanwhile: () => void): Promise<readonly string[]> => {
  const stdin = new PassThrough()
  const stdout = new Kept()
  const ended = run(['assess', '-', '--policy', policy, ...DAY], {
    stdin,
    stdout,
    stderr: new Kept(),
    env: { LANG: 'C' },
    now: () => new Date(2019, 11, 31, 12),
  })
  stdin.write(`${JSON.stringify(household('H-1'))}\n`)
  await expect.poll(() => stdout.text.split('\n').length, { timeout: 15_000 }).toBe(2)
  meanwhile()
  stdin.end(`${JSON.stringify(household('H-2'))}\n`)
  expect(await ended).toBe(0)
  return stdout.text.trimEnd().split('\n')
}

describe('R12 a batch', () => {
  test('is decided to its end by the rules it began with, though a file changes', async () => {
    const policy = copyOf('changed')
    const lines = await decideAround(policy, () => edit(policy, '"value": 3247', '"value": 99999'))
    const [first = '', second = ''] = lines
    const { householdId: _, ...same } = JSON.parse(second) as Record<string, unknown>
    expect(JSON.parse(first)).toMatchObject(same)
    // The next batch is decided by the new rules, and says so.
    const next = await runInProcess(['assess', '-', '--policy', policy, ...DAY], {
      stdin: JSON.stringify(household('H-3')),
    })
    expect(hashOf(next.stdout) === hashOf(first)).toBe(false)
  })

  test('and though a file no longer loads, which the next batch is refused for', async () => {
    const policy = copyOf('broken')
    const lines = await decideAround(policy, () => edit(policy, '"value": 3247', '"value": 3247,,'))
    expect(lines.map(hashOf)).toEqual([hashOf(lines[0] ?? ''), hashOf(lines[0] ?? '')])
    const next = await runInProcess(['assess', '-', '--policy', policy, ...DAY], {
      stdin: JSON.stringify(household('H-3')),
    })
    expect([next.status, next.stdout]).toEqual([2, ''])
  })

  test('that goes on another day is refused where the rules are no longer those of --require-hash', async () => {
    const policy = copyOf('pinned')
    const stdin = JSON.stringify(household('H-1'))
    const argv = ['assess', '-', '--policy', policy, ...DAY]
    const hash = hashOf((await runInProcess(argv, { stdin })).stdout)
    expect(await runInProcess([...argv, '--require-hash', hash], { stdin })).toMatchObject({ status: 0 })
    edit(policy, '"value": 3247', '"value": 3248')
    const refused = await runInProcess([...argv, '--require-hash', hash], { stdin })
    expect([refused.status, refused.stdout]).toEqual([2, ''])
    expect(refused.stderr).toContain(hash)
  })
})
