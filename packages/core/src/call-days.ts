import type { Period } from '@bangfu/sdk'
import { isDay } from './calendar/day.ts'
import { areWholeMonths } from './calendar/months.ts'
import { checkOptions } from './check-call.ts'
import type { Days } from './decide/decide.ts'
import type { DecideOptions } from './policy-api.ts'

/** Refuses what is no day that exists, with a RangeError. */
export const checkDay = (cannot: string, name: string, day: unknown): void => {
  if (typeof day === 'string' && isDay(day)) return
  throw new RangeError(`${cannot}: ${name} is \`${String(day)}\`, expected a day that exists, YYYY-MM-DD`)
}

/** The days of a call, checked. */
export const readDays = (cannot: string, options: DecideOptions, more: readonly string[] = []): Days => {
  checkOptions(cannot, options, ['asOf', 'rulesAsOf', ...more], 'an object such as { asOf: "2019-12-31" }')
  const { asOf, rulesAsOf = asOf } = options
  checkDay(cannot, 'asOf', asOf)
  if (rulesAsOf !== asOf) checkDay(cannot, 'rulesAsOf', rulesAsOf)
  return { asOf, rulesAsOf }
}

/** The period of a call: whole months. */
export const readPeriod = (cannot: string, period: unknown): Period => {
  const example = 'an object such as { from: "2020-01-01", to: "2020-12-31" }'
  checkOptions(`${cannot}: of \`period\``, period, ['from', 'to'], example)
  const { from, to } = period as Partial<Period>
  checkDay(cannot, 'period.from', from)
  checkDay(cannot, 'period.to', to)
  if (from === undefined || to === undefined || !areWholeMonths(from, to))
    throw new RangeError(`${cannot}: the period is \`${from}\` to \`${to}\`, expected whole months`)
  return { from, to }
}
