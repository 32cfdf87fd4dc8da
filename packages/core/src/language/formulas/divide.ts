import { Bounds, compare, defineFormula, divide, UNBOUNDED, ZERO } from '@bangfu/sdk'

/** The first divided by the second; nothing where the second is 0. */
export default defineFormula({
  name: 'divide',
  arguments: ['number', 'number'],
  repeats: false,
  result: 'number',
  evaluate: divide,
  bounds: (dividend = UNBOUNDED, { least, greatest } = UNBOUNDED) => {
    // Only a divisor that is known and above 0 keeps the order of the ends; head counts are.
    if (least === undefined || greatest === undefined) return UNBOUNDED
    if (compare(least, greatest) !== 0 || compare(least, ZERO) <= 0) return UNBOUNDED
    return new Bounds(
      dividend.least && divide(dividend.least, least),
      dividend.greatest && divide(dividend.greatest, least),
    )
  },
  sentence: { zh: '{0}除以{1}', en: '{0} divided by {1}' },
})
