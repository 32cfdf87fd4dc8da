import { isExact } from '@bangfu/sdk'

/** Freezes a value and all that is in it, and gives it. */
export const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  if (!isExact(value)) for (const item of Object.values(value)) frozen(item)
  return value
}

/** A copy of a value that nothing else holds. Numbers stay what they are: they cannot change. */
export const copied = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || isExact(value)) return value
  if (Array.isArray(value)) return value.map(copied) as T
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copied(item)])) as T
}
