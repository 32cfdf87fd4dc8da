import { add, compare, greater, isExact, isOversized, multiply, ONE, smaller, ZERO, type Exact } from './exact.ts'

/** A number as a sum of unknown numbers, each times a factor that is not 0, and a constant. */
export interface LinearForm {
  readonly constant: Exact
  readonly terms: ReadonlyMap<Bounds, Exact>
}

/** What is known of a bounded value besides its ends. */
interface More {
  /** Neither end can be the value itself. */
  readonly isOpen?: boolean
  readonly form?: LinearForm | undefined
}

/**
 * What is known of a number, or of a day, that is not known exactly: the least and the greatest it can be; `undefined`
 * where there is no end. Where a number is made of unknown numbers by sums and factors, `form` says how: what is added and
 * taken away again leaves nothing.
 */
export class Bounds<T extends Exact | string = Exact> {
  readonly least: T | undefined
  readonly greatest: T | undefined
  readonly isOpen: boolean
  readonly form: LinearForm | undefined

  constructor(least: T | undefined, greatest: T | undefined, { isOpen = false, form }: More = {}) {
    this.least = least
    this.greatest = greatest
    this.isOpen = isOpen
    this.form = form
  }
}

/** Nothing is known of the number. */
export const UNBOUNDED: Bounds = Object.freeze(new Bounds<Exact>(undefined, undefined))

/** What a formula gets for an argument that is no limit at all. */
export const NO_LIMIT: Bounds = Object.freeze(new Bounds<Exact>(undefined, undefined))

/** The bounds of a value: those it has, or both ends at the value itself where it is known. */
export const boundsOf = <T extends Exact | string>(value: T | Bounds<T>): Bounds<T> =>
  value instanceof Bounds ? value : new Bounds(value, value)

/** The value itself where both ends meet, else the bounds. */
export const settle = <T extends Exact | string>(bounds: Bounds<T>): T | Bounds<T> => {
  const { least, greatest } = bounds
  if (least === undefined || greatest === undefined) return bounds
  const meet = isExact(least) && isExact(greatest) ? compare(least, greatest) === 0 : least === greatest
  return meet ? least : bounds
}

/** The number that an unknown one stands for wherever it is used: unlike bounds alone, it cancels against itself. */
export const unknownNumber = (least: Exact | undefined, greatest: Exact | undefined): Bounds => {
  const terms = new Map<Bounds, Exact>()
  const number = new Bounds(least, greatest, { form: { constant: ZERO, terms } })
  terms.set(number, ONE)
  return number
}

const NO_TERMS: ReadonlyMap<Bounds, Exact> = new Map()

const formOf = (bounds: Bounds): LinearForm | undefined => {
  const constant = settle(bounds)
  return isExact(constant) ? { constant, terms: NO_TERMS } : bounds.form
}

const isNegative = (number: Exact): boolean => compare(number, ZERO) < 0

/** What a + factor × b lies between, by the ends of both. */
const spanOf = (a: Bounds, b: Bounds, factor: Exact): Bounds => {
  const [low, high] = isNegative(factor) ? [b.greatest, b.least] : [b.least, b.greatest]
  return new Bounds(
    a.least && low && add(a.least, multiply(factor, low)),
    a.greatest && high && add(a.greatest, multiply(factor, high)),
  )
}

const tighter = (a: Bounds, b: Bounds, form: LinearForm): Bounds =>
  new Bounds(
    a.least && b.least ? greater(a.least, b.least) : (a.least ?? b.least),
    a.greatest && b.greatest ? smaller(a.greatest, b.greatest) : (a.greatest ?? b.greatest),
    { form },
  )

const ofForm = ({ constant, terms }: LinearForm): Bounds =>
  [...terms].reduce((sum, [unknown, factor]) => spanOf(sum, unknown, factor), new Bounds(constant, constant))

/** The bounds of a + factor × b. */
export const addTimes = (a: Bounds, b: Bounds, factor: Exact): Bounds => {
  const span = spanOf(a, b, factor)
  const [p, q] = [formOf(a), formOf(b)]
  if (p === undefined || q === undefined || p.terms.size + q.terms.size === 0) return span
  const terms = new Map(p.terms)
  for (const [unknown, times] of q.terms) {
    const total = add(terms.get(unknown) ?? ZERO, multiply(factor, times))
    if (compare(total, ZERO) === 0) terms.delete(unknown)
    else terms.set(unknown, total)
  }
  const constant = add(p.constant, multiply(factor, q.constant))
  if (isOversized(constant) || [...terms.values()].some(isOversized)) return span
  if (terms.size === 0) return new Bounds(constant, constant)
  const form = { constant, terms }
  return tighter(span, ofForm(form), form)
}
