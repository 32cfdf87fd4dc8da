const DAY = 86_400_000

// Taken when the suite is loaded: the checks replace the clock.
const RealDate = Date
const read = (day: string): Date => new RealDate(`${day}T00:00:00Z`)

/** The day so many days later; before the year 1 and after 9999 there is none. */
export const dayPlus = (day: string, days: number): string =>
  new RealDate(read(day).getTime() + days * DAY).toISOString().slice(0, 10)

/** How many days one lies after another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((read(to).getTime() - read(from).getTime()) / DAY)

/** Whether something is a day that exists, `YYYY-MM-DD`. */
export const isDay = (day: unknown): day is string => {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const date = read(day)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day
}
