import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  divide,
  equals,
  exactFraction,
  exactInteger,
  exactText,
  greater,
  isExact,
  multiply,
  negate,
  ONE,
  parseExact,
  smaller,
  subtract,
  toFraction,
  ZERO,
  type Exact,
  type ExactFraction,
} from './exact.ts'

type Fraction = readonly [bigint, bigint]

/** The reduced fraction, worked out by Euclid on its own. */
const reduced = ([n, d]: Fraction): ExactFraction => {
  const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
  const sign = d < 0n ? -1n : 1n
  const divisor = gcd(n < 0n ? -n : n, d * sign) * sign
  return { numerator: n / divisor, denominator: d / divisor }
}

const made = ([n, d]: Fraction): Exact => exactFraction(n, d)

const whole = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: -(2n ** 53n) - 300n, max: -(2n ** 53n) + 300n }),
  fc.bigInt({ min: 2n ** 53n - 300n, max: 2n ** 53n + 300n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
)
const divisor = fc.oneof(
  fc.constantFrom(1n, 2n, 4n, 5n, 10n, 20n, 25n, 50n, 100n, 3n, 12n, 200n, 1000n),
  fc.bigInt({ min: 1n, max: 10n ** 20n }),
)
const fraction: fc.Arbitrary<Fraction> = fc.tuple(whole, divisor)

const signOf = (value: number | bigint): number => (value > 0 ? 1 : value < 0 ? -1 : 0)

describe('exact arithmetic agrees with fractions of big integers', () => {
  test('add, subtract and multiply', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const [x, y] = [made(a), made(b)]
        expect(toFraction(add(x, y))).toEqual(reduced([a[0] * b[1] + b[0] * a[1], a[1] * b[1]]))
        expect(toFraction(subtract(x, y))).toEqual(reduced([a[0] * b[1] - b[0] * a[1], a[1] * b[1]]))
        expect(toFraction(multiply(x, y))).toEqual(reduced([a[0] * b[0], a[1] * b[1]]))
        expect(toFraction(negate(x))).toEqual(reduced([-a[0], a[1]]))
      }),
      { numRuns: 400 },
    )
  })

  test('divide, which has no value where the divisor is 0', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const quotient = divide(made(a), made(b))
        if (b[0] === 0n) expect(quotient).toBeUndefined()
        else expect(quotient && toFraction(quotient)).toEqual(reduced([a[0] * b[1], a[1] * b[0]]))
      }),
      { numRuns: 300 },
    )
    for (const zero of [ZERO, negate(ZERO), subtract(ONE, ONE), exactFraction(0n, -7n), parseExact('-0') as Exact]) {
      expect(divide(ONE, zero)).toBeUndefined()
    }
  })

  test('compare, equals, smaller and greater', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const [x, y] = [made(a), made(b)]
        const expected = signOf(a[0] * b[1] - b[0] * a[1])
        expect(signOf(compare(x, y))).toBe(expected)
        expect(signOf(compare(y, x))).toBe(0 - expected)
        expect(equals(x, y)).toBe(expected === 0)
        expect(smaller(x, y)).toEqual(expected <= 0 ? x : y)
        expect(greater(x, y)).toEqual(expected >= 0 ? x : y)
      }),
      { numRuns: 400 },
    )
  })

  test('compare tells apart neighbors at the edge of the safe integers', () => {
    const edge = BigInt(Number.MAX_SAFE_INTEGER)
    for (const near of [-2n, -1n, 0n, 1n, 2n]) {
      const [low, high] = [exactFraction(edge + near, 100n), exactFraction(edge + near + 1n, 100n)]
      expect(compare(low, high)).toBeLessThan(0)
      expect(compare(negate(low), negate(high))).toBeGreaterThan(0)
      expect(toFraction(subtract(high, low))).toEqual({ numerator: 1n, denominator: 100n })
    }
    expect(signOf(compare(exactFraction(1n, 3n), exactFraction(10n ** 30n + 1n, 3n * 10n ** 30n)))).toBe(-1)
  })
})

