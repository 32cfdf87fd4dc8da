const MILLISECONDS = 86_400_000

const read = (day: string): Date => new Date(`${day}T00:00:00Z`)
const write = (date: Date): string => date.toISOString().slice(0, 10)

/** The day so many days later. */
export const daysLater = (day: string, days: number): string =>
  write(new Date(read(day).getTime() + days * MILLISECONDS))

/** The same day so many years earlier; 1 March where that year has no 29 February. */
export const yearsEarlier = (day: string, years: number): string => {
  const date = read(day)
  date.setUTCFullYear(date.getUTCFullYear() - years)
  return write(date)
}

/** The latest day with that month and day, `MM-DD`, on or before a day. */
export const latestAnnual = (monthDay: string, day: string): string => {
  const year = Number(day.slice(0, 4))
  return monthDay <= day.slice(5) ? `${year}-${monthDay}` : `${year - 1}-${monthDay}`
}
