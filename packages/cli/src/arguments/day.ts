import { UsageError } from '../usage-error.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** The day of a time where the command runs: what people there call today. */
export const localDay = (time: Date): string =>
  `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`

const exists = (day: string): boolean => {
  if (!/^(?:1[89]|2[01])\d{2}-\d{2}-\d{2}$/.test(day)) return false
  const time = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day)
}

/** Reads a day, `YYYY-MM-DD`, of the years 1800 to 2199. */
export const readDay = (option: string, text: string): string => {
  if (exists(text)) return text
  const parts = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text)
  const written = parts === null ? '' : [parts[1], two(Number(parts[2])), two(Number(parts[3]))].join('-')
  const meant = exists(written) ? written : undefined
  throw new UsageError(({ usage }) => usage.wrongValue(option, text, usage.day, meant))
}
