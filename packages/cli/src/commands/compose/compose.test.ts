import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Composition } from '@bangfu/core'
import { describe, expect, test } from 'vitest'
import { runInProcess } from '../../testing/run-in-process.ts'

const examples = fileURLToPath(new URL('../../../../../examples/variants/', import.meta.url))
const zone = `${examples}dawa-zone-example`

/** The line on which a text first stands in a file of the examples. */
const lineOf = (file: string, needle: string): number =>
  readFileSync(`${examples}${file}`, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(needle)) + 1

describe('bangfu compose', () => {
  test('names who speaks in a variant of a variant, and what each changed, with its days, place and grounds', async () => {
    const { status, stdout } = await runInProcess(['compose', zone, '--locale', 'zh'])
    expect(status).toBe(0)
    expect(stdout).toContain(
      '大洼区地方方案（示例，数字和类别均为虚构） (dawa-example 1.0.0) · 县区地方方案 · 适用于 211104 · 2020-01-01起施行',
    )
    expect(stdout).toContain('盘锦市精准帮扶实施方案 (panjin-2019 1.0.0) · 基础方案 · 2019-11-25起施行')
    const rate = lineOf('dawa-zone-example/health.json', '"from": "2021-01-01"') - 1
    expect(stdout).toContain(
      `新农合重大疾病报销比例 (health.baseRate) · 0.95 · 2021-01-01起 · 另设 · dawa-zone-example/health.json:${rate}\n`,
    )
    expect(stdout).toContain('理由：示例：经济区提高报销比例（只升不降）\n')
    expect(stdout).toContain('鼓励与新型经营主体共同开发特色产业 (ind-co-develop) · 不再执行 · 2020-07-01起 · 停用')
    expect(stdout).not.toContain('incomeLineYuan')
  })

  test('prints all of it, each part with where it was written', async () => {
    const { stdout } = await runInProcess(['compose', zone, '--print', '--format', 'json'])
    const { lineage, parts } = JSON.parse(stdout) as Composition
    expect(lineage.map(({ policy }) => policy)).toEqual(['dawa-zone-example', 'dawa-example', 'panjin-2019'])
    const cap = parts.filter(({ section, id }) => section === 'values' && id === 'health.baseAnnualCapYuan')
    expect(cap).toMatchObject([
      {
        from: '2019-11-25',
        to: '2019-12-31',
        change: 'base',
        origin: { policy: 'panjin-2019', file: 'parameters.json' },
      },
      { from: '2020-01-01', to: '2020-12-31', change: 'set', origin: { policy: 'dawa-example', file: 'health.json' } },
      { from: '2021-01-01', change: 'set', origin: { policy: 'dawa-zone-example', file: 'health.json' } },
    ])
    expect(parts.find(({ id }) => id === 'hea-base-90')).toMatchObject({ section: 'rules', change: 'base' })
    for (const { origin } of parts) expect(origin.line).toBeGreaterThan(0)
  })

  test('says of a policy that is no variant that nothing is changed', async () => {
    const { status, stdout } = await runInProcess(['compose'])
    expect([status, stdout.split('\n').slice(-3)]).toEqual([0, ['', 'Nothing is changed.', '']])
  })

  test('refuses a variant that does not load, with its place', async () => {
    const { status, stderr } = await runInProcess(['compose', `${examples}nowhere`])
    expect([status, stderr]).toEqual([2, expect.stringContaining('nowhere')])
  })
})
