import { defineOperator, verdictOf } from '@bangfu/sdk'

/** The code is of a group that its table names. */
export default defineOperator({
  name: 'inGroup',
  accepts: ['code'],
  operand: 'group',
  compile: (operand) => (value: string) => verdictOf(operand.includes(value)),
  sentence: { zh: '{fact}属于{value}', en: '{fact} is one of {value}' },
  negated: { zh: '{fact}不属于{value}', en: '{fact} is none of {value}' },
})
