import { defineOperator, verdictOf } from '@bangfu/sdk'

/** The code is of a group that its table names. */
export default defineOperator({
  name: 'inGroup',
  accepts: ['code'],
  operand: 'group',
  compile: (operand) => (value: string) => verdictOf(operand.includes(value)),
  sentence: { zh: '{fact}属于{value}类', en: '{fact} is of the group {value}' },
  negated: { zh: '{fact}不属于{value}类', en: '{fact} is not of the group {value}' },
})
