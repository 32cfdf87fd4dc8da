declare const exactBrand: unique symbol

/**
 * An exact rational number: an amount of yuan, a rate, a count. Opaque, because no floating point may touch money:
 * make one with {@link parseExact} or {@link exactInteger} and work with the functions of this module.
 *
 * What is a whole number of hundredths (every amount of fen is) is held as one small integer; anything else, such as
 * a third of a yuan, as a reduced fraction of two big integers. Each value has one representation only.
 */
export interface Exact {
  readonly [exactBrand]: true
}

/** The reduced fraction of an {@link Exact}; the denominator is above 0. */
export interface ExactFraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

// An object even for the smallest integer: were 0 a plain number, `if (amount)` would take an amount of nothing for no
// amount at all. Three forms, the first that fits: plain numbers are many times as fast as big integers.
class Held {
  /** The number in hundredths, where those are a safe integer; else NaN. */
  readonly hundredths: number
  /** Above and below the line of the reduced fraction, where both are safe integers and it has no hundredths; else NaN. */
  readonly above: number
  readonly below: number
  /** The reduced fraction of anything greater. */
  readonly fraction: ExactFraction | undefined

  constructor(hundredths: number, above: number, below: number, fraction: ExactFraction | undefined) {
    this.hundredths = hundredths
    this.above = above
    this.below = below
    this.fraction = fraction
  }
}

const held = (value: Exact): Held => value as unknown as Held
const small = (hundredths: number): Exact => new Held(hundredths, Number.NaN, Number.NaN, undefined) as unknown as Exact
const isSmall = (value: number): boolean => value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

const fraction = (numerator: bigint, denominator: bigint): Exact => {
  const sign = denominator < 0n ? -1n : 1n
  const divisor = greatestCommonDivisor(numerator, denominator * sign) * sign
  const [n, d] = [numerator / divisor, denominator / divisor]
  if (100n % d === 0n) {
    const hundredths = Number(n * (100n / d))
    if (isSmall(hundredths)) return small(hundredths)
  }
  const [above, below] = [Number(n), Number(d)]
  return (isSmall(above) && isSmall(below)
    ? new Held(Number.NaN, above, below, undefined)
    : new Held(Number.NaN, Number.NaN, Number.NaN, { numerator: n, denominator: d })) as unknown as Exact
}

/** The quotient of two safe integers, `below` above 0; `undefined` where it takes big integers to tell. */
const quotient = (above: number, below: number): Exact | undefined => {
  if (!isSmall(above) || !isSmall(below)) return undefined
  const scaled = above * 100
  // Adding 0 turns −0 into 0.
  if (isSmall(scaled) && scaled % below === 0) return small(scaled / below + 0)
  let [x, y] = [Math.abs(above), below]
  while (y !== 0) [x, y] = [y, x % y]
  const [n, d] = [above / x, below / x]
  if (100 % d === 0) return undefined
  return new Held(Number.NaN, n, d, undefined) as unknown as Exact
}

/** Above the line, in plain numbers; NaN where those do not hold it. */
const aboveOf = ({ hundredths, above }: Held): number => (Number.isNaN(hundredths) ? above : hundredths)
const belowOf = ({ hundredths, below }: Held): number => (Number.isNaN(hundredths) ? below : 100)

/** The value as a reduced fraction. */
export const toFraction = (value: Exact): ExactFraction => {
  const { hundredths, above, below, fraction: known } = held(value)
  if (known !== undefined) return known
  if (Number.isNaN(hundredths)) return { numerator: BigInt(above), denominator: BigInt(below) }
  const divisor = greatestCommonDivisor(BigInt(hundredths), 100n)
  return { numerator: BigInt(hundredths) / divisor, denominator: 100n / divisor }
}

/** The value as a fraction that may not be reduced. */
const asFraction = (value: Exact): ExactFraction => {
  const one = held(value)
  return one.fraction ?? { numerator: BigInt(aboveOf(one)), denominator: BigInt(belowOf(one)) }
}

