import { compare, isExact, parseExact, toFraction, type Exact, type FactDefinition } from '@bangfu/sdk'
import { isDay } from '../draw/days.ts'

const TWO_DIGITS = 100n

const numberOf = (value: unknown): Exact | undefined =>
  isExact(value)
    ? value
    : typeof value === 'string' || typeof value === 'number'
      ? parseExact(String(value))
      : undefined

/** The codes that a fact lists itself; `undefined` where it names a table of the policy. */
const ownCodes = ({ codes }: FactDefinition): readonly string[] | undefined =>
  typeof codes === 'object' ? Object.keys(codes) : undefined

const isCode = (fact: FactDefinition, value: unknown): boolean =>
  typeof value === 'string' && (ownCodes(fact)?.includes(value) ?? true)

/** Whether a value as a record would hold it is one of a recorded fact. */
export const fitsRecord = (fact: FactDefinition & { readonly kind: 'recorded' }, value: unknown): boolean => {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'code':
      return isCode(fact, value)
    case 'codes':
      return Array.isArray(value) && value.every((code) => isCode(fact, code))
    case 'date':
      return isDay(value)
    case 'text':
      return typeof value === 'string' && value.length <= (fact.maxLength ?? Number.POSITIVE_INFINITY)
    case 'integer':
    case 'decimal':
    case 'money': {
      const number = numberOf(value)
      if (number === undefined) return false
      const { denominator } = toFraction(number)
      const [min, max] = [numberOf(fact.min), numberOf(fact.max)]
      const isInside =
        (min === undefined || compare(number, min) >= 0) && (max === undefined || compare(number, max) <= 0)
      return isInside && (fact.type === 'integer' ? denominator === 1n : TWO_DIGITS % denominator === 0n)
    }
  }
}

/** Whether a value is one that a computed fact may give. */
export const fitsComputed = (fact: FactDefinition & { readonly kind: 'computed' }, value: unknown): boolean => {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'code':
      return isCode(fact, value)
    case 'date':
      return isDay(value)
    case 'text':
      return typeof value === 'string'
    case 'number':
      return isExact(value)
  }
}
