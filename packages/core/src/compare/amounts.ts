import { ZERO, divide, parseExact, type Exact } from '@bangfu/sdk'

/** The exact value of an amount as a decision writes it: a decimal, or a fraction where it does not end. */
export const readAmount = (text: string | undefined): Exact => {
  if (text === undefined) return ZERO
  const [above = '', below = '1'] = text.split('/')
  const [numerator, denominator] = [parseExact(above), parseExact(below)]
  const value = numerator && denominator && divide(numerator, denominator)
  if (value === undefined) throw new RangeError(`Cannot compare: \`${text}\` is no amount of a decision`)
  return value
}
