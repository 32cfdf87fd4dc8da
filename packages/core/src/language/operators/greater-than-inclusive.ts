import { compare, defineOperator, verdictOf, type Exact } from '@bangfu/sdk'

/** The number or day is at or above the value. */
export default defineOperator({
  name: 'greaterThanInclusive',
  accepts: ['number', 'date'],
  operand: 'value',
  compile: (operand, type) =>
    type.kind === 'number'
      ? (value: Exact) => verdictOf(compare(value, operand as Exact) >= 0)
      : (value: string) => verdictOf(value >= (operand as string)),
  cuts: (operand) => [operand],
  ordered: true,
  sentence: { zh: '{fact}不小于{value}', en: '{fact} is {value} or more' },
  negated: { zh: '{fact}小于{value}', en: '{fact} is below {value}' },
  dateSentence: { zh: '{fact}不早于{value}', en: '{fact} is {value} or later' },
})
