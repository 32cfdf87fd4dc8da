import { divide, exactInteger, exactText, multiply } from '@bangfu/sdk'
import type { ParameterShape } from '../shape/shapes.ts'
import { readExact } from './read-exact.ts'

const MONTHS = exactInteger(12)

/**
 * What is said of a figure that lies outside the limits of a parameter and inside them once it is taken for a year's in
 * place of a month's, or the other way round; `undefined` for any other.
 */
export const wrongPeriod = (
  value: unknown,
  { unit, min, max }: Pick<ParameterShape, 'unit' | 'min' | 'max'>,
): { readonly expected: string; readonly suggestion: string } | undefined => {
  const { exact } = readExact(value)
  if (exact === undefined) return undefined
  const limits = { min, max, decimals: 2 }
  const within = (text: string): boolean => readExact(text, limits).exact !== undefined
  if (unit === 'yuanPerMonth' && max !== undefined) {
    const monthly = divide(exact, MONTHS)
    const suggestion = monthly === undefined ? '' : exactText(monthly)
    return within(suggestion)
      ? { expected: `a figure for one month, at most ${limitText(max)}`, suggestion }
      : undefined
  }
  if (unit !== 'yuanPerYear' || min === undefined) return undefined
  const suggestion = exactText(multiply(exact, MONTHS))
  return within(suggestion) ? { expected: `a figure for one year, at least ${limitText(min)}`, suggestion } : undefined
}

const limitText = (limit: unknown): string => {
  const { exact } = readExact(limit)
  return exact === undefined ? '' : exactText(exact)
}
