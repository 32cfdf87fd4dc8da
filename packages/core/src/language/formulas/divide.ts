import {
  addTimes,
  Bounds,
  boundsOf,
  compare,
  defineFormula,
  divide,
  multiply,
  ONE,
  UNBOUNDED,
  ZERO,
  type Exact,
} from '@bangfu/sdk'

/** The first divided by the second; nothing where the second is 0. */
export default defineFormula({
  name: 'divide',
  arguments: ['number', 'number'],
  repeats: false,
  result: 'number',
  evaluate: divide,
  bounds: (dividend, { least, greatest }) => {
    const factor = least && greatest && compare(least, greatest) === 0 ? divide(ONE, least) : undefined
    if (factor !== undefined) return addTimes(boundsOf(ZERO), dividend, factor)
    // Only a divisor above 0 keeps the order of the ends; head counts are.
    if (least === undefined || compare(least, ZERO) <= 0) return UNBOUNDED
    const byMost = (end: Exact): Exact | undefined => (greatest === undefined ? ZERO : divide(end, greatest))
    const [low, high] = [dividend.least, dividend.greatest]
    return new Bounds(
      low && (compare(low, ZERO) < 0 ? divide(low, least) : byMost(low)),
      high && (compare(high, ZERO) > 0 ? divide(high, least) : byMost(high)),
    )
  },
  passes: (place, value, [dividend, divisor]) => {
    if (place === 0) return [multiply(value, divisor as Exact)]
    const quotient = divide(dividend as Exact, value)
    return quotient === undefined ? [ZERO] : [quotient, ZERO]
  },
  symbol: '÷',
  sentence: { zh: '{0}除以{1}', en: '{0} divided by {1}' },
})
