import { defineFormula } from '@bangfu/sdk'
import { latestAnnualDay } from '../../calendar/day.ts'

/** The latest day with that month and day, on or before a day. */
export default defineFormula({
  name: 'latestAnnualDay',
  arguments: ['monthDay', 'date'],
  repeats: false,
  result: 'date',
  evaluate: latestAnnualDay,
  sentence: { zh: '{1}当日或之前最近的{0}', en: 'the latest {0} on or before {1}' },
})
