import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { policyCopies } from '../../testing/policy-copies.ts'
import { runInProcess } from '../../testing/run-in-process.ts'
import { scratch } from '../../testing/scratch.ts'

const worked = fileURLToPath(new URL('../../../../core/policies/panjin-2019/cases/worked.cases.json', import.meta.url))
const { folder, file } = scratch()
const copy = policyCopies(folder)
const check = (...argv: string[]) => runInProcess(['check', ...argv, '--locale', 'zh'])

describe('bangfu check --cases', () => {
  test('decides the cases and says how many', async () => {
    const { status, stdout } = await check('--cases', worked)
    expect([status, stdout]).toEqual([0, expect.stringContaining('核定了 22 个案例。')])
  })

  test('R16 is red where a rule decides otherwise, with the place in the file of cases', async () => {
    // The plan has visits for every low-income family as a service (2.2.8.f).
    const policy = copy(['programs/society.json', '"outcome": "service"', '"outcome": "priority"'])
    const { status, stdout } = await check(policy, '--cases', worked)
    expect(status).toBe(1)
    const lines = readFileSync(worked, 'utf8').split('\n')
    const [, line = ''] = /worked\.cases\.json:(\d+):\d+: 错误：案例“CASE-01”的 programs：核定结果是/.exec(stdout) ?? []
    expect(lines[Number(line) - 1]).toContain('"programs"')
  })

  test('R16 a fact that is renamed stops the policy from loading, and no case is decided', async () => {
    const policy = copy(['facts/household.json', '"id": "household.creditNeed"', '"id": "household.needsCredit"'])
    const { status, stdout } = await check(policy, '--cases', worked)
    expect(status).toBe(2)
    expect(stdout).toContain('事实写了「household.creditNeed」，没有这个事实')
    expect(stdout).not.toContain('个案例')
  })

  test('names a file that is no file of cases, or is not there', async () => {
    expect((await check('--cases', file('x.json', '{ "case": [] }'))).stdout).toContain('这里读不出案例')
    const spoilt = join(folder, 'gbk.json')
    writeFileSync(spoilt, Buffer.from([0x22, 0xd5, 0xc5, 0x22]))
    expect((await check('--cases', spoilt)).stdout).toContain('UTF-8')
    expect(await check('--cases', join(folder, 'none.json'))).toMatchObject({ status: 2 })
  })

  test('puts the count into the JSON', async () => {
    const { stdout } = await check('--cases', worked, '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ cases: 22, counts: { errors: 0 } })
  })
})
