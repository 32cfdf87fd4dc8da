import { dayAfter, dayBefore } from '../../calendar/day.ts'

/** Days that something holds, both included. */
export interface Dated {
  readonly from: string
  readonly to?: string | undefined
}

/** Days on which the same stands in two lists, and what stands there. */
export interface Stretch<T extends Dated> extends Dated {
  readonly before: T | undefined
  readonly after: T | undefined
}

const valueOn = <T extends Dated>(values: readonly T[], day: string): T | undefined =>
  values.findLast(({ from, to }) => from <= day && (to === undefined || day <= to))

/** Days from which something may be another: the first of each, and the day after the last of those that end. */
const daysOf = (values: readonly Dated[]): readonly string[] =>
  values.flatMap(({ from, to }) => (to === undefined ? [from] : [from, dayAfter(to)]))

/** The stretches of days on which two lists of dated things each have one thing, or none. */
export const stretchesOf = <T extends Dated>(before: readonly T[], after: readonly T[]): readonly Stretch<T>[] => {
  const days = [...new Set([...daysOf(before), ...daysOf(after)])].sort()
  return days.map((from, index) => {
    const next = days[index + 1]
    return { from, to: next && dayBefore(next), before: valueOn(before, from), after: valueOn(after, from) }
  })
}
