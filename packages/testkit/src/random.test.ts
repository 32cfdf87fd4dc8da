import { expect, test } from 'vitest'
import { randomAt } from './random.ts'

const first = (seed: number, index: number): readonly number[] => {
  const random = randomAt(seed, index)
  return Array.from({ length: 5 }, () => random.between(0, 999))
}

// Pinned: whoever reports a household by its seed and index means the same one everywhere.
test('randomAt draws the same on every machine', () => {
  expect(first(1, 0)).toEqual([140, 380, 350, 346, 714])
  expect(first(2 ** 40, 2 ** 33 + 1)).toEqual([906, 648, 148, 548, 765])
})

test('neighboring seeds and indices draw apart', () => {
  const draws = [first(1, 0), first(1, 1), first(2, 0), first(-1, 0), first(1, 2 ** 32), first(2 ** 32 + 1, 0)]
  expect(new Set(draws.map(String)).size).toBe(draws.length)
})

test('count draws by weight, and never what weighs nothing', () => {
  const random = randomAt(1, 1)
  const drawn = Array.from({ length: 1000 }, () => random.count([0, 900, 100]))
  expect(drawn).not.toContain(0)
  expect(drawn.filter((count) => count === 1).length).toBeGreaterThan(drawn.filter((count) => count === 2).length)
})

test('nothing can be drawn from nothing', () => {
  expect(() => randomAt(1, 1).oneOf([])).toThrow(RangeError)
})
