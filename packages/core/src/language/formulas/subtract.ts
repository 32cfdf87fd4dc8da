import { add, addTimes, defineFormula, negate, ONE, subtract, type Exact } from '@bangfu/sdk'

/** The first less the second. */
export default defineFormula({
  name: 'subtract',
  arguments: ['number', 'number'],
  repeats: false,
  result: 'number',
  evaluate: subtract,
  bounds: (from, less) => addTimes(from, less, negate(ONE)),
  passes: (place, value, [from, less]) =>
    place === 0 ? [add(value, less as Exact)] : [subtract(from as Exact, value)],
  symbol: '−',
  sentence: { zh: '{0}减{1}', en: '{0} less {1}' },
})
