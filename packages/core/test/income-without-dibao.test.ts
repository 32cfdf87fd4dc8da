import { createPolicy } from '@bangfu/core'
import { expect, test } from 'vitest'
import { panjin } from './policy-texts.ts'

type Json = Readonly<Record<string, unknown>>

const family = (heads: number, income: unknown, more: Json = {}): Json => ({
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  recognizedStatus: 'dibao',
  members: Array.from({ length: heads }, (_, index) => ({ memberId: `A${index}` })),
  ...(income === undefined ? {} : { income }),
  ...more,
})

const shown = (record: Json, parameters: Json = {}, asOf = '2019-12-31'): readonly unknown[] => {
  const decision = createPolicy(panjin, { parameters }).decide(record, { asOf })
  const { perCapitaNetIncome, exceedsIncomeLine, perCapitaWithoutDibao, exceedsIncomeLineWithoutDibao } = decision
  const exact = (value: unknown): unknown => (value as { readonly exact: string } | null)?.exact ?? null
  return [exact(perCapitaNetIncome), exceedsIncomeLine, exact(perCapitaWithoutDibao), exceedsIncomeLineWithoutDibao]
}

// 1.2.3.b: 由侧重考核“低保兜底”“动态为零”向精准帮扶成效转变. So the line is also read without the dibao money.
test.each<readonly [why: string, record: Json, expected: readonly unknown[]]>([
  ['(6 494 + 6 600) / 2 = 6 547, and 6 494 / 2 = 3 247, which is not above 3 247',
    family(2, { wageYuan: 6494, dibaoBenefitYuan: 6600 }), ['6547', 'yes', '3247', 'no']],
  ['6 494.01 / 2 = 3 247.005 is above 3 247, by half a fen',
    family(2, { wageYuan: '6494.01', dibaoBenefitYuan: 6600 }), ['6547.005', 'yes', '3247.005', 'yes']],
  ['9 741.01 / 3 does not end, and stays exact',
    family(3, { wageYuan: '9741.01', dibaoBenefitYuan: 3 }), ['974401/300', 'yes', '974101/300', 'yes']],
  ['5 000 + (1 000 - 4 000) = 2 000: the loss is kept in both',
    family(1, { wageYuan: 5000, businessGrossYuan: 1000, businessCostYuan: 4000, dibaoBenefitYuan: 7800 }),
    ['9800', 'yes', '2000', 'no']],
  ['tekun money, pensions and the other transfers stay: 1 + 20 + 300 + 4 000 + 50 000 + 600 000 = 654 321',
    family(1, {
      propertyYuan: 1, tekunBenefitYuan: 20, pensionYuan: 300, familyPlanningYuan: 4000, ecoCompensationYuan: 50_000,
      otherTransferYuan: 600_000,
    }), ['654321', 'yes', '654321', 'yes']],
  ['no item but dibao: nothing is left',
    family(1, { dibaoBenefitYuan: 7800 }), ['7800', 'yes', '0', 'no']],
  ['how much dibao is paid is not known: 6 494 / 2 = 3 247 is all the same without it',
    family(2, { wageYuan: 6494, dibaoBenefitYuan: null }), [null, 'unknown', '3247', 'no']],
  ['the wage is not known: dibao lifts the one over the line, and nothing says so of the other',
    family(1, { wageYuan: null, dibaoBenefitYuan: 7800 }), [null, 'yes', null, 'unknown']],
  ['the wage is not known, and a pension of 3 248 is over the line by itself',
    family(1, { wageYuan: null, pensionYuan: 3248 }), [null, 'yes', null, 'yes']],
  ['the business cost is not known, and the gross of 3 247 is not above the line even without cost',
    family(1, { businessGrossYuan: 3247, businessCostYuan: null, dibaoBenefitYuan: 0 }), [null, 'no', null, 'no']],
  ['no word of any income', family(1, undefined), [null, 'unknown', null, 'unknown']],
])('income without dibao money: %s', (_why, record, expected) => {
  expect(shown(record)).toEqual(expected)
  // The line is no target of 2020 that ends with it.
  expect(shown(record, {}, '2021-01-01')).toEqual(expected)
}) // prettier-ignore

test('income without dibao money is shown with four decimals, half away from zero', () => {
  const decision = createPolicy(panjin).decide(family(3, { wageYuan: '9741.01' }), { asOf: '2019-12-31' })
  // 9 741.01 / 3 = 3 247.003333…
  expect(decision['perCapitaWithoutDibao']).toEqual({ exact: '974101/300', display: '3247.0033' })
})

test('income without dibao money follows the parameters of the line', () => {
  const record = family(2, { wageYuan: 6494, dibaoBenefitYuan: 6600 }, { registeredPopulationStartOfYear: 1 })
  expect(shown(record, { 'income.comparison': 'inclusive' })).toEqual(['6547', 'yes', '3247', 'yes'])
  // One head: 13 094 and 6 494.
  expect(shown(record, { 'income.headcountBasis': 'startOfYear' })).toEqual(['13094', 'yes', '6494', 'yes'])
  const unknown = family(2, { wageYuan: 6494 })
  expect(shown(unknown, { 'income.headcountBasis': 'startOfYear' })).toEqual([null, 'unknown', null, 'unknown'])
  const loss = family(1, { wageYuan: 5000, businessGrossYuan: 1000, businessCostYuan: 4000, dibaoBenefitYuan: 1 })
  expect(shown(loss, { 'income.allowNegativeBusinessNet': false })).toEqual(['5001', 'yes', '5000', 'yes'])
})
