/** Why something cannot be kept. */
const refused = (what: string): never => {
  throw new TypeError(`Cannot keep ${what}: it is no JSON`)
}

/** A copy of JSON, which nobody else holds. Throws a TypeError for what is none: it would come back as something else. */
export const copyJson = <T>(value: T): T => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : refused('a number without an end')
  if (typeof value !== 'object') return refused(typeof value === 'undefined' ? 'nothing' : `a ${typeof value}`)
  if (Array.isArray(value)) return Array.from(value as readonly unknown[], copyJson) as T
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return refused('an object of a class')
  const copy: Record<string, unknown> = {}
  // Defined, not assigned: `__proto__` is a key like any other.
  for (const [key, item] of Object.entries(value))
    Object.defineProperty(copy, key, { value: copyJson(item), configurable: true, enumerable: true, writable: true })
  return copy as T
}
