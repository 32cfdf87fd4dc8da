const dayMs = 86_400_000

/** The date so many days later; calendar days only, so no time zone can move it. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** Days from one date to a later one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs
}

/** The same month and day so many years earlier; 29 February becomes 1 March where the year has none. */
export function yearsBefore(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) - years).padStart(4, '0')
  return new Date(Date.parse(`${year}-${date.slice(5, 7)}-01T00:00:00Z`) + (Number(date.slice(8)) - 1) * dayMs)
    .toISOString()
    .slice(0, 10)
}

/** Whole years of age on a day. */
export function completedYears(birthDate: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0)
}

/** The 31 August before the school year that `asOf` lies in: ages for school are counted on it. */
export function schoolAgeDay(asOf: string): string {
  const year = Number(asOf.slice(0, 4)) - (asOf.slice(5) < '09-01' ? 1 : 0)
  return `${String(year)}-08-31`
}
