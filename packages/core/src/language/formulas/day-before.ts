import { defineFormula } from '@bangfu/sdk'
import { dayBefore } from '../../calendar/day.ts'

/** The day before. */
export default defineFormula({
  name: 'dayBefore',
  arguments: ['date'],
  repeats: false,
  result: 'date',
  evaluate: dayBefore,
  sentence: { zh: '{0}的前一日', en: 'the day before {0}' },
})
