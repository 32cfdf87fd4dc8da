import { describe, expect, test } from 'vitest'
import { runInProcess } from '../../testing/run-in-process.ts'

const member = { memberId: '1', birthDate: '1970-01-01', studentStatusCode: '01', medicalInsurance: 'ncms' }
const household = (householdId: string, regionCode: string, wageYuan: number | null, recognizedStatus = 'dibao') => ({
  householdId,
  regionCode,
  area: 'rural',
  income: { wageYuan },
  housing: { grade: 'A' },
  members: [{ ...member, recognizedStatus, pensionScheme: 'resident' }],
})

// 3 247 yuan for one person is the line itself and so not over it; 3 248 is.
const register = [
  household('A', '211122103', 3247),
  household('B', '211122103', 3248),
  household('C', '211103001', null),
  household('D', '211103001', 1, 'none'),
]
const stdin = register.map((record) => JSON.stringify(record)).join('\n')
const tally = (...argv: string[]) => runInProcess(['tally', '-', '--as-of', '2019-12-31', ...argv], { stdin })

interface Result {
  readonly divisions: readonly { readonly division: string; readonly measures: Readonly<Record<string, unknown>> }[]
}

describe('bangfu tally', () => {
  test('counts for all records, for each county and for each town', async () => {
    const { status, stdout, stderr } = await tally('--format', 'json', '--by', 'town')
    const { divisions } = JSON.parse(stdout) as Result
    expect([status, stderr]).toEqual([0, 'Records read 4 = assessed 4 + rejected 0\n'])
    const found = divisions.map(({ division, measures }) => [division, measures['families'], measures['belowLine']])
    expect(found).toEqual([
      ['', { form: 'count', yes: 3, unknown: 0 }, { form: 'count', yes: 1, unknown: 1, reached: 'no' }],
      ['211103', { form: 'count', yes: 1, unknown: 0 }, { form: 'count', yes: 0, unknown: 1, reached: 'unknown' }],
      ['211103001', { form: 'count', yes: 1, unknown: 0 }, { form: 'count', yes: 0, unknown: 1, reached: 'unknown' }],
      ['211122', { form: 'count', yes: 2, unknown: 0 }, { form: 'count', yes: 1, unknown: 0, reached: 'no' }],
      ['211122103', { form: 'count', yes: 2, unknown: 0 }, { form: 'count', yes: 1, unknown: 0, reached: 'no' }],
    ])
  })

  test('shows counties by default, and all records alone with --by all', async () => {
    const divisionsOf = async (...argv: string[]): Promise<unknown> =>
      (JSON.parse((await tally('--format', 'json', ...argv)).stdout) as Result).divisions.map(
        ({ division }) => division,
      )
    expect(await divisionsOf()).toEqual(['', '211103', '211122'])
    expect(await divisionsOf('--by', 'all')).toEqual([''])
  })

  test('says in words what was counted, what is unknown and what is not tested', async () => {
    const { stdout } = await tally('--locale', 'zh')
    // Two families with known income: (3247 + 3248) / 2 = 3247.5.
    expect(stdout).toMatch(/低收入家庭人均纯收入 +1\.3\.a2 +3,247\.5000 元（收入已知 2 户）；未知 1/)
    expect(stdout).toMatch(/应为零）+ +3\.3\.b2 +1；未知 1；达到方案要求：否/)
    expect(stdout.match(/未检验：方案没有给出指标/g)).toHaveLength(1)
    expect(stdout).toContain('盘山县 211122 · 2 户')
  })

  test('does not count a record that is rejected, and names it', async () => {
    const faulty = `${stdin}\n${JSON.stringify({ ...household('E', '211122103', 1), area: 'moon' })}`
    const run = await runInProcess(['tally', '-', '--as-of', '2019-12-31', '--format', 'json'], { stdin: faulty })
    const { divisions } = JSON.parse(run.stdout) as Result
    expect([run.status, divisions[0]?.measures['families']]).toEqual([1, { form: 'count', yes: 3, unknown: 0 }])
    expect(run.stderr).toContain('`E`')
  })

  test('refuses a level that there is none of', async () => {
    const { status, stderr } = await tally('--by', 'towns')
    expect([status, stderr]).toEqual([2, expect.stringContaining('did you mean `town`?')])
  })
})
