import { add, Bounds, compare, greater, multiply, negate, subtract, ZERO, type Exact } from '@bangfu/sdk'

const size = (value: Exact): Exact => (compare(value, ZERO) < 0 ? negate(value) : value)

/** How far two coordinates are apart. */
export const apart = (a: Exact, b: Exact): Exact => size(subtract(a, b))

/** The square of the straight line between two points; the line itself has no exact length. */
export const squareBetween = (east: Exact, north: Exact, otherEast: Exact, otherNorth: Exact): Exact => {
  const [x, y] = [subtract(east, otherEast), subtract(north, otherNorth)]
  return add(multiply(x, x), multiply(y, y))
}

const difference = (a: Exact | undefined, b: Exact | undefined): Exact | undefined => a && b && subtract(a, b)

/** How far two coordinates are apart of which each is known within bounds only. */
export const apartWithin = (a: Bounds, b: Bounds): Bounds => {
  // The least and the greatest that a is beyond b, and b beyond a: both are below 0 where the two may meet.
  const [least, most] = [difference(a.least, b.greatest), difference(a.greatest, b.least)]
  const nearest = greater(ZERO, greater(least ?? ZERO, most ? negate(most) : ZERO))
  const farthest = least && most && greater(size(least), size(most))
  return new Bounds(nearest, farthest)
}
