import { defineOperator, equals, verdictOf, type Exact } from '@bangfu/sdk'

/** The fact is one of the list; never where the list is empty. */
export default defineOperator({
  name: 'in',
  accepts: ['code', 'number', 'text'],
  operand: 'list',
  compile: (operand, type) =>
    type.kind === 'number'
      ? (value: Exact) => verdictOf(operand.some((item) => equals(value, item as Exact)))
      : (value: string) => verdictOf(operand.includes(value)),
  cuts: (operand) => operand,
  sentence: { zh: '{fact}属于{value}', en: '{fact} is one of {value}' },
  negated: { zh: '{fact}不属于{value}', en: '{fact} is none of {value}' },
})
