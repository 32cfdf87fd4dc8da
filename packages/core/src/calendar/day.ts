import { UTCDateMini } from '@date-fns/utc'
import { addDays } from 'date-fns'

// Every date is handled in UTC: midnight of a local day does not exist in every time zone, and a birthday would move.
/** Midnight of a day, in UTC. */
export const utc = (day: string): Date =>
  new UTCDateMini(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

/** The day of a date in UTC, `YYYY-MM-DD`. */
export const dayText = (date: Date): string => date.toISOString().slice(0, 10)

/** The number in so many characters of a text; NaN where one is no digit from 0 to 9. */
const numberAt = (text: string, from: number, to: number): number => {
  let number = 0
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

const SHORT_MONTHS = [4, 6, 9, 11]

/** Whether a day exists, of the years 1800 to 2199; NaN is no part of one. */
const exists = (year: number, month: number, day: number): boolean => {
  if (!(year >= 1800 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return false
  if (day <= 28) return true
  // Of the days that not every month has, only one is the calendar's to know.
  if (month !== 2) return day <= 30 || !SHORT_MONTHS.includes(month)
  return day === 29 && dayText(utc(`${year}-02-29`)) === `${year}-02-29`
}

/** Whether a text is a day that exists, `YYYY-MM-DD`, of the years 1800 to 2199. */
export const isDay = (day: string): boolean =>
  day.length === 10 &&
  day.charCodeAt(4) === 45 &&
  day.charCodeAt(7) === 45 &&
  exists(numberAt(day, 0, 4), numberAt(day, 5, 7), numberAt(day, 8, 10))

/** Whether there is a day that exists in eight digits of a text, `YYYYMMDD`. */
export const hasDayAt = (text: string, index: number): boolean =>
  exists(numberAt(text, index, index + 4), numberAt(text, index + 4, index + 6), numberAt(text, index + 6, index + 8))

/** Whether a text is a day of the year, `MM-DD`; 29 February is one. */
export const isMonthDay = (monthDay: string): boolean => isDay(`2000-${monthDay}`)

/**
 * Whole years from one day to another; below 0 where the second is earlier, be it by a day. Who is born on 29 February
 * completes a year on 1 March where there is no such day.
 */
export const completedYears = (from: string, to: string): number => {
  const years = numberAt(to, 0, 4) - numberAt(from, 0, 4)
  const [month, other] = [numberAt(to, 5, 7), numberAt(from, 5, 7)]
  const isBefore = month < other || (month === other && numberAt(to, 8, 10) < numberAt(from, 8, 10))
  return isBefore ? years - 1 : years
}

/** The day so many days after another, or before it. */
export const dayPlus = (day: string, days: number): string => dayText(addDays(utc(day), days))

/** The day before. */
export const dayBefore = (day: string): string => dayPlus(day, -1)

/** The latest day with that month and day on or before a day; 29 February counts as 1 March where there is none. */
export const latestAnnualDay = (monthDay: string, day: string): string => {
  const year = Number(day.slice(0, 4))
  const inYear = (y: number): string => dayText(utc(`${String(y).padStart(4, '0')}-${monthDay}`))
  const candidate = inYear(year)
  return candidate <= day ? candidate : inYear(year - 1)
}

/** The day after. */
export const dayAfter = (day: string): string => dayPlus(day, 1)
