import type { Period } from '@bangfu/sdk'
import { UsageError } from '../usage-error.ts'

const MONTH = /^(?:1[89]|2[01])\d{2}-(?:0[1-9]|1[0-2])$/

const lastDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10)

/** Reads whole months, `YYYY-MM..YYYY-MM` or one alone. */
export const readPeriod = (option: string, text: string): Period => {
  const [first = '', last = first, ...more] = text.split('..')
  if (more.length > 0 || !MONTH.test(first) || !MONTH.test(last) || last < first)
    throw new UsageError(({ usage }) => usage.wrongValue(option, text, usage.period))
  return { from: `${first}-01`, to: lastDay(last) }
}
