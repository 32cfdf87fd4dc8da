import { defineOperator, equals, verdictOf, type Exact } from '@bangfu/sdk'

/** The fact is known, and none of the list. */
export default defineOperator({
  name: 'notIn',
  accepts: ['code', 'number', 'text'],
  operand: 'list',
  compile: (operand, type) =>
    type.kind === 'number'
      ? (value: Exact) => verdictOf(!operand.some((item) => equals(value, item as Exact)))
      : (value: string) => verdictOf(!operand.includes(value)),
  cuts: (operand) => operand,
  sentence: { zh: '{fact}不属于{value}', en: '{fact} is none of {value}' },
  negated: { zh: '{fact}属于{value}', en: '{fact} is one of {value}' },
})
