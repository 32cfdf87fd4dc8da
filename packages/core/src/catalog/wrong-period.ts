import { divide, exactInteger, exactText, multiply } from '@bangfu/sdk'
import type { ParameterShape } from '../shape/shapes.ts'
import { readExact } from './read-exact.ts'

const MONTHS = exactInteger(12)

/**
 * What is said of a figure that lies outside what is usual for a parameter and inside it once it is taken for a year's in
 * place of a month's, or the other way round; `undefined` for any other.
 */
export const wrongPeriod = (
  value: unknown,
  { unit, usual: { least, most } = {} }: Pick<ParameterShape, 'unit' | 'usual'>,
): { readonly expected: string; readonly suggestion: string } | undefined => {
  const { exact } = readExact(value)
  if (exact === undefined) return undefined
  const within = (text: string): boolean => readExact(text, { min: least, max: most, decimals: 2 }).exact !== undefined
  if (within(exactText(exact))) return undefined
  if (unit === 'yuanPerMonth' && most !== undefined) {
    const monthly = divide(exact, MONTHS)
    const suggestion = monthly === undefined ? '' : exactText(monthly)
    return within(suggestion)
      ? { expected: `a figure for one month, at most ${limitText(most)}`, suggestion }
      : undefined
  }
  if (unit !== 'yuanPerYear' || least === undefined) return undefined
  const suggestion = exactText(multiply(exact, MONTHS))
  return within(suggestion)
    ? { expected: `a figure for one year, at least ${limitText(least)}`, suggestion }
    : undefined
}

const limitText = (limit: unknown): string => {
  const { exact } = readExact(limit)
  return exact === undefined ? '' : exactText(exact)
}
