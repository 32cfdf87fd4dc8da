import { exactText, toFraction, type Exact, type ShownNumber } from '@bangfu/sdk'
import { Decimal } from 'decimal.js'
import { settledNumber } from '../amounts.ts'
import type { SectionContext, SectionOf } from './context.ts'

// The default of 20 digits loses a fen on large sums. A quotient of two numbers of 100 digits that is not half a unit
// differs from it within these.
const Shown = Decimal.clone({ precision: 240, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -1000, toExpPos: 1000 })

/** The digits of a rounded number, a point before the last so many. */
const withPoint = (digits: string, decimals: number): string => {
  const padded = digits.padStart(decimals + 1, '0')
  return decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`
}

/**
 * Rounds a number half away from zero where plain whole numbers hold all of it, as they do nearly always: `undefined`
 * where they may not.
 */
const roundPlainly = (exact: string, decimals: number): string | undefined => {
  const line = exact.indexOf('/')
  const point = exact.indexOf('.')
  const places = point === -1 ? 0 : exact.length - point - 1
  if (places > decimals) return undefined
  if (line === -1) return decimals === 0 ? exact : `${exact}${point === -1 ? '.' : ''}${'0'.repeat(decimals - places)}`
  const [above, below] = [Math.abs(Number(exact.slice(0, line))), Number(exact.slice(line + 1))]
  // Half a unit more, over the doubled denominator: what is left over by the division is cut off.
  const [numerator, denominator] = [2 * above * 10 ** decimals + below, 2 * below]
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return undefined
  const units = (numerator - (numerator % denominator)) / denominator
  return `${exact.startsWith('-') && units > 0 ? '-' : ''}${withPoint(String(units), decimals)}`
}

/** An exact number, and the same rounded half away from zero. */
export const showNumber = (value: Exact, decimals: number): ShownNumber => {
  const exact = exactText(value)
  const display = roundPlainly(exact, decimals)
  return { exact, display: display ?? roundByDecimal(value, decimals) }
}

const roundByDecimal = (value: Exact, decimals: number): string => {
  const { numerator, denominator } = toFraction(value)
  const quotient = new Shown(numerator.toString()).div(denominator.toString())
  const rounded = quotient.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
  // What is rounded to 0 has no sign.
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals)
}

/** A number of the household, or `null` where it is not known exactly. */
export const numberSection = (
  key: string,
  { fact, decimals }: SectionOf<'number'>,
  { edition, household, leaveOpen }: SectionContext,
): ShownNumber | null => {
  const cell = edition.policy.catalog.facts.get(fact)
  if (cell === undefined) return null
  const { answer, open, questions } = settledNumber(edition, cell, household)
  if (answer !== undefined) return showNumber(answer, decimals)
  leaveOpen(key, open, questions)
  return null
}