// A plugin may bring a copy of this package of its own: its numbers are laid out alike, though their class is another.
const BRAND = Symbol.for('@bangfu/sdk Exact 1')
Object.defineProperty(Held.prototype, BRAND, { value: true })

/** Whether something is an {@link Exact}. */
export const isExact = (value: unknown): value is Exact =>
  value instanceof Held ||
  (typeof value === 'object' && value !== null && (value as { readonly [BRAND]?: unknown })[BRAND] === true)

const OVERSIZED = 10n ** 100n

/** Whether a number has more than 100 digits above or below the line: no sum of money has, and work with it takes long. */
export const isOversized = (value: Exact): boolean => {
  const { fraction: known } = held(value)
  if (known === undefined) return false
  return known.numerator > OVERSIZED || known.numerator < -OVERSIZED || known.denominator > OVERSIZED
}

/** A whole number. Throws a RangeError where it is not a safe integer. */
export const exactInteger = (value: number): Exact => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Cannot make an exact number: ${value} is not a safe integer`)
  return isSmall(value * 100) ? small(value * 100 + 0) : fraction(BigInt(value), 1n)
}

/** The quotient of two whole numbers. Throws a RangeError where the denominator is 0. */
export const exactFraction = (numerator: bigint, denominator: bigint): Exact => {
  if (denominator === 0n) throw new RangeError('Cannot make an exact number: the denominator is 0')
  return fraction(numerator, denominator)
}

/** A decimal of at most 13 digits before the point and 2 after it, in hundredths; NaN for anything else. */
const parseHundredths = (text: string): number => {
  const start = text.charCodeAt(0) === 45 ? 1 : 0
  let [at, hundredths] = [start, 0]
  let code = text.charCodeAt(at)
  while (code >= 48 && code <= 57) {
    hundredths = hundredths * 10 + (code - 48)
    at += 1
    code = text.charCodeAt(at)
  }
  const digits = at - start
  if (digits === 0 || digits > 13 || (digits > 1 && text.charCodeAt(start) === 48)) return Number.NaN
  hundredths *= 100
  if (at < text.length) {
    const tenths = text.charCodeAt(at + 1) - 48
    const last = at + 3 === text.length ? text.charCodeAt(at + 2) - 48 : 0
    const fits = code === 46 && (at + 2 === text.length || at + 3 === text.length)
    if (!fits || !(tenths >= 0 && tenths <= 9 && last >= 0 && last <= 9)) return Number.NaN
    hundredths += tenths * 10 + last
  }
  return start === 0 || hundredths === 0 ? hundredths : -hundredths
}

const DECIMAL = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,12})?$/

/**
 * Reads the one decimal grammar of bangfu: an optional `-`, digits without leading zeros (at most 15 before the point),
 * and at most 12 decimals. No exponent, no `+`, no separators, no full-width digits. `undefined` for anything else.
 */
export const parseExact = (text: string): Exact | undefined => {
  const hundredths = parseHundredths(text)
  if (!Number.isNaN(hundredths)) return small(hundredths)
  if (!DECIMAL.test(text)) return undefined
  const point = text.indexOf('.')
  if (point === -1) return fraction(BigInt(text), 1n)
  return fraction(BigInt(text.slice(0, point) + text.slice(point + 1)), 10n ** BigInt(text.length - point - 1))
}

/** a + b. */
export const add = (a: Exact, b: Exact): Exact => {
  const sum = held(a).hundredths + held(b).hundredths
  if (isSmall(sum)) return small(sum)
  const [x, y] = [held(a), held(b)]
  const [crossed, other] = [aboveOf(x) * belowOf(y), aboveOf(y) * belowOf(x)]
  const plain = isSmall(crossed) && isSmall(other) ? quotient(crossed + other, belowOf(x) * belowOf(y)) : undefined
  if (plain !== undefined) return plain
  const [p, q] = [asFraction(a), asFraction(b)]
  return fraction(p.numerator * q.denominator + q.numerator * p.denominator, p.denominator * q.denominator)
}

/** a − b. */
export const subtract = (a: Exact, b: Exact): Exact => {
  const difference = held(a).hundredths - held(b).hundredths
  if (isSmall(difference)) return small(difference)
  const [x, y] = [held(a), held(b)]
  const [crossed, other] = [aboveOf(x) * belowOf(y), aboveOf(y) * belowOf(x)]
  const plain = isSmall(crossed) && isSmall(other) ? quotient(crossed - other, belowOf(x) * belowOf(y)) : undefined
  if (plain !== undefined) return plain
  const [p, q] = [asFraction(a), asFraction(b)]
  return fraction(p.numerator * q.denominator - q.numerator * p.denominator, p.denominator * q.denominator)
}

/** −a. */
export const negate = (a: Exact): Exact => subtract(ZERO, a)

/** a × b. */
export const multiply = (a: Exact, b: Exact): Exact => {
  const product = held(a).hundredths * held(b).hundredths
  if (isSmall(product) && product % 100 === 0) return small(product === 0 ? 0 : product / 100)
  const [x, y] = [held(a), held(b)]
  const plain = quotient(aboveOf(x) * aboveOf(y), belowOf(x) * belowOf(y))
  if (plain !== undefined) return plain
  const [p, q] = [asFraction(a), asFraction(b)]
  return fraction(p.numerator * q.numerator, p.denominator * q.denominator)
}

/** a ÷ b; `undefined` where b is 0. */
export const divide = (a: Exact, b: Exact): Exact | undefined => {
  const [x, y] = [held(a), held(b)]
  const [above, below] = [aboveOf(x) * belowOf(y), belowOf(x) * aboveOf(y)]
  if (below === 0) return undefined
  const plain = below < 0 ? quotient(-above, -below) : quotient(above, below)
  if (plain !== undefined) return plain
  const [p, q] = [asFraction(a), asFraction(b)]
  if (q.numerator === 0n) return undefined
  return fraction(p.numerator * q.denominator, p.denominator * q.numerator)
}

/** Below 0 where a < b, 0 where they are equal, above 0 where a > b. Exact: a fraction compares as a fraction. */
export const compare = (a: Exact, b: Exact): number => {
  const difference = held(a).hundredths - held(b).hundredths
  if (!Number.isNaN(difference)) return difference
  const [x, y] = [held(a), held(b)]
  const [left, right] = [aboveOf(x) * belowOf(y), aboveOf(y) * belowOf(x)]
  if (isSmall(left) && isSmall(right)) return left - right
  const [p, q] = [asFraction(a), asFraction(b)]
  const sign = p.numerator * q.denominator - q.numerator * p.denominator
  return sign < 0n ? -1 : sign > 0n ? 1 : 0
}

/** Whether a and b are the same number. */
export const equals = (a: Exact, b: Exact): boolean => compare(a, b) === 0

/** The smaller of two. */
export const smaller = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b)

/** The greater of two. */
export const greater = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b)

/** 0. */
export const ZERO: Exact = Object.freeze(small(0))

/** 1. */
export const ONE: Exact = Object.freeze(small(100))

const hundredthsText = (hundredths: number): string => {
  if (hundredths % 100 === 0) return String(hundredths / 100)
  const amount = Math.abs(hundredths)
  const part = amount % 100
  const decimals = part % 10 === 0 ? part / 10 : part < 10 ? `0${part}` : part
  return `${hundredths < 0 ? '-' : ''}${(amount - part) / 100}.${decimals}`
}

/** The value in full: a decimal such as `9741.01`, or a reduced fraction such as `974101/300` where the decimal never ends. */
export const exactText = (value: Exact): string => {
  const { hundredths } = held(value)
  if (!Number.isNaN(hundredths)) return hundredthsText(hundredths)
  const { numerator, denominator } = toFraction(value)
  let [twos, fives, rest] = [0, 0, denominator]
  for (; rest % 2n === 0n; rest /= 2n) twos += 1
  for (; rest % 5n === 0n; rest /= 5n) fives += 1
  if (rest !== 1n) return `${numerator}/${denominator}`
  const places = Math.max(twos, fives)
  const scaled = numerator * (10n ** BigInt(places) / denominator)
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  return `${scaled < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${digits.slice(-places)}`}`
}
