import { Bounds, defineFormula, smaller, type Exact } from '@bangfu/sdk'

const every = (ends: readonly (Exact | undefined)[]): Exact | undefined =>
  ends.reduce((a, b) => (a === undefined || b === undefined ? undefined : smaller(a, b)))

const known = (ends: readonly (Exact | undefined)[]): Exact | undefined =>
  ends.reduce((a, b) => (a === undefined ? b : b === undefined ? a : smaller(a, b)))

/** The smallest. */
export default defineFormula({
  name: 'min',
  arguments: ['number', 'number'],
  repeats: true,
  result: 'number',
  evaluate: (...numbers: readonly Exact[]) => numbers.reduce((a, b) => smaller(a, b)),
  bounds: (...bounds) => {
    const [leasts, greatests] = [bounds.map((b) => b.least), bounds.map((b) => b.greatest)]
    return new Bounds(every(leasts), known(greatests))
  },
  sentence: { zh: '（{0}）中最小者', en: 'the smallest of ({0})' },
})
