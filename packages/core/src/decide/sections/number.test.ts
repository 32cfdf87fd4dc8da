import { exactFraction } from '@bangfu/sdk'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showNumber } from './number.ts'

/** Half away from zero, by whole numbers: twice the value and one more, cut off. */
const rounded = (above: bigint, below: bigint, decimals: number): string => {
  const size = (above < 0n ? -above : above) * 10n ** BigInt(decimals)
  const units = (2n * size + below) / (2n * below)
  const digits = units.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  return `${above < 0n && units > 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`
}

test('a number is rounded half away from zero, however great it is', () => {
  const above = fc.oneof(
    fc.bigInt({ min: -100_000n, max: 100_000n }),
    fc.bigInt({ min: -(2n ** 55n), max: 2n ** 55n }),
    fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
  )
  const below = fc.oneof(
    fc.constantFrom(1n, 2n, 3n, 7n, 8n, 16n, 100n, 20_000n, 300n),
    fc.bigInt({ min: 1n, max: 2n ** 54n }),
  )
  fc.assert(
    fc.property(above, below, fc.constantFrom(0, 1, 2, 4), (a, b, decimals) => {
      expect(showNumber(exactFraction(a, b), decimals).display).toBe(rounded(a, b, decimals))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  [974_101n, 300n, '974101/300', '3247.0033'],
  [1n, 20_000n, '0.00005', '0.0001'],
  [-1n, 20_000n, '-0.00005', '-0.0001'],
  [-1n, 30_000n, '-1/30000', '0.0000'],
  [5n, 1n, '5', '5.0000'],
])('%d/%d is %s, shown as %s', (above, below, exact, display) => {
  expect(showNumber(exactFraction(above, below), 4)).toEqual({ exact, display })
})
