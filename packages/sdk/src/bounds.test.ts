import { describe, expect, test } from 'vitest'
import { Bounds, boundsOf, NO_LIMIT, settle, UNBOUNDED } from './bounds.ts'
import { exactFraction, exactInteger, ONE, subtract, ZERO } from './exact.ts'

describe('bounds', () => {
  test('boundsOf a known number has both ends at it', () => {
    expect(boundsOf(ONE)).toEqual(new Bounds(ONE, ONE))
    expect(boundsOf(UNBOUNDED)).toBe(UNBOUNDED)
  })

  test('settle gives the number where both ends meet', () => {
    const third = exactFraction(1n, 3n)
    expect(settle(new Bounds(third, exactFraction(2n, 6n)))).toEqual(third)
    expect(settle(new Bounds(ZERO, subtract(ONE, ONE)))).toEqual(ZERO)
  })

  test('settle leaves the bounds where an end is open or the ends differ', () => {
    for (const bounds of [
      UNBOUNDED,
      new Bounds(ZERO, undefined),
      new Bounds(undefined, ZERO),
      new Bounds(ZERO, ONE),
      new Bounds(exactFraction(1n, 3n), exactFraction(10n ** 20n, 3n * 10n ** 20n - 1n)),
    ]) {
      expect(settle(bounds)).toBe(bounds)
    }
  })

  test('settle of what boundsOf gives is the number again', () => {
    for (const value of [ZERO, exactInteger(-5), exactFraction(10n ** 40n, 7n)]) {
      expect(settle(boundsOf(value))).toEqual(value)
    }
  })

  test('no limit is told apart from a limit of which nothing is known', () => {
    expect(NO_LIMIT).not.toBe(UNBOUNDED)
  })
})
