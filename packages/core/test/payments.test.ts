import { createPolicy, type Policy } from '@bangfu/core'
import type { Decision } from '@bangfu/sdk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALWAYS, editedPanjin, fact, household, loadSmall, parameter, rule } from './policy-texts.ts'

const label = { zh: '名', en: 'name' }
const YEAR = { from: '2020-01-01', to: '2020-12-31' }

const RATE_70 =
  '"from": "2019-11-25", "value": 70, "provenance": "scenario",\n          "source": {\n            "zh": "情景值：丹东市（辽宁）2022年前标准，不是盘锦标准",\n            "en": "Scenario value: Dandong (Liaoning) before 2022, not Panjin"\n          }\n        }'

/** The shipped plan with another monthly living allowance from a day on. */
const withRate = (from: string, value: number): Policy => {
  const more = `, { "from": "${from}", "value": ${value}, "provenance": "scenario", "source": { "zh": "假设", "en": "invented" } }`
  return createPolicy({ files: editedPanjin(['parameters.json', RATE_70, `${RATE_70}${more}`]) })
}

// Dibao in person, certificate, no long-term care: the living allowance and nothing else by the month but dibao.
const disabled = {
  householdId: 'H-1',
  regionCode: '211122',
  area: 'rural',
  dibaoAssessableIncomeYuan: 3000,
  members: [
    {
      memberId: 'A1',
      recognizedStatus: 'dibao',
      medicalInsurance: 'ncms',
      disability: { category: 1, grade: 3, certificateHeld: true, longTermCare: false },
    },
  ],
}

const paymentsOf = (policy: Policy, record: object, options: object = {}): Decision['payments'] =>
  policy.decide(record, { asOf: '2020-03-01', period: YEAR, ...options }).payments

describe('the total of a period says how it is made up', () => {
  test('over a change of a monthly rate in the middle of the year', () => {
    // 6 × 70 + 6 × 75 = 420 + 450 = 870. Dibao: (7,800 − 3,000) ÷ 12 = 400 a month, 12 × 400 = 4,800.
    expect(paymentsOf(withRate('2020-07-01', 75), disabled)).toEqual({
      period: YEAR,
      payments: [
        {
          code: 'SAF-DIBAO',
          appliesTo: 'household',
          totalYuan: '4800',
          parts: [{ ...YEAR, months: 12, rulesAsOf: '2020-01-01', monthlyYuan: '400', amountYuan: '4800' }],
        },
        {
          code: 'SAF-DISABLED-LIVING',
          appliesTo: 'A1',
          totalYuan: '870',
          parts: [
            { from: '2020-01-01', to: '2020-06-30', months: 6, rulesAsOf: '2020-01-01', monthlyYuan: '70', amountYuan: '420' },
            { from: '2020-07-01', to: '2020-12-31', months: 6, rulesAsOf: '2020-07-01', monthlyYuan: '75', amountYuan: '450' },
          ],
        },
      ],
      totalsYuan: { 'SAF-DIBAO': '4800', 'SAF-DISABLED-LIVING': '870' },
      // 250 yuan a year, which no month has a share of.
      paidByYear: ['HEA-PREMIUM'],
      undecided: [],
      complete: true,
    }) // prettier-ignore
  })

  test('a month is paid by the rules of its first day', () => {
    // A rate from 15 July on is paid from August: 7 × 70 + 5 × 75 = 490 + 375 = 865.
    expect(paymentsOf(withRate('2020-07-15', 75), disabled)?.totalsYuan['SAF-DISABLED-LIVING']).toBe('865')
  })

  test('and amountsYuan stays the rate on the day times twelve', () => {
    const policy = withRate('2020-07-01', 75)
    const on = (asOf: string) => policy.decide(disabled, { asOf, period: YEAR }).amountsYuan['SAF-DISABLED-LIVING']
    // 12 × 70 = 840; 12 × 75 = 900.
    expect(['2020-06-30', '2020-07-01'].map(on)).toEqual(['840', '900'])
  })

  test('the day of the rules moves the decision and not the period, the day decided for the facts of both', () => {
    const policy = withRate('2020-07-01', 75)
    const { amountsYuan, payments } = policy.decide(disabled, {
      asOf: '2020-03-01',
      rulesAsOf: '2020-12-31',
      period: YEAR,
    })
    expect([amountsYuan['SAF-DISABLED-LIVING'], payments?.totalsYuan['SAF-DISABLED-LIVING']]).toEqual(['900', '870'])
  })

  test('a change that changes nothing for a measure does not split it', () => {
    const parts = paymentsOf(withRate('2020-07-01', 70), disabled)?.payments.map((payment) => payment.parts.length)
    expect(parts).toEqual([1, 1])
  })
})

