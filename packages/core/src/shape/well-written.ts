import { isDay } from '../calendar/day.ts'

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** A day that was written in another form, as it must be; `undefined` where it is none. */
const meantDay = (text: string): string | undefined => {
  const [, year = '', month = '', day = ''] = DAY.exec(text.normalize('NFKC').trim()) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : undefined
}

/** The last day of the month of a day that no calendar has, such as 30 February. */
export const lastDayOfMonth = (text: string): string | undefined => {
  if (!/^\d{4}-\d{2}-(?:29|30|31)$/.test(text)) return undefined
  return ['30', '29', '28'].map((day) => text.slice(0, 8) + day).find((day) => day < text && isDay(day))
}

/** What a text should be where only its form is wrong: a day, a benefit code in small letters. */
export const wellWritten = (text: string, expected: string): string | undefined => {
  if (expected.startsWith('a day, ')) return meantDay(text)
  const capitals = text.normalize('NFKC').toUpperCase().replaceAll('_', '-')
  return expected.startsWith('a benefit code') && /^[A-Z]{3}(?:-[A-Z0-9]+)+$/.test(capitals) ? capitals : undefined
}
