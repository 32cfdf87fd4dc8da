const DIGITS = '0123456789X'

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const hasDay = (text: string): boolean => {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number) as [number, number, number]
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 0)
  return year > 0 && day >= 1 && day <= last
}

/** The digits doubled and added from the left come to 1 over 11 where the last one checks the others: ISO 7064, MOD 11-2. */
const checks = (text: string): boolean =>
  [...text].reduce((sum, digit) => (sum * 2 + DIGITS.indexOf(digit)) % 11, 0) === 1

/**
 * The one form of a resident identity number (GB 11643) however it was typed: full-width digits, blanks around it, a small
 * x. `undefined` where it is none: its check digit or its birth date is wrong, or it is one of the 15 digits of before.
 */
export const normalIdNumber = (text: unknown): string | undefined => {
  if (typeof text !== 'string' || text.length > 100) return undefined
  const normal = text.normalize('NFKC').trim().toUpperCase()
  return /^[1-9]\d{16}[\dX]$/.test(normal) && hasDay(normal.slice(6, 14)) && checks(normal) ? normal : undefined
}

/** Whether a text holds a resident identity number, alone or among other characters. */
export const holdsIdNumber = (text: string): boolean => {
  const normal = text.normalize('NFKC')
  for (const { index } of normal.matchAll(/(?=[1-9]\d{16}[\dXx])/g))
    if (normalIdNumber(normal.slice(index, index + 18)) !== undefined) return true
  return false
}
