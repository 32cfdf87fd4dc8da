import { Bounds, defineFormula } from '@bangfu/sdk'
import { dayAfter, dayBefore } from '../../calendar/day.ts'

/** The day before. */
export default defineFormula({
  name: 'dayBefore',
  arguments: ['date'],
  repeats: false,
  result: 'date',
  evaluate: dayBefore,
  bounds: ({ least, greatest }) => new Bounds(least && dayBefore(least), greatest && dayBefore(greatest)),
  passes: (_place, day) => [dayAfter(day)],
  sentence: { zh: '{0}的前一日', en: 'the day before {0}' },
})
