import { compare, type Exact } from './exact.ts'

/** What is known of a number that is not known exactly: the least and the greatest it can be; `undefined` where there is no end. */
export class Bounds {
  readonly least: Exact | undefined
  readonly greatest: Exact | undefined

  constructor(least: Exact | undefined, greatest: Exact | undefined) {
    this.least = least
    this.greatest = greatest
  }
}

/** Nothing is known of the number. */
export const UNBOUNDED = new Bounds(undefined, undefined)

/** What a formula gets for an argument that is no limit at all. */
export const NO_LIMIT = new Bounds(undefined, undefined)

/** The bounds of a number: those it has, or both ends at the number itself where it is known. */
export const boundsOf = (value: Exact | Bounds): Bounds => (value instanceof Bounds ? value : new Bounds(value, value))

/** The number itself where both ends meet, else the bounds. */
export const settle = (bounds: Bounds): Exact | Bounds =>
  bounds.least !== undefined && bounds.greatest !== undefined && compare(bounds.least, bounds.greatest) === 0
    ? bounds.least
    : bounds
