import { Bounds, defineFormula } from '@bangfu/sdk'
import { latestAnnualDay } from '../../calendar/day.ts'

/** The latest day with that month and day, on or before a day. */
export default defineFormula({
  name: 'latestAnnualDay',
  arguments: ['monthDay', 'date'],
  repeats: false,
  result: 'date',
  evaluate: latestAnnualDay,
  bounds: ({ least: monthDay = '' }, { least, greatest }) =>
    new Bounds(least && latestAnnualDay(monthDay, least), greatest && latestAnnualDay(monthDay, greatest)),
  passes: (place, day, [monthDay]) => {
    const year = Number(day.slice(0, 4))
    return place === 0 ? [] : [year, year + 1].map((y) => latestAnnualDay(monthDay as string, `${y}-12-31`))
  },
  sentence: { zh: '{1}当日或之前最近的{0}', en: 'the latest {0} on or before {1}' },
})
