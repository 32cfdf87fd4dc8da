import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { household } from '../../testing/households.ts'
import { policyCopies, type Edit } from '../../testing/policy-copies.ts'
import { runInProcess, type Finished } from '../../testing/run-in-process.ts'
import { scratch } from '../../testing/scratch.ts'

const { folder, file } = scratch()
const copy = policyCopies(folder)

const LINE: Edit = ['parameters.json', '"value": 3247', '"value": 4000']
const PRIORITY: Edit = ['programs/health.json', '"outcome": "entitled"', '"outcome": "priority"']
const NO_AMOUNT: Edit = ['programs/health.json', '"event": { "type": "benefit", "params": { "amount": { "formula": "health.premium" } } }', '"event": { "type": "benefit" }'] // prettier-ignore
const STATUS: Edit = ['tables.json', '{ "code": "tekun",', '{ "code": "border", "label": { "zh": "边缘", "en": "borderline" } },\n{ "code": "tekun",'] // prettier-ignore

const diff = (...argv: string[]): Promise<Finished> => runInProcess(['diff', ...argv])

const families = file(
  'families.json',
  JSON.stringify([
    household('H1', {}, { medicalInsurance: 'ncms' }),
    household('H2', {}, { medicalInsurance: 'urbmi' }),
    household('H3', {}, { recognizedStatus: 'none', medicalInsurance: 'ncms' }),
  ]),
)

describe('bangfu diff', () => {
  test('says that nothing differs, and that only texts do', async () => {
    expect(await diff('panjin-2019', 'panjin-2019')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/\nNothing differs\.\n$/) as string,
    })
    const noted = copy(['policy.json', '"version": "1.0.0"', '"version": "1.0.1"'])
    const { stdout } = await diff('panjin-2019', noted, '--locale', 'zh')
    expect(stdout).toContain(
      '从 “盘锦市精准帮扶实施方案”（1.0.0） 到 “盘锦市精准帮扶实施方案”（1.0.1）\n给不给、给多少的规则没有不同',
    )
  })

  test('says value by value and rule by rule what differs', async () => {
    const { status, stdout } = await diff('panjin-2019', copy(LINE, PRIORITY, NO_AMOUNT), '--locale', 'zh')
    expect(status).toBe(0)
    expect(stdout).toContain('有 2 处不同。\n')
    expect(stdout).toContain('参数有改动：“人均纯收入标准线”\n  2019-11-25起：3,247元/年 → 4,000元/年')
    expect(stdout).toContain('规则有改动：“医疗保险个人缴费全额资助”\n  − 医疗保险个人缴费全额资助：')
  })

  test('says of a register who loses and how much, with an example', async () => {
    const policy = copy(PRIORITY, NO_AMOUNT)
    const { status, stdout } = await diff('panjin-2019', policy, families, '--as-of', '2019-12-31')
    expect(status).toBe(0)
    expect(stdout).toContain(
      'Households compared: 3. 1 unchanged, 0 gain, 2 lose, 0 gain and lose; for 0 only other answers differ.\n' +
        'A year, all together: 0 yuan more, 500 yuan less.\n',
    )
    expect(stdout).toContain('2 households, 500 yuan a year less\n')
    expect(stdout).toContain(
      '  For example household `H1`:\n' +
        '    member `A1`, “personal medical insurance premium paid in full”: entitled → priority (250 yuan → no yuan a year)\n',
    )
    const back = await diff(policy, 'panjin-2019', families, '--as-of', '2019-12-31', '--locale', 'zh')
    expect(back.stdout).toContain('每年合计：多 500 元，少 0 元。')
  })

  test('decides cases for their own day, with their parameters', async () => {
    const cases = [
      { asOf: '2019-12-31', household: household('C1', {}, { medicalInsurance: 'ncms' }) },
      // Before the plan nothing is granted by either.
      { asOf: '2019-01-01', household: household('C2', {}, { medicalInsurance: 'ncms' }) },
      {
        asOf: '2019-12-31',
        parameters: { 'health.personalPremiumYuan': { ncms: 300, urbmi: 300, urrbmi: 300 } },
        household: household('C3', {}, { medicalInsurance: 'ncms' }),
      },
    ]
    const path = file('some.cases.json', JSON.stringify({ cases }))
    const { status, stdout } = await diff('panjin-2019', copy(PRIORITY, NO_AMOUNT), '--cases', path, '--format', 'json')
    const { decisions, changes } = JSON.parse(stdout) as Record<string, never>
    expect(status).toBe(0)
    // 250 yuan by the policy's own figure, 300 by that of the case.
    expect(decisions).toMatchObject({ households: 3, losing: 2, unchanged: 1, lostYuan: '550', gainedYuan: '0' })
    expect(changes).toMatchObject([{ section: 'rules', id: 'hea-premium', kind: 'changed' }])
  })

  test('writes Markdown', async () => {
    const { stdout } = await diff('panjin-2019', copy(LINE), families, '--format', 'markdown', '--as-of', '2019-12-31')
    expect(stdout.match(/^#{2,3} .*$/gm)?.slice(0, 2)).toEqual([
      '## From “Panjin targeted assistance plan” (1.0.0) to “Panjin targeted assistance plan” (1.0.0)',
      '### Changed, parameter: “per-capita net income line”',
    ])
  })

  test('names a household that one of the two cannot decide, and counts the others', async () => {
    const policy = copy(STATUS)
    const records = file(
      'border.json',
      JSON.stringify([household('H1'), household('H2', {}, { recognizedStatus: 'border' })]),
    )
    const known = await diff(policy, 'panjin-2019', records, '--as-of', '2019-12-31')
    expect(known.status).toBe(1)
    expect(known.stderr).toContain('Household `H2` cannot be decided by the second policy and is left out:')
    expect(known.stdout).toContain('Households compared: 1. 1 unchanged')
    const unknown = await diff('panjin-2019', policy, records, '--as-of', '2019-12-31')
    expect([unknown.status, unknown.stdout.includes('Households compared: 1.')]).toEqual([1, true])
  })

  test('refuses one policy alone, one that is not there, and cases that are none', async () => {
    expect((await diff('panjin-2019')).stderr).toContain('two policies are needed')
    expect(await diff('panjin-2019', join(folder, 'nowhere'))).toMatchObject({ status: 2, stdout: '' })
    const { status, stderr } = await diff('panjin-2019', 'panjin-2019', '--cases', file('none.json', '{"cases": []}'))
    expect([status, stderr]).toEqual([2, expect.stringContaining('expected { "cases": [ {') as string])
  })
})
