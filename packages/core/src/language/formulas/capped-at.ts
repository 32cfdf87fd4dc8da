import { defineFormula, NO_LIMIT, smaller, UNBOUNDED, type Exact } from '@bangfu/sdk'
import min from './min.ts'

/** The number, but no more than the cap; a cap of `"none"` is no cap. */
export default defineFormula({
  name: 'cappedAt',
  arguments: ['number', 'limit'],
  repeats: false,
  result: 'number',
  evaluate: (number: Exact, cap: Exact | undefined) => (cap === undefined ? number : smaller(number, cap)),
  bounds: (number, cap) => (cap === NO_LIMIT ? number : (min.bounds?.(number, cap) ?? UNBOUNDED)),
  selects: true,
  sentence: { zh: '{0}，最高不超过{1}', en: '{0}, at most {1}' },
})
