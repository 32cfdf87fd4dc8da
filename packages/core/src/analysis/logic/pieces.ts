import {
  add,
  compare,
  divide,
  exactFraction,
  exactInteger,
  exactText,
  isExact,
  ONE,
  subtract,
  toFraction,
  type Bounds,
  type Exact,
  type KnownValue,
} from '@bangfu/sdk'
import { dayAfter, dayBefore, isDay } from '../../calendar/day.ts'
import type { Value } from '../../compile/frame.ts'

/** The days between which a day lies, both included. */
export interface DayRange {
  readonly least: string
  readonly greatest: string
}

/** What a text can be besides those that are compared: no text of a record has a control character. */
export const OTHER = '\u0000'
/** Lists of codes are cut by every choice among so many of them. */
const MOST_COMPARED_CODES = 6

const TWO = exactInteger(2)

const distinct = <T>(values: readonly T[], textOf: (value: T) => string): readonly T[] => [
  ...new Map(values.map((value) => [textOf(value), value])).values(),
]

const nextStep = (value: Exact, step: Exact): Exact => {
  const [v, s] = [toFraction(value), toFraction(step)]
  const [dividend, divisor] = [v.numerator * s.denominator, v.denominator * s.numerator]
  const quotient = dividend / divisor
  const floor = quotient * divisor > dividend ? quotient - 1n : quotient
  return exactFraction((floor + 1n) * s.numerator, s.denominator)
}

const isStep = (value: Exact, step: Exact): boolean => toFraction(divide(value, step) ?? value).denominator === 1n

/** One number of each stretch between the cuts, and each cut; of a number with steps only what is a step. */
export const numberPieces = (
  { least, greatest }: Bounds,
  cuts: readonly KnownValue[],
  step: Exact | undefined,
): readonly Exact[] => {
  const inside = (value: Exact): boolean =>
    (least === undefined || compare(value, least) >= 0) && (greatest === undefined || compare(value, greatest) <= 0)
  const all = distinct(cuts.filter(isExact), exactText).toSorted(compare)
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return [least ?? greatest ?? exactInteger(0)]
  const between = all.slice(1).flatMap((cut, index) => {
    const before = all[index] ?? cut
    const middle = step === undefined ? divide(add(before, cut), TWO) : nextStep(before, step)
    return middle !== undefined && compare(middle, cut) < 0 ? [middle] : []
  })
  const below = step === undefined ? subtract(first, ONE) : subtract(nextStep(first, step), add(step, step))
  const under = least !== undefined && compare(least, first) < 0 ? least : below
  const above = step === undefined ? add(last, ONE) : nextStep(last, step)
  const points = step === undefined ? all : all.filter((cut) => isStep(cut, step))
  const ends = [under, ...(least === undefined ? [] : [least]), above, ...(greatest === undefined ? [] : [greatest])]
  return distinct([...ends, ...between, ...points], exactText)
    .filter(inside)
    .toSorted(compare)
}

/** One day of each stretch between the cuts, and each cut. */
export const dayPieces = ({ least, greatest }: DayRange, cuts: readonly KnownValue[]): readonly string[] => {
  const inside = cuts.filter((cut): cut is string => typeof cut === 'string' && isDay(cut))
  const near = inside.flatMap((cut) => [
    ...(cut > least ? [dayBefore(cut)] : []),
    cut,
    ...(cut < greatest ? [dayAfter(cut)] : []),
  ])
  const days = near.filter((day) => day >= least && day <= greatest)
  return [...new Set([least, ...days, greatest])].toSorted()
}

/** Each text that is compared, and another. */
export const textPieces = (cuts: readonly KnownValue[]): readonly string[] => [
  OTHER,
  ...new Set(cuts.filter((cut) => typeof cut === 'string')),
]

/** Every choice among the codes that are compared; `undefined` where there are too many of them. */
export const listPieces = (cuts: readonly KnownValue[]): readonly Value[] | undefined => {
  const codes = [...new Set(cuts.filter((cut) => typeof cut === 'string'))]
  if (codes.length > MOST_COMPARED_CODES) return undefined
  return codes.reduce<readonly (readonly string[])[]>(
    (lists, code) => lists.flatMap((list) => [list, [...list, code]]),
    [[]],
  )
}
