import { addTimes, Bounds, compare, defineFormula, negate, ONE, smaller, ZERO, type Exact } from '@bangfu/sdk'

const every = (ends: readonly (Exact | undefined)[]): Exact | undefined =>
  ends.reduce((a, b) => (a === undefined || b === undefined ? undefined : smaller(a, b)))

const known = (ends: readonly (Exact | undefined)[]): Exact | undefined =>
  ends.reduce((a, b) => (a === undefined ? b : b === undefined ? a : smaller(a, b)))

// By what they are made of: the smaller of 100 and of that and an unknown income is the first.
const isOrdered = (a: Bounds, b: Bounds): boolean => {
  const { least } = addTimes(b, a, negate(ONE))
  return a === b || (least !== undefined && compare(least, ZERO) >= 0)
}

/** The smallest. */
export default defineFormula({
  name: 'min',
  arguments: ['number', 'number'],
  repeats: true,
  result: 'number',
  evaluate: (...numbers: readonly Exact[]) => numbers.reduce((a, b) => smaller(a, b)),
  bounds: (...bounds) => {
    const first = bounds.find((a) => bounds.every((b) => isOrdered(a, b)))
    if (first !== undefined) return first
    const [leasts, greatests] = [bounds.map((b) => b.least), bounds.map((b) => b.greatest)]
    return new Bounds(every(leasts), known(greatests))
  },
  selects: true,
  sentence: { zh: '（{0}）中最小者', en: 'the smallest of ({0})' },
})
