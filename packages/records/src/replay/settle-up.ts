import { compare, divide, exactText, negate, parseExact, subtract, ZERO, type Decision, type Exact } from '@bangfu/sdk'

/** What a benefit of one person or the household comes to once rules of then and of now are laid beside each other. */
export interface SettledBenefit {
  readonly code: string
  /** A member's id, or `household`. */
  readonly appliesTo: string
  /** `period`: what the months of the period come to; `year`: a figure for a year as a whole, which no month has a share of. */
  readonly per: 'period' | 'year'
  /** Exact yuan by the rules of then, and by those of now; absent where it is not known. `0` where nothing is paid. */
  readonly thenYuan?: string
  readonly nowYuan?: string
  /**
   * `arrears`: the rules of now give more than those of then; `recovery`: less; `open`: one side is not known, and nothing is asked
   * back for it.
   */
  readonly kind: 'arrears' | 'recovery' | 'open'
  /** The difference, exact and above 0; absent where it is open. */
  readonly yuan?: string
}

/** A sum that is known, that is nothing, or that nobody knows. */
type Sum = Exact | 'unknown'

interface Side {
  readonly months: ReadonlyMap<string, Sum>
  readonly years: ReadonlyMap<string, Sum>
  /** What is not among the sums: nothing, or not known where the line is under review or its program is open. */
  readonly rest: (key: string, program: string) => Sum
}

const keyOf = (code: string, appliesTo: string): string => JSON.stringify([code, appliesTo])

/** An amount of a decision: a decimal, or a fraction such as `974101/300` where it does not end. */
const read = (text: string | undefined): Sum => {
  const [over, under] = (text ?? '').split('/').map(parseExact)
  if (over === undefined) return 'unknown'
  return under === undefined ? over : (divide(over, under) ?? 'unknown')
}

const isOpen = (outcome: string): boolean => outcome === 'review'

const sideOf = ({ benefits, payments, programsPending }: Decision): Side => {
  const byYear = new Set(payments?.paidByYear ?? [])
  const months = new Map<string, Sum>()
  const years = new Map<string, Sum>()
  // Most measures have no money at all: one under review is a sum only where the other side, or its code, has one.
  const reviewed = new Set<string>()
  for (const { code, appliesTo, outcome, amountYuan } of benefits) {
    const key = keyOf(code, appliesTo)
    if (isOpen(outcome)) reviewed.add(key)
    if (byYear.has(code)) years.set(key, isOpen(outcome) ? 'unknown' : read(amountYuan))
  }
  for (const { code, appliesTo, totalYuan } of payments?.payments ?? []) {
    const key = keyOf(code, appliesTo)
    months.set(key, read(totalYuan))
    // Paid by the month, so that a line under review has no figure of the year beside it.
    years.delete(key)
  }
  const isWhole = payments !== undefined && payments.undecided.length === 0
  return {
    months,
    years,
    rest: (key, program) => (isWhole && !reviewed.has(key) && !programsPending.includes(program) ? ZERO : 'unknown'),
  }
}

const yuanOf = (sum: Sum): string | undefined => (sum === 'unknown' ? undefined : exactText(sum))

const settle = (
  code: string,
  appliesTo: string,
  per: SettledBenefit['per'],
  then: Sum,
  now: Sum,
): SettledBenefit | undefined => {
  const [thenYuan, nowYuan] = [yuanOf(then), yuanOf(now)]
  const known = {
    ...{ code, appliesTo, per },
    ...(thenYuan === undefined ? {} : { thenYuan }),
    ...(nowYuan === undefined ? {} : { nowYuan }),
  }
  if (then === 'unknown' || now === 'unknown') return { ...known, kind: 'open' }
  const difference = subtract(now, then)
  const sign = compare(difference, ZERO)
  if (sign === 0) return undefined
  return sign > 0
    ? { ...known, kind: 'arrears', yuan: exactText(difference) }
    : { ...known, kind: 'recovery', yuan: exactText(negate(difference)) }
}

/**
 * Lays what two decisions pay beside each other, benefit by benefit. Both need `payments` of one period. What is not known on one
 * side is open: a missing fact is never a nothing, and nothing is asked back for it.
 */
export const settleUp = (then: Decision, now: Decision): readonly SettledBenefit[] => {
  const [before, after] = [sideOf(then), sideOf(now)]
  const programs = new Map([...then.benefits, ...now.benefits].map(({ code, program }) => [code, program]))
  const settled: SettledBenefit[] = []
  for (const per of ['period', 'year'] as const) {
    const [one, other] = per === 'period' ? [before.months, after.months] : [before.years, after.years]
    for (const key of [...new Set([...one.keys(), ...other.keys()])].sort()) {
      const [code, appliesTo] = JSON.parse(key) as readonly [string, string]
      const program = programs.get(code) ?? ''
      const was = one.get(key) ?? before.rest(key, program)
      const is = other.get(key) ?? after.rest(key, program)
      // A measure that an official decides on both sides, and that has no money in either, is nothing to settle.
      if (was === 'unknown' && is === 'unknown') continue
      const found = settle(code, appliesTo, per, was, is)
      if (found !== undefined) settled.push(found)
    }
  }
  return settled
}
