import { exactFraction, exactText, multiply, toFraction, type Exact, type Locale } from '@bangfu/sdk'

const UNITS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  yuan: { zh: '元', en: ' yuan' },
  yuanPerYear: { zh: '元/年', en: ' yuan a year' },
  yuanPerMonth: { zh: '元/月', en: ' yuan a month' },
  years: { zh: '', en: '' },
  persons: { zh: '人', en: '' },
  projects: { zh: '个', en: '' },
  days: { zh: '天', en: ' days' },
  hours: { zh: '小时', en: ' hours' },
  times: { zh: '次', en: ' times' },
  meters: { zh: '米', en: ' m' },
  kilometers: { zh: '公里', en: ' km' },
  squareMeters: { zh: '平方米', en: ' m²' },
}

const DIGITS_SHOWN = 4
const TEN = 10n

/** A number as a decision or explanation writes it: a decimal, or a fraction where that does not end. */
const readNumber = (text: string): Exact | undefined => {
  const [, sign = '', whole = '', decimals = '', denominator = '1'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/.exec(text) ?? []
  if (whole === '') return undefined
  return exactFraction(BigInt(`${sign}${whole}${decimals}`), BigInt(denominator) * TEN ** BigInt(decimals.length))
}

const grouped = (text: string): string => text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','))

/** Rounded half away from zero. */
const rounded = (value: Exact): string => {
  const { numerator, denominator } = toFraction(value)
  const scaled = (numerator < 0n ? -numerator : numerator) * TEN ** BigInt(DIGITS_SHOWN)
  const digits = ((scaled * 2n + denominator) / (denominator * 2n)).toString().padStart(DIGITS_SHOWN + 1, '0')
  const sign = numerator < 0n ? '-' : ''
  return grouped(`${sign}${digits.slice(0, -DIGITS_SHOWN)}.${digits.slice(-DIGITS_SHOWN)}`)
}

/** A number for people to read: thousands apart; a fraction that does not end rounded, and said to be. */
export const numberWords = (text: string): string => {
  if (!text.includes('/')) return grouped(text)
  const value = readNumber(text)
  return value === undefined ? text : `≈${rounded(value)}`
}

/** A rate as a percentage: 90%. */
export const percentWords = (text: string): string => {
  const value = readNumber(text)
  return value === undefined ? text : `${grouped(exactText(multiply(value, exactFraction(100n, 1n))))}%`
}

/** What a number counts, as it stands behind it. */
export const unitWords = (unit: string | undefined, locale: Locale): string => UNITS[unit ?? '']?.[locale] ?? ''
