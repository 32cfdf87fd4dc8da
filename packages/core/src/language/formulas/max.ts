import { addTimes, Bounds, compare, defineFormula, greater, negate, ONE, ZERO, type Exact } from '@bangfu/sdk'

const every = (ends: readonly (Exact | undefined)[]): Exact | undefined =>
  ends.reduce((a, b) => (a === undefined || b === undefined ? undefined : greater(a, b)))

const known = (ends: readonly (Exact | undefined)[]): Exact | undefined =>
  ends.reduce((a, b) => (a === undefined ? b : b === undefined ? a : greater(a, b)))

// By what they are made of: the greater of 100 and of that and an unknown income is the second.
const isOrdered = (a: Bounds, b: Bounds): boolean => {
  const { least } = addTimes(a, b, negate(ONE))
  return a === b || (least !== undefined && compare(least, ZERO) >= 0)
}

/** The greatest. */
export default defineFormula({
  name: 'max',
  arguments: ['number', 'number'],
  repeats: true,
  result: 'number',
  evaluate: (...numbers: readonly Exact[]) => numbers.reduce((a, b) => greater(a, b)),
  bounds: (...bounds) => {
    const first = bounds.find((a) => bounds.every((b) => isOrdered(a, b)))
    if (first !== undefined) return first
    const [leasts, greatests] = [bounds.map((b) => b.least), bounds.map((b) => b.greatest)]
    return new Bounds(known(leasts), every(greatests))
  },
  selects: true,
  sentence: { zh: '（{0}）中最大者', en: 'the greatest of ({0})' },
})
