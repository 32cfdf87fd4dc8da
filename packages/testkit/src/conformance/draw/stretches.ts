import { add, compare, divide, exactInteger, isExact, type Exact } from '@bangfu/sdk'
import type { Random } from '../../random.ts'
import { daysBetween, dayPlus } from './days.ts'
import { beside, drawDay, drawNumber } from './values.ts'

/** Which of two numbers or days comes first: below 0, 0, above 0. */
export const order = (a: Exact | string, b: Exact | string): number =>
  isExact(a) && isExact(b) ? compare(a, b) : (a as string) < (b as string) ? -1 : a === b ? 0 : 1

const middle = (a: Exact | string, b: Exact | string): Exact | string =>
  isExact(a) && isExact(b)
    ? (divide(add(a, b), exactInteger(2)) ?? a)
    : dayPlus(a as string, Math.floor(daysBetween(a as string, b as string) / 2))

/**
 * Numbers or days by the stretch between two neighboring cuts that they lie in, the cuts themselves left out: some drawn,
 * those right beside each cut, the middles, and the `others` given.
 */
export const stretches = (
  draw: Random,
  cuts: readonly (Exact | string)[],
  others: readonly (Exact | string)[],
): readonly (readonly (Exact | string)[])[] => {
  const sorted = [...cuts].sort(order)
  const ofDays = [...sorted, ...others].some((value) => typeof value === 'string')
  const drawn = Array.from({ length: 12 }, () => (ofDays ? drawDay(draw) : drawNumber(draw)))
  const middles = sorted.slice(1).map((cut, index) => middle(sorted[index] ?? cut, cut))
  const points = [
    ...others,
    ...drawn,
    ...middles,
    ...sorted.flatMap((cut) => beside(cut) as readonly (Exact | string)[]),
  ]
  const groups = Array.from({ length: sorted.length + 1 }, (): (Exact | string)[] => [])
  for (const point of points) {
    if (sorted.some((cut) => order(cut, point) === 0)) continue
    groups[sorted.filter((cut) => order(cut, point) < 0).length]?.push(point)
  }
  return groups
}
