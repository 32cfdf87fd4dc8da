import { compare, isFraction, readFraction, subtract, type Fraction } from './fraction.ts'

/** A value of a fact, parameter or expression: `undefined` is unknown, `null` is nothing or no limit. */
export type Value =
  | Fraction
  | string
  | boolean
  | readonly string[]
  | readonly Fraction[]
  | ReadonlyMap<string, Fraction>
  | null
  | undefined

/** Called with how far a number or day is from what it is compared with. */
export type Trace = (place: string, difference: number) => void

/** A code, a day, a flag or a literal as a text. */
export const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const DAY = 86_400_000
const DATE = /^\d{4}-\d\d-\d\d$/

/** How far apart two numbers or two days are, as a number good enough to guess by; its sign is exact. */
export const differenceOf = (value: Fraction | string, operand: Fraction | string): number => {
  if (!isFraction(value) || !isFraction(operand)) return (Date.parse(plain(value)) - Date.parse(plain(operand))) / DAY
  const { n, d } = subtract(value, operand)
  const guess = Number(n) / Number(d)
  return n === 0n ? 0 : guess === 0 ? (n < 0n ? -1e-9 : 1e-9) : guess
}

const order = (value: Value, operand: unknown): number => {
  if (isFraction(value)) return compare(value, isFraction(operand) ? operand : readFraction(operand))
  const [a, b] = [plain(value), plain(operand)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** What a value is compared with, one by one. */
const partsOf = (operand: unknown): readonly unknown[] => (Array.isArray(operand) ? operand : [operand])

/** Whether a known value satisfies an operator. `group` holds the codes of the group that `inGroup` names. */
export const satisfies = (
  operator: string,
  value: Value,
  operand: unknown,
  group: readonly string[],
  place: string,
  trace: Trace | undefined,
): boolean => {
  if (trace !== undefined && (isFraction(value) || (typeof value === 'string' && DATE.test(value)))) {
    for (const [index, part] of partsOf(operand).entries()) {
      const other = isFraction(value) && !isFraction(part) ? readFraction(part) : (part as Fraction | string)
      trace(`${place} ${index}`, differenceOf(value, other))
    }
  }
  const isOneOf = (): boolean => partsOf(operand).some((part) => order(value, part) === 0)
  switch (operator) {
    case 'equal':
      return order(value, operand) === 0
    case 'notEqual':
      return order(value, operand) !== 0
    case 'lessThan':
      return order(value, operand) < 0
    case 'lessThanInclusive':
      return order(value, operand) <= 0
    case 'greaterThan':
      return order(value, operand) > 0
    case 'greaterThanInclusive':
      return order(value, operand) >= 0
    case 'between': {
      const [low, high] = partsOf(operand)
      return order(value, low) >= 0 && order(value, high) <= 0
    }
    case 'in':
      return isOneOf()
    case 'notIn':
      return !isOneOf()
    case 'inGroup':
      return group.includes(plain(value))
    case 'includes':
      return (value as readonly string[]).includes(plain(operand))
    default:
      throw new Error(`No operator ${operator}`)
  }
}
