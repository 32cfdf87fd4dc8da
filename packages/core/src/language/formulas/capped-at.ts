import { Bounds, defineFormula, NO_LIMIT, smaller, UNBOUNDED, type Exact } from '@bangfu/sdk'

/** The number, but no more than the cap; a cap of `"none"` is no cap. */
export default defineFormula({
  name: 'cappedAt',
  arguments: ['number', 'limit'],
  repeats: false,
  result: 'number',
  evaluate: (number: Exact, cap: Exact | undefined) => (cap === undefined ? number : smaller(number, cap)),
  bounds: (number = UNBOUNDED, cap = UNBOUNDED) => {
    if (cap === NO_LIMIT) return number
    const { least, greatest } = number
    return new Bounds(
      least && cap.least && smaller(least, cap.least),
      greatest === undefined ? cap.greatest : cap.greatest === undefined ? greatest : smaller(greatest, cap.greatest),
    )
  },
  sentence: { zh: '{0}，最高不超过{1}', en: '{0}, at most {1}' },
})
