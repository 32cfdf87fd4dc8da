import {
  add,
  divide,
  equals,
  exactInteger,
  exactText,
  multiply,
  ZERO,
  type Exact,
  type Payment,
  type PaymentPart,
  type Payments,
  type Pending,
  type Period,
} from '@bangfu/sdk'
import { dayAfter } from '../calendar/day.ts'
import type { Edition } from '../compile/edition.ts'
import type { Line } from './lines.ts'

const MONTHS_OF_A_YEAR = exactInteger(12)

/** Months that are decided by the same rules and parameters, with the lines of the decision by them. */
export interface Stretch extends Period {
  readonly months: number
  readonly edition: Edition
  /** Not there where the rules of the stretch do not take the record as it is. */
  readonly lines: readonly Line[] | undefined
}

/** A stretch of one measure for one person: what is paid a month, where that is known. */
interface Paid extends Period {
  readonly months: number
  readonly monthly: Exact | undefined
  readonly pending: readonly Pending[] | undefined
}

/** Whether what a line pays is paid by the month: by the rule that settled it, or one that may. */
const isMonthly = ({ benefits }: Edition, { code, rule: by }: Line['line']): boolean =>
  benefits.some(
    (benefit) =>
      benefit.code === code &&
      benefit.rules.some(
        ({ rule }) => (by === undefined || rule.name === by) && rule.shape.event.params?.amount?.paid === 'monthly',
      ),
  )

/** Whether nobody has said what holds of a benefit on the days of an edition. */
const lacksRules = ({ programsWithoutRules, benefitsInGap }: Edition, code: string, program: string): boolean =>
  programsWithoutRules.has(program) || benefitsInGap.some((gap) => gap.code === code)

/** Adds a stretch to those before it: one that goes on as the last ended belongs to it. */
const append = (paid: Paid[], next: Paid): void => {
  const last = paid.at(-1)
  const goesOn =
    last?.monthly !== undefined &&
    next.monthly !== undefined &&
    equals(last.monthly, next.monthly) &&
    dayAfter(last.to) === next.from
  if (goesOn) paid[paid.length - 1] = { ...last, to: next.to, months: last.months + next.months }
  else paid.push(next)
}

const amountOf = ({ monthly, months }: Paid): Exact | undefined => monthly && multiply(monthly, exactInteger(months))

const partOf = (paid: Paid): PaymentPart => {
  const { from, to, months, monthly, pending } = paid
  const amount = amountOf(paid)
  return {
    from,
    to,
    months,
    rulesAsOf: from,
    ...(monthly === undefined || amount === undefined
      ? {}
      : { monthlyYuan: exactText(monthly), amountYuan: exactText(amount) }),
    ...(pending === undefined ? {} : { pending }),
  }
}

const sum = (amounts: readonly (Exact | undefined)[]): Exact | undefined =>
  amounts.reduce((total, amount) => total && amount && add(total, amount), ZERO)

/** The total of each code that has a payment, where all of them are known. */
const totalsOf = (
  payments: readonly { readonly code: string; readonly total: Exact | undefined }[],
): Record<string, string> => {
  const totals: Record<string, string> = {}
  for (const code of new Set(payments.map((payment) => payment.code))) {
    const total = sum(payments.filter((payment) => payment.code === code).map((payment) => payment.total))
    if (total !== undefined && !equals(total, ZERO)) totals[code] = exactText(total)
  }
  return totals
}

interface Gathered {
  readonly code: string
  readonly program: string
  readonly appliesTo: string
  readonly paid: Paid[]
}

/** The months of a payment in which no rule says what holds of it: nothing is known of them, not that nothing is paid. */
const unruled = ({ code, program, paid }: Gathered, stretches: readonly Stretch[]): readonly Paid[] =>
  stretches
    .filter(({ edition, from }) => lacksRules(edition, code, program) && !paid.some((one) => one.from === from))
    .map(({ from, to, months }) => ({ from, to, months, monthly: undefined, pending: [{ kind: 'rules', program }] }))

/** Adds up what is paid by the month over the stretches of a period. */
export const addPayments = (period: Period, stretches: readonly Stretch[]): Payments => {
  const gathered = new Map<string, Gathered>()
  const paidByYear = new Set<string>()
  const undecided: Period[] = []
  let complete = true
  for (const { edition, lines, from, to, months } of stretches) {
    if (lines === undefined || edition.programsWithoutRules.size + edition.benefitsInGap.length > 0) {
      undecided.push({ from, to })
      complete = false
    }
    for (const { line, amount, amountOpen } of lines ?? []) {
      const { code, program, appliesTo, pending } = line
      if (amount === undefined && !amountOpen) continue
      if (!isMonthly(edition, line)) {
        paidByYear.add(code)
        continue
      }
      const key = JSON.stringify([code, appliesTo])
      const payment = gathered.get(key) ?? { code, program, appliesTo, paid: [] }
      gathered.set(key, payment)
      const monthly = amount && divide(amount, MONTHS_OF_A_YEAR)
      append(payment.paid, { from, to, months, monthly, pending: monthly === undefined ? pending : undefined })
    }
  }
  const totalled = [...gathered.values()].map((payment) => {
    const paid = [...payment.paid, ...unruled(payment, stretches)].sort((a, b) => (a.from < b.from ? -1 : 1))
    return { ...payment, paid, total: sum(paid.map(amountOf)) }
  })
  const payments: readonly Payment[] = totalled.map(({ code, appliesTo, paid, total }) => ({
    code,
    appliesTo,
    ...(total === undefined ? {} : { totalYuan: exactText(total) }),
    parts: paid.map(partOf),
  }))
  complete &&= totalled.every(({ total }) => total !== undefined)
  return { period, payments, totalsYuan: totalsOf(totalled), paidByYear: [...paidByYear].sort(), undecided, complete }
}
