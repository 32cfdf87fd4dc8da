import { compare, exactText, parseExact, toFraction, type Exact } from '@bangfu/sdk'
import { isLikeIdNumber } from '../diagnostics/describe.ts'
import { NumberText } from '../parse/number-text.ts'

/** What a number of a rule file or a record must keep to. */
export interface NumberLimits {
  readonly min?: unknown
  readonly max?: unknown
  readonly whole?: boolean
  /** Most digits after the point. */
  readonly decimals?: number
  /** Whether a number of a JSON text that is not a whole one may stand; only where its own characters are at hand. */
  readonly numberText?: boolean
}

/** The characters of a number, as they stand in the text; `undefined` for what is no number. */
const textOf = (value: unknown, numberText: boolean): string | undefined => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined
  return value instanceof NumberText && numberText ? value.text : undefined
}

/** What people write for a number that is none by the grammar, as a number: `3,247`, `90%`, `３２４７`, `3247元`. */
const meantNumber = (value: unknown): string => {
  if (typeof value === 'number') return String(value)
  const text =
    value instanceof NumberText ? value.text : typeof value === 'string' ? value.trim().normalize('NFKC') : ''
  const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?元?$/.test(text) ? text.replaceAll(',', '') : text
  const percent = /^(\d{1,3})(?:\.(\d+))?%$/.exec(plain)
  if (percent === null) return plain.replace(/元$/, '')
  const [, whole = '', decimals = ''] = percent
  const digits = whole.padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '')
}

/** Reads a number by the one decimal grammar; nothing is rounded or coerced. */
export const readExact = (
  value: unknown,
  { min, max, whole = false, decimals = 12, numberText = true }: NumberLimits = {},
): { readonly exact?: Exact; readonly problem?: { readonly expected: string; readonly suggestion?: string } } => {
  const text = textOf(value, numberText)
  const exact = text === undefined ? undefined : parseExact(text)
  if (exact === undefined) {
    const meant = parseExact(meantNumber(value))
    const expected = whole ? 'a whole number' : 'a decimal such as "735.1", or a whole number'
    if (meant === undefined || isLikeIdNumber(exactText(meant))) return { problem: { expected } }
    const written = exactText(meant)
    if (/^-?\d+$/.test(written)) return { problem: { expected, suggestion: written } }
    return { problem: whole ? { expected } : { expected, suggestion: `"${written}"` } }
  }
  const places = (text?.split('.')[1] ?? '').length
  if (whole && toFraction(exact).denominator !== 1n) return { problem: { expected: 'a whole number' } }
  if (places > decimals) return { problem: { expected: `at most ${decimals} digits after the point` } }
  const [least, most] = [min, max].map((limit) => (limit === undefined ? undefined : readExact(limit).exact))
  if (least !== undefined && compare(exact, least) < 0) return { problem: { expected: `at least ${exactText(least)}` } }
  if (most !== undefined && compare(exact, most) > 0) return { problem: { expected: `at most ${exactText(most)}` } }
  return { exact }
}
