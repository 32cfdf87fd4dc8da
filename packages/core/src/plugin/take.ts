import {
  Bounds,
  compare,
  exactFraction,
  isExact,
  toFraction,
  type Exact,
  type KnownValue,
  type ValueType,
} from '@bangfu/sdk'
import { isDay } from '../calendar/day.ts'

/**
 * The number that a plugin gave, made anew: whatever has the look of one may hold anything, and would break sums far from
 * here.
 */
export const takeExact = (value: unknown): Exact | undefined => {
  try {
    if (!isExact(value)) return undefined
    const { numerator, denominator } = toFraction(value)
    return exactFraction(numerator, denominator)
  } catch {
    return undefined
  }
}

export const takeDay = (value: unknown): string | undefined =>
  typeof value === 'string' && isDay(value) ? value : undefined

/** The value that a plugin gave for a fact of a type. */
export const takeValue = (value: unknown, type: ValueType): KnownValue | undefined => {
  switch (type.kind) {
    case 'number':
      return takeExact(value)
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined
    case 'date':
      return takeDay(value)
    case 'code':
      return typeof value === 'string' && type.codes.includes(value) ? value : undefined
    case 'text':
      return typeof value === 'string' ? value : undefined
    case 'codes':
      return undefined
  }
}

const takeList = <T>(value: unknown, take: (item: unknown) => T | undefined): readonly T[] | undefined => {
  if (!Array.isArray(value)) return undefined
  const items = [...(value as readonly unknown[])].map(take)
  return items.includes(undefined) ? undefined : (items as T[])
}

/** The cuts that a plugin gave. With too few of them an answer would be given that does not hold: all, or none at all. */
export const takeCuts = (value: unknown): readonly KnownValue[] | undefined =>
  takeList(value, (cut) => (typeof cut === 'string' || typeof cut === 'boolean' ? cut : takeExact(cut)))

/** The cuts of an argument that a plugin gave: numbers or days. */
export const takePassed = (value: unknown): readonly (Exact | string)[] | undefined =>
  takeList(value, (cut) => (isExact(cut) ? takeExact(cut) : takeDay(cut)))

/** The ends that a plugin gave, of days both of them; how a number is made up is the engine's own. */
export const takeBounds = (value: unknown, result: 'number' | 'date'): Bounds<Exact | string> | undefined => {
  if (!(value instanceof Bounds)) return undefined
  const { least, greatest, isOpen } = value as Bounds
  if (result === 'date') {
    const [from, to] = [takeDay(least), takeDay(greatest)]
    return from === undefined || to === undefined || from > to ? undefined : new Bounds<string>(from, to)
  }
  const [low, high] = [takeExact(least), takeExact(greatest)]
  const isWrong = (low === undefined) !== (least === undefined) || (high === undefined) !== (greatest === undefined)
  if (isWrong || (low !== undefined && high !== undefined && compare(low, high) > 0)) return undefined
  return new Bounds(low, high, { isOpen })
}
