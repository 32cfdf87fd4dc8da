import { addMonths, endOfMonth } from 'date-fns'
import { dayAfter, dayText, isDay, utc } from './day.ts'

/** Whether two days are the first of a month and the last of the same or a later one. */
export const areWholeMonths = (from: string, to: string): boolean =>
  isDay(from) && isDay(to) && from <= to && from.endsWith('-01') && dayAfter(to).endsWith('-01')

/** The first days of the months from one day to another. */
export const monthsBetween = (from: string, to: string): readonly string[] => {
  const days: string[] = []
  for (let day = from; day <= to; day = dayText(addMonths(utc(day), 1))) days.push(day)
  return days
}

/** The last day of the month that a day is in. */
export const lastDayOfMonth = (day: string): string => dayText(endOfMonth(utc(day)))
