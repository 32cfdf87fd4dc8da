import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator'

/** Draws that a seed fixes: integer arithmetic only, so every platform and every Node version draws the same. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** True in `percent` of a hundred draws; `percent` has at most two decimals. */
  chance(percent: number): boolean
  /** One item of a list that is not empty. */
  oneOf<T>(items: readonly T[]): T
  /** One key, in proportion to its weight; a weight has at most two decimals. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
}

/**
 * One independent stream after another, all fixed by one seed. Each household draws from a stream of its own, so a
 * change to how one household is made leaves the others as they were.
 */
export function* randomStreams(seed: number): Generator<Random, never> {
  const root = xoroshiro128plus(seed)
  for (;;) {
    root.jump()
    yield randomFrom(root.clone())
  }
}

function randomFrom(generator: JumpableRandomGenerator): Random {
  const between = (low: number, high: number): number => uniformInt(generator, low, high)
  return {
    between,
    chance: (percent) => between(1, 10_000) <= hundredths(percent),
    oneOf: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new RangeError('Cannot draw from an empty list')
      return items[between(0, items.length - 1)] as T
    },
    weighted: <K extends string>(weights: Readonly<Record<K, number>>): K => {
      const entries = (Object.entries(weights) as [K, number][]).map(
        ([key, weight]) => [key, hundredths(weight)] as const,
      )
      let left = between(
        1,
        entries.reduce((sum, [, weight]) => sum + weight, 0),
      )
      const drawn = entries.find(([, weight]) => (left -= weight) <= 0)
      if (drawn === undefined) throw new RangeError('Cannot draw by weights that are all zero')
      return drawn[0]
    },
  }
}

const hundredths = (value: number): number => Math.round(value * 100)
