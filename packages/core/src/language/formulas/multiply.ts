import { Bounds, compare, defineFormula, multiply, ZERO, type Exact } from '@bangfu/sdk'

const isPositive = ({ least }: Bounds): boolean => least !== undefined && compare(least, ZERO) >= 0

// With a factor that may be negative the ends change places; such a product is left without bounds.
const product = (a: Bounds, b: Bounds): Bounds =>
  isPositive(a) && isPositive(b)
    ? new Bounds(
        multiply(a.least as Exact, b.least as Exact),
        a.greatest && b.greatest && multiply(a.greatest, b.greatest),
      )
    : new Bounds(undefined, undefined)

/** The product. */
export default defineFormula({
  name: 'multiply',
  arguments: ['number', 'number'],
  repeats: true,
  result: 'number',
  evaluate: (...numbers: readonly Exact[]) => numbers.reduce((total, number) => multiply(total, number)),
  bounds: (...bounds) => bounds.reduce(product),
  symbol: '×',
  sentence: { zh: '{0}之积', en: 'the product of {0}' },
})
