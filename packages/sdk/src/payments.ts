import type { Pending } from './pending.ts'

/** Whole months, from the first day of one to the last day of the same or a later one, both `YYYY-MM-DD`. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** A stretch of months that are paid alike. */
export interface PaymentPart extends Period {
  readonly months: number
  /** The day whose rules and parameters say what is paid: the first of the stretch. */
  readonly rulesAsOf: string
  /** Yuan a month, exact; not there where it is not known, or where it is open whether anything is paid. */
  readonly monthlyYuan?: string
  /** `monthlyYuan` times `months`. */
  readonly amountYuan?: string
  /** What it waits for where it is not known. */
  readonly pending?: readonly Pending[]
}

/** What one measure that is paid by the month comes to in a period, for one person or the household. */
export interface Payment {
  readonly code: string
  readonly appliesTo: string
  /** The sum of its parts; not there where one of them is not known. */
  readonly totalYuan?: string
  /** The stretches in which it is paid or may be, in order; a month that is in none of them is not paid. */
  readonly parts: readonly PaymentPart[]
}

/**
 * What is paid in a period. The facts are those of the day decided for; each month is paid by the rules and parameters of
 * its first day. Measures whose figure is for a year as a whole are not divided, and stand in `amountsYuan` alone.
 */
export interface Payments {
  readonly period: Period
  readonly payments: readonly Payment[]
  /** By benefit code; left out where one of its payments has no total. */
  readonly totalsYuan: Readonly<Record<string, string>>
  /** Benefits that are paid by the year, and so are in no total of the period. */
  readonly paidByYear: readonly string[]
  /**
   * Stretches of which not all is said: the rules do not take the record as it is, such as a status that was on no list
   * then, or a program or a version of a rule has none in force.
   */
  readonly undecided: readonly Period[]
  /** False where an open question, or a stretch that is undecided, could change a total. */
  readonly complete: boolean
}
