import type { Bounds } from '@bangfu/sdk'
import {
  add,
  compare,
  divide,
  exactInteger,
  ONE,
  subtract,
  ZERO,
  type Exact,
  type ValueType,
  type Verdict,
} from '@bangfu/sdk'

const TWO = exactInteger(2)

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

/** The verdict on a number known within bounds: every stretch between the cuts of its operator is tried once, and every cut. */
export const overBounds = (
  { least, greatest }: Bounds,
  cuts: readonly Exact[],
  test: (value: never) => Verdict,
): Verdict => {
  const inside = cuts.filter(
    (cut) =>
      (least === undefined || compare(cut, least) >= 0) && (greatest === undefined || compare(cut, greatest) <= 0),
  )
  const ends = [least, greatest].filter((end) => end !== undefined)
  const points = [...inside, ...ends].sort(compare)
  const [first, last] = [points[0], points.at(-1)]
  // No end and no cut: the verdict changes nowhere.
  if (first === undefined || last === undefined) return agreed([ZERO], test as (value: Exact) => Verdict)
  const between = points.slice(1).map((point, index) => divide(add(point, points[index] ?? point), TWO) ?? point)
  const beyond = [
    ...(least === undefined ? [subtract(first, ONE)] : []),
    ...(greatest === undefined ? [add(last, ONE)] : []),
  ]
  return agreed([...points, ...between, ...beyond], test as (value: Exact) => Verdict)
}
