import { createPolicy, type Policy } from '@bangfu/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { panjin } from './policy-texts.ts'

/** The line of the plan, in fen for each head. */
const LINE_FEN = 3247n * 100n
const DAY = { asOf: '2019-12-31' }

const ITEMS = [
  'wageYuan', 'propertyYuan', 'dibaoBenefitYuan', 'tekunBenefitYuan', 'pensionYuan', 'familyPlanningYuan',
  'ecoCompensationYuan', 'otherTransferYuan', 'businessGrossYuan',
] as const // prettier-ignore

const yuan = (fen: bigint): string => {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0')
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** An income that comes to so many fen, spread over its items in one of many ways. */
const spread = (fen: bigint, way: number): Readonly<Record<string, string>> => {
  const cost = fen < 0n ? -fen + BigInt(way % 5) * 12_345n : BigInt(way % 5) * 12_345n
  const income: Record<string, string> = cost === 0n ? {} : { businessCostYuan: yuan(cost) }
  let left = fen + cost
  const many = 1 + (way % ITEMS.length)
  for (let index = 0; index < many; index += 1) {
    const item = ITEMS[(way + index * 2) % ITEMS.length] as string
    const part = index === many - 1 ? left : left / BigInt(2 + ((way + index) % 3))
    income[item] = yuan(part)
    left -= part
  }
  return income
}

const MEMBER = {
  birthDate: '1980-05-17',
  laborSkillCode: '01',
  studentStatusCode: '01',
  medicalInsurance: 'ncms',
  sexCode: '1',
}

const household = (income: unknown, heads: number, more: Readonly<Record<string, unknown>> = {}): unknown => ({
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  income,
  // Nothing else is unknown, so that nothing else takes time.
  noFoodWorry: true,
  noClothingWorry: true,
  housing: { grade: 'A', isOnlyHouse: true },
  members: Array.from({ length: heads }, (_, index) => ({ ...MEMBER, memberId: `M${index}` })),
  ...more,
})

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

/** So many fen for so many heads in yuan: in full where the decimal ends, else as a reduced fraction. */
const exactly = (fen: bigint, heads: bigint): string => {
  const divisor = gcd(fen, heads * 100n)
  const [numerator, denominator] = [fen / divisor, (heads * 100n) / divisor]
  for (let places = 0; places <= 20; places += 1) {
    const scale = 10n ** BigInt(places)
    if (scale % denominator !== 0n) continue
    const scaled = numerator * (scale / denominator)
    const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
    const whole = digits.slice(0, digits.length - places)
    return `${scaled < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${digits.slice(-places)}`}`
  }
  return `${numerator}/${denominator}`
}

/** The same with 4 decimals, half away from zero; what comes to 0 has no sign. */
const shown = (fen: bigint, heads: bigint): string => {
  const [above, below] = [(fen < 0n ? -fen : fen) * 10_000n * 2n + heads * 100n, heads * 100n * 2n]
  const units = (above / below).toString().padStart(5, '0')
  return `${fen < 0n && above / below > 0n ? '-' : ''}${units.slice(0, -4)}.${units.slice(-4)}`
}

describe.each([
  ['strict', (fen: bigint, line: bigint) => fen > line],
  ['inclusive', (fen: bigint, line: bigint) => fen >= line],
] as const)('H2 the income line, compared by %s', (comparison, exceeds) => {
  const policy = createPolicy(panjin, { parameters: { 'income.comparison': comparison } })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('is right to the fen for %i heads', (heads) => {
    const line = LINE_FEN * BigInt(heads)
    const wrong: unknown[] = []
    for (let offset = -200n; offset <= 200n; offset += 1n) {
      const fen = line + offset
      const way = Number(offset + 200n) * 13 + heads
      const decision = policy.decide(household(spread(fen, way), heads), DAY)
      const expected = {
        exceedsIncomeLine: exceeds(fen, line) ? 'yes' : 'no',
        perCapitaNetIncome: { exact: exactly(fen, BigInt(heads)), display: shown(fen, BigInt(heads)) },
      }
      const { exceedsIncomeLine, perCapitaNetIncome } = decision
      const found = { exceedsIncomeLine, perCapitaNetIncome }
      if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push({ offset, found, expected })
    }
    expect(wrong).toEqual([])
  })
})

describe('H2 the line by the registered population', () => {
  const policy = createPolicy(panjin, { parameters: { 'income.headcountBasis': 'startOfYear' } })
  const decide = (fen: bigint, heads: number, way: number): ReturnType<Policy['decide']> =>
    policy.decide(household(spread(fen, way), 1, { registeredPopulationStartOfYear: heads }), DAY)

  test('is right for any number of heads and any income, losses too', () => {
    const income = fc.oneof(
      fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n }),
      fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }),
    )
    const near = fc.bigInt({ min: -3n, max: 3n })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        income,
        near,
        fc.boolean(),
        fc.nat(999),
        (heads, far, close, isNear, way) => {
          const line = LINE_FEN * BigInt(heads)
          const fen = isNear ? line + close : far
          const decision = decide(fen, heads, way)
          expect(decision['exceedsIncomeLine']).toBe(fen > line ? 'yes' : 'no')
          const [exact, display] = [exactly(fen, BigInt(heads)), shown(fen, BigInt(heads))]
          expect(decision['perCapitaNetIncome']).toEqual({ exact, display })
        },
      ),
      { numRuns: 600 },
    )
  })

  test.each([
    [1n, 1, '0.01', '0.0100'],
    [1n, 3, '1/300', '0.0033'],
    [2n, 3, '1/150', '0.0067'],
    [-1n, 3, '-1/300', '-0.0033'],
    // Exactly half a unit of the last place, away from zero.
    [1n, 200, '0.00005', '0.0001'],
    [-1n, 200, '-0.00005', '-0.0001'],
    [-1n, 8, '-0.00125', '-0.0013'],
    [3n, 200, '0.00015', '0.0002'],
    [-3n, 200, '-0.00015', '-0.0002'],
    [1n, 201, '1/20100', '0.0000'],
    [-1n, 201, '-1/20100', '0.0000'],
    [0n, 7, '0', '0.0000'],
    [974_101n, 3, '974101/300', '3247.0033'],
    [99_999_999_999_999_999n, 1, '999999999999999.99', '999999999999999.9900'],
  ] as const)('%s fen for %i heads are %s, shown as %s', (fen, heads, exact, display) => {
    expect(decide(fen, heads, 0)['perCapitaNetIncome']).toEqual({ exact, display })
  })

  test('is undecided where the population is not known', () => {
    const decision = policy.decide(household(spread(974_101n, 3), 3), DAY)
    expect([decision['exceedsIncomeLine'], decision['perCapitaNetIncome']]).toEqual(['unknown', null])
  })
})

describe('H2 a loss', () => {
  test.each([
    [true, '-5.5', '-5.5000'],
    [false, '4.5', '4.5000'],
  ])('reduces income where the parameter says %s', (allowed, exact, display) => {
    const policy = createPolicy(panjin, { parameters: { 'income.allowNegativeBusinessNet': allowed } })
    const income = { businessGrossYuan: '80', businessCostYuan: '100', pensionYuan: 9 }
    const decision = policy.decide(household(income, 2), DAY)
    expect(decision['perCapitaNetIncome']).toEqual({ exact, display })
  })
})
