import { UTCDateMini } from '@date-fns/utc'
import { addDays } from 'date-fns'

// Every date is handled in UTC: midnight of a local day does not exist in every time zone, and a birthday would move.
const utc = (day: string): Date =>
  new UTCDateMini(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

const text = (date: Date): string => date.toISOString().slice(0, 10)

const SHAPE = /^(?:1[89]|2[01])\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

// Every month has a 28th; only what comes after needs the calendar.
/** Whether a text is a day that exists, `YYYY-MM-DD`, of the years 1800 to 2199. */
export const isDay = (day: string): boolean => SHAPE.test(day) && (day.slice(8) <= '28' || text(utc(day)) === day)

/** Whether a text is a day of the year, `MM-DD`; 29 February is one. */
export const isMonthDay = (monthDay: string): boolean => isDay(`2000-${monthDay}`)

/**
 * Whole years from one day to another; below 0 where the second is earlier, be it by a day. Who is born on 29 February
 * completes a year on 1 March where there is no such day.
 */
export const completedYears = (from: string, to: string): number => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

/** The day so many days after another, or before it. */
export const dayPlus = (day: string, days: number): string => text(addDays(utc(day), days))

/** The day before. */
export const dayBefore = (day: string): string => dayPlus(day, -1)

/** The latest day with that month and day on or before a day; 29 February counts as 1 March where there is none. */
export const latestAnnualDay = (monthDay: string, day: string): string => {
  const year = Number(day.slice(0, 4))
  const inYear = (y: number): string => text(utc(`${String(y).padStart(4, '0')}-${monthDay}`))
  const candidate = inYear(year)
  return candidate <= day ? candidate : inYear(year - 1)
}

/** The day after. */
export const dayAfter = (day: string): string => dayPlus(day, 1)
