import { add, Bounds, defineFormula, ZERO, type Exact } from '@bangfu/sdk'

const total = (ends: readonly (Exact | undefined)[]): Exact | undefined =>
  ends.reduce<Exact | undefined>(
    (sum, end) => (sum === undefined || end === undefined ? undefined : add(sum, end)),
    ZERO,
  )

/** The sum. */
export default defineFormula({
  name: 'add',
  arguments: ['number', 'number'],
  repeats: true,
  result: 'number',
  evaluate: (...numbers: readonly Exact[]) => numbers.reduce((sum, number) => add(sum, number)),
  bounds: (...bounds) => new Bounds(total(bounds.map((b) => b.least)), total(bounds.map((b) => b.greatest))),
  symbol: '+',
  sentence: { zh: '{0}之和', en: 'the sum of {0}' },
})
