import { Bounds, defineFormula, subtract, UNBOUNDED } from '@bangfu/sdk'

/** The first less the second. */
export default defineFormula({
  name: 'subtract',
  arguments: ['number', 'number'],
  repeats: false,
  result: 'number',
  evaluate: subtract,
  bounds: (from = UNBOUNDED, less = UNBOUNDED) =>
    new Bounds(
      from.least && less.greatest && subtract(from.least, less.greatest),
      from.greatest && less.least && subtract(from.greatest, less.least),
    ),
  symbol: '−',
  sentence: { zh: '{0}减{1}', en: '{0} less {1}' },
})
