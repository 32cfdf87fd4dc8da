import { describe, expect, test } from 'vitest'
import { household } from '../../testing/households.ts'
import { runInProcess } from '../../testing/run-in-process.ts'

// On dibao with a certificate, at grade 1 in long-term care: 70 and 55 yuan a month, and 7,800 − 3,000 a year of dibao money.
const record = JSON.stringify({
  ...household('H'),
  dibaoAssessableIncomeYuan: 3000,
  members: [
    {
      memberId: 'A1',
      recognizedStatus: 'dibao',
      medicalInsurance: 'ncms',
      disability: { category: 1, grade: 1, certificateHeld: true, longTermCare: true },
    },
  ],
})

const assess = (...argv: string[]) => runInProcess(['assess', '-', '--as-of', '2020-03-01', ...argv], { stdin: record })

describe('bangfu assess --period', () => {
  test('prints what is paid in the months, and how it is made up', async () => {
    const { stdout } = await assess('--period', '2020-01..2020-03', '--locale', 'zh')
    expect(stdout).toContain('2020-01-01至2020-03-31按月发放')
    // 3 × 400, 3 × 70, 3 × 55.
    expect(stdout).toContain('2020-01-01至2020-03-31：3个月×400元＝1,200元')
    expect(stdout).toContain('2020-01-01至2020-03-31：3个月×70元＝210元')
    expect(stdout).toContain('2020-01-01至2020-03-31：3个月×55元＝165元')
    expect(stdout).toContain('按年计算、不分摊到月，未计入的有：医疗保险个人缴费全额资助。')
  })

  test('puts it into the decision, and leaves the rest as it is', async () => {
    const plain = JSON.parse((await assess('--format', 'ndjson')).stdout) as object
    const { payments, ...rest } = JSON.parse(
      (await assess('--format', 'ndjson', '--period', '2020-02')).stdout,
    ) as Record<string, unknown>
    expect(rest).toEqual(plain)
    expect(payments).toMatchObject({ period: { from: '2020-02-01', to: '2020-02-29' }, complete: true })
  })

  test.each(['2020', '2020-13', '2020-02..2020-01', '2020-01..2020-02..2020-03', '2020-01-01..2020-02-29'])(
    'refuses %s',
    async (period) => {
      const { status, stderr } = await assess('--period', period, '--locale', 'zh')
      expect([status, stderr]).toEqual([2, expect.stringContaining('如 2020-01..2020-12')])
    },
  )

  test('--rules-as-of takes the rules of another day, and says so', async () => {
    const { stdout } = await assess('--rules-as-of', '2019-12-01', '--format', 'ndjson')
    expect(JSON.parse(stdout)).toMatchObject({ asOf: '2020-03-01', rulesAsOf: '2019-12-01' })
  })
})
