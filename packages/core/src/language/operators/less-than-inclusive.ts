import { compare, defineOperator, verdictOf, type Exact } from '@bangfu/sdk'

/** The number or day is at or below the value. */
export default defineOperator({
  name: 'lessThanInclusive',
  accepts: ['number', 'date'],
  operand: 'value',
  compile: (operand, type) =>
    type.kind === 'number'
      ? (value: Exact) => verdictOf(compare(value, operand as Exact) <= 0)
      : (value: string) => verdictOf(value <= (operand as string)),
  cuts: (operand) => [operand],
  ordered: true,
  sentence: { zh: '{fact}不大于{value}', en: '{fact} is {value} or less' },
  negated: { zh: '{fact}大于{value}', en: '{fact} is above {value}' },
  dateSentence: { zh: '{fact}不晚于{value}', en: '{fact} is {value} or earlier' },
})
