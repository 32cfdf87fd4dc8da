const DAY = 86_400_000

/** A day as the number of days since 1970-01-01. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)

/** Birthdays from one day to another; below 0 where the second is earlier. */
export const completedYears = (birth: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) >= birth.slice(5) ? years : years - 1
}

/** The latest day of that month and day that is not after a day. */
export const latestAnnualDay = (monthDay: string, day: string): string => {
  const year = Number(day.slice(0, 4))
  return monthDay <= day.slice(5) ? `${year}-${monthDay}` : `${year - 1}-${monthDay}`
}
