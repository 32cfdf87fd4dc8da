import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'

/** Draws that a seed and an index fix: integer arithmetic only, the same on every machine. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** True in so many of a hundred draws. */
  chance(percent: number): boolean
  /** One item of a list that is not empty. */
  oneOf<T>(items: readonly T[]): T
  /** One of the counts 0, 1, 2, … in proportion to its weight. */
  count(weights: readonly number[]): number
}

const HALF = 0x1_0000_0000

// The finalizer of MurmurHash3: neighboring seeds and indices must not give neighboring draws.
const mix = (word: number): number => {
  let mixed = word | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

const halves = (value: number): readonly number[] => [value | 0, Math.floor(value / HALF) | 0]

/** The draws for one index of a seed. Throws a RangeError where either is no safe whole number. */
export const randomAt = (seed: number, index: number): Random => {
  for (const [name, value] of Object.entries({ seed, index })) {
    if (!Number.isSafeInteger(value)) throw new RangeError(`Cannot draw: ${name} is ${value}, expected a whole number`)
  }
  let word = 0x9e3779b9
  for (const half of [...halves(seed), ...halves(index)]) word = mix((word + 0x6d2b79f5) ^ half)
  // The last word keeps the state from being all zero.
  const generator = xoroshiro128plusFromState([word, mix(word + 1), mix(word + 2), mix(word + 3) | 1])
  const between = (low: number, high: number): number => uniformInt(generator, low, high)
  return {
    between,
    chance: (percent) => between(1, 100) <= percent,
    oneOf: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new RangeError('Cannot draw from an empty list')
      return items[between(0, items.length - 1)] as T
    },
    count: (weights) => {
      let left = between(
        1,
        weights.reduce((sum, weight) => sum + weight, 0),
      )
      return weights.findIndex((weight) => (left -= weight) <= 0)
    },
  }
}
