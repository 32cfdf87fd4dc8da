import { Bounds, defineFormula, exactInteger, toFraction } from '@bangfu/sdk'
import { completedYears, dayBefore, isDay } from '../../calendar/day.ts'

const years = (from: string | undefined, to: string | undefined): ReturnType<typeof exactInteger> | undefined =>
  from === undefined || to === undefined ? undefined : exactInteger(completedYears(from, to))

/** The same day so many years later; where there is none, the last or the first day beside it. */
const later = (day: string, count: number, beside: 'before' | 'after'): readonly string[] => {
  const year = Number(day.slice(0, 4)) + count
  const [same, march] = [`${year}${day.slice(4)}`, `${year}-03-01`]
  if (!isDay(march)) return []
  return [isDay(same) ? same : beside === 'after' ? march : dayBefore(march)]
}

/** Whole years from one day to another: 周岁. */
export default defineFormula({
  name: 'completedYears',
  arguments: ['date', 'date'],
  repeats: false,
  result: 'number',
  evaluate: (from: string, to: string) => exactInteger(completedYears(from, to)),
  bounds: (from, to) => new Bounds(years(from.greatest, to.least), years(from.least, to.greatest)),
  passes: (place, value, [from, to]) => {
    const { numerator, denominator } = toFraction(value)
    const whole = Number(numerator / denominator)
    const birthdays = [whole - 1, whole, whole + 1]
    return place === 0
      ? birthdays.flatMap((count) => later(to as string, -count, 'before'))
      : birthdays.flatMap((count) => later(from as string, count, 'after'))
  },
  sentence: { zh: '{0}至{1}的周岁数', en: 'whole years from {0} to {1}' },
})
