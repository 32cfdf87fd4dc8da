import { Bounds, defineFormula, greater, type Exact } from '@bangfu/sdk'

const every = (ends: readonly (Exact | undefined)[]): Exact | undefined =>
  ends.reduce((a, b) => (a === undefined || b === undefined ? undefined : greater(a, b)))

const known = (ends: readonly (Exact | undefined)[]): Exact | undefined =>
  ends.reduce((a, b) => (a === undefined ? b : b === undefined ? a : greater(a, b)))

/** The greatest. */
export default defineFormula({
  name: 'max',
  arguments: ['number', 'number'],
  repeats: true,
  result: 'number',
  evaluate: (...numbers: readonly Exact[]) => numbers.reduce((a, b) => greater(a, b)),
  bounds: (...bounds) => {
    const [leasts, greatests] = [bounds.map((b) => b.least), bounds.map((b) => b.greatest)]
    return new Bounds(known(leasts), every(greatests))
  },
  sentence: { zh: '（{0}）中最大者', en: 'the greatest of ({0})' },
})