describe('what is not known', () => {
  test('leaves the payment without a total, with what it waits for, and says so', () => {
    const open = { ...disabled, dibaoAssessableIncomeYuan: null }
    const payments = paymentsOf(withRate('2020-07-01', 75), open)
    expect(payments?.payments[0]).toMatchObject({ code: 'SAF-DIBAO', parts: [{ pending: [{ kind: 'fact' }] }, {}] })
    expect(payments?.payments[0]).not.toHaveProperty('totalYuan')
    expect([payments?.totalsYuan, payments?.complete]).toEqual([{ 'SAF-DISABLED-LIVING': '870' }, false])
  })

  const formulas = [{ id: 'year', scope: 'household', label, unit: 'yuanPerYear', formula: { fact: 'param.x' } }]
  const paid = { event: { type: 'benefit', params: { amount: { formula: 'year', paid: 'monthly' } } } }

  test('months without a value of the parameter have no amount', () => {
    const x = parameter('x', 'money', [
      { from: '2019-01-01', to: '2020-03-31', value: 1200 },
      { from: '2020-05-01', value: 1200 },
    ])
    const policy = loadSmall({ parameters: [x], formulas, rules: [rule(ALWAYS, paid)] })
    const payments = paymentsOf(policy, household())
    const stretches = payments?.payments[0]?.parts.map(({ months, amountYuan, pending }) => [months, amountYuan ?? pending])
    expect(stretches).toEqual([[3, '300'], [1, [{ kind: 'parameter', parameter: 'x' }]], [8, '800']])
    expect([payments?.totalsYuan, payments?.complete]).toEqual([{}, false])
  }) // prettier-ignore

  test('months without a version of the rule are open, and leave no total', () => {
    const x = parameter('x', 'money', [{ from: '2019-01-01', value: 1200 }])
    const rules = [rule(ALWAYS, { ...paid, to: '2020-03-31' }), rule(ALWAYS, { ...paid, from: '2020-05-01' })]
    const payments = paymentsOf(loadSmall({ parameters: [x], formulas, rules }), household())
    const stretches = payments?.payments[0]?.parts.map(({ months, amountYuan, pending }) => [
      months,
      amountYuan ?? pending,
    ])
    expect(stretches).toEqual([
      [3, '300'],
      [1, [{ kind: 'rules', program: 'only' }]],
      [8, '800'],
    ])
    expect(payments).toMatchObject({
      totalsYuan: {},
      undecided: [{ from: '2020-04-01', to: '2020-04-30' }],
      complete: false,
    })
  })

  test('a figure for a year is not divided because another rule of the benefit is paid by the month', () => {
    const x = parameter('x', 'money', [{ from: '2019-01-01', value: 1200 }])
    const yearly = { event: { type: 'benefit', params: { amount: { formula: 'year' } } } }
    const other = rule(ALWAYS, {
      name: 'other', outcome: 'review', review: { by: 'official', tier: 'county', question: label }, ...paid,
    }) // prettier-ignore
    const payments = paymentsOf(
      loadSmall({ parameters: [x], formulas, rules: [rule(ALWAYS, yearly), other] }),
      household(),
    )
    expect(payments).toMatchObject({ payments: [], totalsYuan: {}, paidByYear: ['TST-ONE'] })
  })

  test('months in which the record is refused are named', () => {
    const words = parameter('added', 'words', [
      { from: '2019-01-01', to: '2019-12-31', value: [] },
      { from: '2020-01-01', value: ['late'] },
    ])
    const tables = [{ id: 'kind', label, extendedBy: 'added', codes: [{ code: 'early', label }] }]
    const x = parameter('x', 'money', [{ from: '2019-01-01', value: 1200 }])
    const parts = {
      tables,
      facts: [fact('household.kind', 'code', { table: 'kind' })],
      parameters: [words, x],
      formulas,
      rules: [rule(ALWAYS, paid)],
    }
    const period = { from: '2019-11-01', to: '2020-02-29' }
    const payments = paymentsOf(loadSmall(parts), household({ kind: 'late' }), { period })
    expect(payments).toMatchObject({
      totalsYuan: { 'TST-ONE': '200' },
      undecided: [{ from: '2019-11-01', to: '2019-12-31' }],
      complete: false,
    })
  })
})

