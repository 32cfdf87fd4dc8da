import { exactText, toFraction, type Exact, type ShownNumber } from '@bangfu/sdk'
import { Decimal } from 'decimal.js'
import { settledNumber } from '../amounts.ts'
import type { SectionContext, SectionOf } from './context.ts'

// The default of 20 digits loses a fen on large sums. A quotient of two numbers of 100 digits that is not half a unit
// differs from it within these.
const Shown = Decimal.clone({ precision: 240, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -1000, toExpPos: 1000 })

/** An exact number, and the same rounded half away from zero. */
export const showNumber = (value: Exact, decimals: number): ShownNumber => {
  const { numerator, denominator } = toFraction(value)
  const quotient = new Shown(numerator.toString()).div(denominator.toString())
  const rounded = quotient.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
  // What is rounded to 0 has no sign.
  return { exact: exactText(value), display: (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals) }
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
