import { compare, defineOperator, verdictOf, type Exact } from '@bangfu/sdk'

/** The number or day is above the value: 超过 (plan 1.3.a). */
export default defineOperator({
  name: 'greaterThan',
  accepts: ['number', 'date'],
  operand: 'value',
  compile: (operand, type) =>
    type.kind === 'number'
      ? (value: Exact) => verdictOf(compare(value, operand as Exact) > 0)
      : (value: string) => verdictOf(value > (operand as string)),
  cuts: (operand) => [operand],
  ordered: true,
  sentence: { zh: '{fact}大于{value}', en: '{fact} is above {value}' },
  negated: { zh: '{fact}不大于{value}', en: '{fact} is {value} or less' },
  dateSentence: { zh: '{fact}晚于{value}', en: '{fact} is after {value}' },
})