test.each([
  [{ from: '2020-01-02', to: '2020-12-31' }, /whole months/],
  [{ from: '2020-01-01', to: '2020-12-30' }, /whole months/],
  [{ from: '2020-02-01', to: '2020-01-31' }, /whole months/],
  [{ from: '2020-01-01', to: '2020-02-30' }, /a day that exists/],
  [{ from: '2020-01-01' }, /period\.to/],
  [{ from: '2020-01-01', to: '2020-01-31', by: 'month' }, /unknown option `by`/],
  ['2020', /expected an object/],
])('no total is made of the period %j', (period, message) => {
  expect(() => loadSmall().decide(household(), { asOf: '2020-01-01', period: period as never })).toThrow(message)
})

test('the parts of a payment fill its total, and months add up, whatever the days of change', () => {
  const months = fc.integer({ min: 0, max: 35 })
  const rates = fc.uniqueArray(fc.record({ month: months, yuan: fc.integer({ min: 0, max: 5000 }) }), {
    selector: ({ month }) => month,
    minLength: 1,
    maxLength: 6,
  })
  const first = (month: number): string =>
    `${2019 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-01`
  const formulas = [
    { id: 'year', scope: 'household', label, unit: 'yuanPerYear', formula: { multiply: [12, { fact: 'param.x' }] } },
  ]
  const rules = [rule(ALWAYS, { event: { type: 'benefit', params: { amount: { formula: 'year', paid: 'monthly' } } } })]
  fc.assert(
    fc.property(rates, (drawn) => {
      const values = drawn.toSorted((a, b) => a.month - b.month)
      const [earliest] = values
      // Before the first change the first rate stands, so that no month is without one.
      const dated = values.map(({ month, yuan }) => ({ from: month === earliest?.month ? '2019-01-01' : first(month), value: yuan }))
      const policy = loadSmall({ parameters: [parameter('x', 'money', dated)], formulas, rules })
      const period = { from: '2019-01-01', to: '2021-12-31' }
      const payment = policy.decide(household(), { asOf: '2019-06-01', period }).payments?.payments[0]
      // Month by month, by hand: the rate of the latest change on or before it.
      const total = Array.from({ length: 36 }, (_, month) => {
        const rate = values.findLast((value) => value.month <= month) ?? earliest
        return rate?.yuan ?? 0
      }).reduce((sum, yuan) => sum + yuan, 0)
      expect(payment?.totalYuan ?? '0').toBe(String(total))
      expect(payment?.parts.reduce((sum, part) => sum + part.months, 0)).toBe(36)
      expect(payment?.parts.reduce((sum, part) => sum + Number(part.amountYuan), 0)).toBe(total)
    }),
    { numRuns: 60 },
  ) // prettier-ignore
})
