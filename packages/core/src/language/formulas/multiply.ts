import {
  addTimes,
  Bounds,
  boundsOf,
  compare,
  defineFormula,
  divide,
  isExact,
  multiply,
  ONE,
  settle,
  UNBOUNDED,
  ZERO,
  type Exact,
} from '@bangfu/sdk'

const NOTHING = boundsOf(ZERO)

const isPositive = ({ least }: Bounds): boolean => least !== undefined && compare(least, ZERO) >= 0

// With two unknown factors of which one may be negative the ends change places; such a product is left without bounds.
const product = (a: Bounds, b: Bounds): Bounds => {
  const [x, y] = [settle(a), settle(b)]
  if (isExact(x)) return addTimes(NOTHING, b, x)
  if (isExact(y)) return addTimes(NOTHING, a, y)
  return isPositive(a) && isPositive(b)
    ? new Bounds(
        multiply(a.least as Exact, b.least as Exact),
        a.greatest && b.greatest && multiply(a.greatest, b.greatest),
      )
    : UNBOUNDED
}

/** The product. */
export default defineFormula({
  name: 'multiply',
  arguments: ['number', 'number'],
  repeats: true,
  result: 'number',
  evaluate: (...numbers: readonly Exact[]) => numbers.reduce((total, number) => multiply(total, number)),
  bounds: (...bounds) => bounds.reduce(product),
  passes: (place, value, args) => {
    const others = args.filter((_, index) => index !== place).filter(isExact)
    const quotient = divide(value, others.reduce(multiply, ONE))
    return quotient === undefined ? [] : [quotient]
  },
  symbol: '×',
  sentence: { zh: '{0}之积', en: 'the product of {0}' },
})
