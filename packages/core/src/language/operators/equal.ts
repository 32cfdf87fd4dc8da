import { defineOperator, equals, verdictOf, type Exact, type KnownValue } from '@bangfu/sdk'

/** The fact is that value. */
export default defineOperator({
  name: 'equal',
  accepts: ['boolean', 'code', 'number', 'date', 'text'],
  operand: 'value',
  compile: (operand, type) =>
    type.kind === 'number'
      ? (value: Exact) => verdictOf(equals(value, operand as Exact))
      : (value: KnownValue) => verdictOf(value === operand),
  cuts: (operand) => [operand],
  ordered: true,
  sentence: { zh: '{fact}为{value}', en: '{fact} is {value}' },
  negated: { zh: '{fact}不为{value}', en: '{fact} is not {value}' },
})
