import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'

const LINE = 3247
const DAY = { asOf: '2019-12-31' }

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`

/** A household whose net income is so many fen: wage + (gross − cost) + dibao money, in parts that add up to it. */
const household = (heads: number, fen: number) => ({
  householdId: 'H-1',
  regionCode: '211122',
  area: 'rural' as const,
  income: {
    wageYuan: yuan(Math.floor(fen / 3)),
    businessGrossYuan: yuan(fen - Math.floor(fen / 3) - Math.floor(fen / 5) + 123_456),
    businessCostYuan: '1234.56',
    dibaoBenefitYuan: yuan(Math.floor(fen / 5)),
  },
  members: Array.from({ length: heads }, (_, index) => ({ memberId: `A${index}`, recognizedStatus: 'dibao' as const })),
})

/** Rounds numerator ÷ denominator to 4 decimals, half away from zero, with whole numbers only. */
const rounded = (numerator: bigint, denominator: bigint): string => {
  const sign = numerator < 0n ? '-' : ''
  const absolute = numerator < 0n ? -numerator : numerator
  const scaled = (absolute * 10_000n * 2n + denominator) / (denominator * 2n)
  const digits = scaled.toString().padStart(5, '0')
  return `${sign}${digits.slice(0, -4)}.${digits.slice(-4)}`
}

describe('H2 the income line', () => {
  const strict = createPolicy(panjin2019)
  const inclusive = createPolicy(panjin2019, { parameters: { 'income.comparison': 'inclusive' } })

  // 超过3247元 (1.3.a): exceeded where the whole net income in fen is more than 3247 × 100 × heads, and never on a
  // rounded figure: with 3 heads, one fen above the line is 3247.0033… a head.
  test.each(Array.from({ length: 12 }, (_, index) => index + 1))('is exact to the fen for %i heads', (heads) => {
    const line = LINE * 100 * heads
    for (let offset = -200; offset <= 200; offset += 1) {
      const fen = line + offset
      const record = household(heads, fen)
      const decision = strict.decide(record, DAY)
      const display = rounded(BigInt(fen), BigInt(heads * 100))
      expect([offset, decision.exceedsIncomeLine, decision.perCapitaNetIncome?.display]).toEqual([
        offset,
        offset > 0 ? 'yes' : 'no',
        display,
      ])
      if (Math.abs(offset) <= 1) {
        expect([offset, inclusive.decide(record, DAY).exceedsIncomeLine]).toEqual([offset, offset >= 0 ? 'yes' : 'no'])
      }
    }
  })

  test('shows a fraction that never ends as a fraction, and rounds only what is shown', () => {
    // 9741.01 ÷ 3 = 3247.00333…: 974101/300 has no common divisor.
    const { exceedsIncomeLine, perCapitaNetIncome } = strict.decide(household(3, 974_101), DAY)
    expect({ exceedsIncomeLine, ...perCapitaNetIncome }).toEqual({
      exceedsIncomeLine: 'yes',
      exact: '974101/300',
      display: '3247.0033',
    })
  })

  test('rounds a loss half away from zero', () => {
    // −0.01 ÷ 8 = −0.00125: the fourth decimal is a 2 followed by exactly a half.
    const record = { ...household(8, 0), income: { businessGrossYuan: 0, businessCostYuan: '0.01' } }
    expect(strict.decide(record, DAY).perCapitaNetIncome).toEqual({ exact: '-0.00125', display: '-0.0013' })
  })
})
