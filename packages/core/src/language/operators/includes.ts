import { defineOperator, verdictOf } from '@bangfu/sdk'

/** The list of codes has that code among them. */
export default defineOperator({
  name: 'includes',
  accepts: ['codes'],
  operand: 'code',
  compile: (operand) => (value: readonly string[]) => verdictOf(value.includes(operand)),
  cuts: (operand) => [operand],
  sentence: { zh: '{fact}包含{value}', en: '{fact} include {value}' },
  negated: { zh: '{fact}不包含{value}', en: '{fact} do not include {value}' },
})
