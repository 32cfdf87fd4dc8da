import { defineFormula, exactInteger } from '@bangfu/sdk'
import { completedYears } from '../../calendar/day.ts'

/** Whole years from one day to another: 周岁. */
export default defineFormula({
  name: 'completedYears',
  arguments: ['date', 'date'],
  repeats: false,
  result: 'number',
  evaluate: (from: string, to: string) => exactInteger(completedYears(from, to)),
  sentence: { zh: '{0}至{1}的周岁数', en: 'whole years from {0} to {1}' },
})
