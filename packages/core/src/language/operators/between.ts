import { compare, defineOperator, verdictOf, type Exact } from '@bangfu/sdk'

/** The number lies between two others, both included. */
export default defineOperator({
  name: 'between',
  accepts: ['number'],
  operand: 'pair',
  compile:
    ([low, high]) =>
    (value: Exact) =>
      verdictOf(compare(value, low) >= 0 && compare(value, high) <= 0),
  cuts: ([low, high]) => [low, high],
  sentence: { zh: '{fact}在{value}之间（含两端）', en: '{fact} is between {value}, both included' },
  negated: { zh: '{fact}不在{value}之间', en: '{fact} is not between {value}' },
})
