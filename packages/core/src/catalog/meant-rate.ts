import { compare, divide, exactInteger, exactText } from '@bangfu/sdk'
import type { ParameterShape } from '../shape/shapes.ts'
import { readExact } from './read-exact.ts'

const HUNDRED = exactInteger(100)
// "1.5" is half as much again: nobody writes so small a percentage.
const LEAST_PERCENTAGE = exactInteger(2)

/** What was meant by a rate beyond its limits that is within them as a percentage: `"0.9"` by 90. */
export const meantRate = (
  value: unknown,
  { type, min, max }: Pick<ParameterShape, 'type' | 'min' | 'max'>,
): string | undefined => {
  const { exact } = readExact(value)
  if (type !== 'rate' || exact === undefined || compare(exact, LEAST_PERCENTAGE) < 0) return undefined
  const rate = divide(exact, HUNDRED)
  const text = rate === undefined ? '' : exactText(rate)
  if (readExact(text, { min, max }).exact === undefined) return undefined
  return /^\d+$/.test(text) ? text : `"${text}"`
}
