import {
  add,
  addTimes,
  compare,
  divide,
  exactInteger,
  isExact,
  negate,
  ONE,
  subtract,
  ZERO,
  type Bounds,
  type Exact,
  type KnownValue,
  type ValueType,
  type Verdict,
} from '@bangfu/sdk'
import { dayAfter, dayBefore, isDay } from '../calendar/day.ts'
import { isDays, type Days } from './frame.ts'

const TWO = exactInteger(2)
// Any three days, the first first.
const [EARLIER, SAME, LATER] = ['2000-01-01', '2000-01-02', '2000-01-03'] as const

/** The verdict that all values give, or `unknown` where they differ or there are none. */
const agreed = <T>(values: Iterable<T>, test: (value: T) => Verdict): Verdict => {
  let verdict: Verdict | undefined
  for (const value of values) {
    const next = test(value)
    if (next === 'unknown' || (verdict !== undefined && verdict !== next)) return 'unknown'
    verdict = next
  }
  return verdict ?? 'unknown'
}

/** The verdict on a fact that is unknown: known all the same where every value that it could have gives the same. */
export const overDomain = (type: ValueType, test: (value: never) => Verdict): Verdict => {
  if (type.kind === 'boolean') return agreed([true, false], test as (value: boolean) => Verdict)
  return type.kind === 'code' ? agreed(type.codes, test as (value: string) => Verdict) : 'unknown'
}

/** The verdict on a value known within bounds: every stretch between the cuts of its operator is tried once, and every cut. */
export const overBounds = (
  bounds: Bounds | Days,
  cuts: readonly KnownValue[],
  test: (value: never) => Verdict,
): Verdict => {
  // What is no number or day says nothing of where the verdict on one changes.
  if (isDays(bounds)) return cuts.every(isDayCut) ? overDays(bounds, cuts, test) : 'unknown'
  return cuts.every(isExact) ? overNumbers(bounds, cuts, test) : 'unknown'
}

const isDayCut = (cut: KnownValue): cut is string => typeof cut === 'string' && isDay(cut)

const overDays = (
  { least = '', greatest = '' }: Days,
  cuts: readonly string[],
  test: (value: never) => Verdict,
): Verdict => {
  const isInside = (day: string): boolean => least <= day && day <= greatest
  const near = cuts.filter(isInside).flatMap((cut) => [dayBefore(cut), cut, dayAfter(cut)])
  return agreed([...near.filter(isInside), least, greatest], test as (value: string) => Verdict)
}

const overNumbers = (
  { least, greatest, isOpen }: Bounds,
  cuts: readonly Exact[],
  test: (value: never) => Verdict,
): Verdict => {
  const ends = [least, greatest].filter((end) => end !== undefined)
  const isInside = (cut: Exact): boolean =>
    (least === undefined || compare(cut, least) > 0) && (greatest === undefined || compare(cut, greatest) < 0)
  const inside = cuts.filter(isInside)
  const points = [...inside, ...ends].sort(compare)
  const [first, last] = [points[0], points.at(-1)]
  // No end and no cut: the verdict changes nowhere.
  if (first === undefined || last === undefined) return agreed([ZERO], test as (value: Exact) => Verdict)
  const between = points.slice(1).map((point, index) => divide(add(point, points[index] ?? point), TWO) ?? point)
  const beyond = [
    ...(least === undefined ? [subtract(first, ONE)] : []),
    ...(greatest === undefined ? [add(last, ONE)] : []),
  ]
  return agreed([...(isOpen ? inside : points), ...between, ...beyond], test as (value: Exact) => Verdict)
}

/** The verdict of an operator that only asks which of two values is the greater, where neither is known exactly. */
export const overOrder = (
  left: Bounds | Days,
  right: Bounds | Days,
  testAt: (operand: Exact | string) => (value: never) => Verdict,
): Verdict => {
  if (isDays(left) || isDays(right)) {
    if (!isDays(left) || !isDays(right)) return 'unknown'
    const { least: low = '', greatest: high = '' } = left
    const test = testAt(SAME) as (value: string) => Verdict
    const possible = [
      ...(low < (right.greatest ?? '') ? [EARLIER] : []),
      ...(low <= (right.greatest ?? '') && high >= (right.least ?? '') ? [SAME] : []),
      ...(high > (right.least ?? '') ? [LATER] : []),
    ]
    return agreed(possible, test)
  }
  return overNumbers(addTimes(left, right, negate(ONE)), [ZERO], testAt(ZERO))
}
