/** A number as two big integers; the denominator is above 0. Not reduced until it is written. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

export const fraction = (n: bigint, d = 1n): Fraction => (d < 0n ? { n: -n, d: -d } : { n, d })
export const ZERO = fraction(0n)

export const isFraction = (value: unknown): value is Fraction =>
  typeof value === 'object' && value !== null && 'n' in value && 'd' in value

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/** Reads a decimal text or a whole number; anything else is a fault of whoever wrote it. */
export const readFraction = (value: unknown): Fraction => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return fraction(BigInt(value))
  if (typeof value === 'number') throw new Error(`${value} is no whole number`)
  const match = DECIMAL.exec(String(value))
  if (match === null) throw new Error(`${String(value)} is no decimal`)
  const [, sign = '', whole = '', decimals = ''] = match
  const n = BigInt(whole + decimals)
  return { n: sign === '-' ? -n : n, d: 10n ** BigInt(decimals.length) }
}

export const add = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
const negate = ({ n, d }: Fraction): Fraction => ({ n: -n, d })
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b))
export const multiply = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d })
export const divide = (a: Fraction, b: Fraction): Fraction | undefined =>
  b.n === 0n ? undefined : fraction(a.n * b.d, a.d * b.n)

/** Below 0, 0 or above 0, as the first is less than, equal to or greater than the second. */
export const compare = (a: Fraction, b: Fraction): number => {
  const [x, y] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d]
  return x < y ? -1 : x > y ? 1 : 0
}

const divisorOf = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisorOf(b, a % b))

const decimalText = (n: bigint, places: number): string => {
  const digits = String(n < 0n ? -n : n).padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return n < 0n ? `-${text}` : text
}

/** A decimal where it ends, else a reduced fraction such as `974101/300`. */
export const fractionText = (value: Fraction): string => {
  const divisor = divisorOf(value.n, value.d)
  const [n, d] = [value.n / divisor, value.d / divisor]
  let [rest, places] = [d, 0]
  for (const prime of [10n, 2n, 5n]) for (; rest % prime === 0n; rest /= prime) places += 1
  if (rest !== 1n) return `${n}/${d}`
  for (let power = 0; power <= places; power += 1) {
    if (10n ** BigInt(power) % d === 0n) return decimalText((n * 10n ** BigInt(power)) / d, power)
  }
  throw new Error(`${n}/${d} has no decimal`)
}

/** Reads what {@link fractionText} writes. */
export const readFractionText = (text: string): Fraction => {
  const [n = '', d = '1'] = text.split('/')
  return divide(readFraction(n), readFraction(d)) ?? ZERO
}

/** Rounded to so many decimals, half away from zero. */
export const roundedText = ({ n, d }: Fraction, decimals: number): string => {
  const scaled = 2n * (n < 0n ? -n : n) * 10n ** BigInt(decimals)
  const rounded = (scaled + d) / (2n * d)
  return decimalText(n < 0n ? -rounded : rounded, decimals)
}