describe('an exact number has one representation only', () => {
  test('equal numbers are deeply equal, however they came about', () => {
    fc.assert(
      fc.property(fraction, fraction, fc.bigInt({ min: 1n, max: 10n ** 12n }), (a, b, k) => {
        const [x, y] = [made(a), made(b)]
        expect(exactFraction(a[0] * k, a[1] * k)).toEqual(x)
        expect(exactFraction(-a[0], -a[1])).toEqual(x)
        expect(subtract(add(x, y), y)).toEqual(x)
        expect(add(subtract(x, y), y)).toEqual(x)
        expect(negate(negate(x))).toEqual(x)
        if (b[0] !== 0n) {
          expect(divide(multiply(x, y), y)).toEqual(x)
          expect(multiply(divide(x, y) ?? ZERO, y)).toEqual(x)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('0 has no sign', () => {
    const zeros = [
      exactInteger(-0),
      parseExact('-0'),
      parseExact('-0.00'),
      negate(ZERO),
      multiply(exactInteger(-3), ZERO),
      multiply(exactFraction(-1n, 3n), ZERO),
      subtract(ONE, ONE),
      exactFraction(0n, -1n),
    ]
    for (const zero of zeros) expect(zero).toStrictEqual(ZERO)
    expect(zeros.map((zero) => exactText(zero as Exact))).toEqual(zeros.map(() => '0'))
  })

  test('exactInteger is the number, and refuses what is no safe integer', () => {
    expect(exactInteger(1)).toEqual(ONE)
    expect(toFraction(exactInteger(Number.MAX_SAFE_INTEGER)).numerator).toBe(BigInt(Number.MAX_SAFE_INTEGER))
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53), 1e21]) {
      expect(() => exactInteger(value)).toThrow(RangeError)
    }
    expect(() => exactFraction(1n, 0n)).toThrow(RangeError)
  })

  test('isExact knows its own and nothing that looks like it', () => {
    expect([ZERO, exactFraction(1n, 3n)].every(isExact)).toBe(true)
    const others = [0, 0n, '0', null, undefined, {}, { hundredths: 0, fraction: undefined }, []]
    expect(others.some(isExact)).toBe(false)
  })

  test('0 is truthy, so that no amount of nothing is taken for no amount', () => {
    expect(Boolean(ZERO)).toBe(true)
  })
})

describe('exactText', () => {
  test('writes a decimal where it ends, else the reduced fraction', () => {
    const written: readonly (readonly [Fraction, string])[] = [
      [[974101n, 100n], '9741.01'],
      [[974101n, 300n], '974101/300'],
      [[-974101n, 300n], '-974101/300'],
      [[18200n, 2n], '9100'],
      [[1n, 8n], '0.125'],
      [[-1n, 20n], '-0.05'],
      [[1n, 10n ** 12n], '0.000000000001'],
      [[10n ** 30n, 1n], `1${'0'.repeat(30)}`],
      [[3n, 6n], '0.5'],
      [[0n, 5n], '0'],
    ]
    for (const [value, text] of written) expect(exactText(made(value))).toBe(text)
  })

  test('is read back to the same number', () => {
    fc.assert(
      fc.property(fraction, (a) => {
        const value = made(a)
        const text = exactText(value)
        const [n = '', d = '1'] = text.split('/')
        const places = (n.split('.')[1] ?? '').length
        const back = exactFraction(BigInt(n.replace('.', '')), 10n ** BigInt(places) * BigInt(d))
        expect(back).toEqual(value)
        // A fraction stands only where the decimal does not end; no decimal ends with a superfluous 0.
        if (d !== '1') expect(reduced([10n ** 80n, BigInt(d)]).denominator).not.toBe(1n)
        else expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/)
      }),
      { numRuns: 400 },
    )
  })
})

describe('parseExact', () => {
  const decimal = fc
    .tuple(
      fc.boolean(),
      fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
      fc.option(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }))),
    )
    .map(([minus, digits, decimals]) => {
      const rest = decimals === null ? '' : `.${decimals[1].toString().padStart(12, '0').slice(-decimals[0])}`
      return `${minus ? '-' : ''}${digits}${rest}`
    })

  test('reads every decimal of the grammar exactly', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const [, decimals = ''] = text.split('.')
        const expected = reduced([BigInt(text.replace('.', '')), 10n ** BigInt(decimals.length)])
        const value = parseExact(text)
        expect(value && toFraction(value)).toEqual(expected)
        expect(value && parseExact(exactText(value))).toEqual(value)
      }),
      { numRuns: 400 },
    )
  })

  test.each(['0', '-0', '7', '-7', '735.1', '0.01', '-0.01', '3247.00', `${'9'.repeat(15)}.${'9'.repeat(12)}`])(
    'accepts %s',
    (text) => expect(isExact(parseExact(text))).toBe(true),
  )

  test.each([
    '', ' ', '1e3', '1E3', '1e400', '0x10', '0b1', '0o7', '+5', '.5', '5.', '-', '-.5', '--5', '- 5', '01', '00', '-01', '00.5',
    '1,200.50', '1 200', '1_000', ' 1', '1 ', '1\n', '\n1', '1\u0000', '１２', '１', '１．５', '٣', '१', '一', '½', '²', '−5', '－5',
    'NaN', 'Infinity', '-Infinity', 'null', '1/3', '3.1.4', '1n', '5元', '$5', '\ufeff5', '5\u200b',
    `1${'0'.repeat(15)}`, `0.${'1'.repeat(13)}`, '9'.repeat(100_000),
  ])('refuses %j', (text) => expect(parseExact(text)).toBeUndefined()) // prettier-ignore
})
