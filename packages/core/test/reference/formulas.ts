import { completedYears, dayNumber, dayOf, latestAnnualDay } from './calendar.ts'
import {
  add,
  compare,
  divide,
  fraction,
  isFraction,
  multiply,
  readFraction,
  subtract,
  ZERO,
  type Fraction,
} from './fraction.ts'
import type { Value } from './operators.ts'
import type { Fact } from './rules.ts'

/** What a formula makes of its arguments; unknown where one of them is. `watch` sees which numbers are compared. */
export const calculate = (form: string, values: readonly Value[], watch: (a: Fraction, b: Fraction) => void): Value => {
  const [first, second] = values
  if (form === 'completedYears') {
    return typeof first === 'string' && typeof second === 'string'
      ? fraction(BigInt(completedYears(first, second)))
      : undefined
  }
  if (form === 'dayBefore') return typeof first === 'string' ? dayOf(dayNumber(first) - 1) : undefined
  if (form === 'latestAnnualDay') {
    return typeof first === 'string' && typeof second === 'string' ? latestAnnualDay(first, second) : undefined
  }
  if (form === 'cappedAt' && second === null) return first
  if (!values.every(isFraction)) return undefined
  const numbers = values as readonly Fraction[]
  const watched = (a: Fraction, b: Fraction): number => {
    watch(a, b)
    return compare(a, b)
  }
  switch (form) {
    case 'add':
      return numbers.reduce(add)
    case 'multiply':
      return numbers.reduce(multiply)
    case 'subtract':
      return numbers.reduce(subtract)
    case 'divide':
      return divide(numbers[0] ?? ZERO, numbers[1] ?? ZERO)
    case 'min':
    case 'cappedAt':
      return numbers.reduce((a, b) => (watched(a, b) <= 0 ? a : b))
    case 'max':
      return numbers.reduce((a, b) => (watched(a, b) >= 0 ? a : b))
    default:
      throw new Error(`No formula ${form}`)
  }
}

/** A value as it stands in a record or rule file. */
export const readValue = ({ type }: Fact, raw: unknown): Value => {
  if (type === 'integer' || type === 'money') return readFraction(raw)
  if (type === 'boolean') return raw === true
  if (type === 'codes') return (raw as readonly unknown[]).map(String)
  return String(raw)
}
