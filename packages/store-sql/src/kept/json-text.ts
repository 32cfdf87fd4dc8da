const refused = (what: string): never => {
  throw new TypeError(`Cannot keep ${what}: it is no JSON`)
}

const check = (value: unknown): void => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : refused('a number without an end')
  if (typeof value !== 'object') return refused(typeof value === 'undefined' ? 'nothing' : `a ${typeof value}`)
  if (Array.isArray(value)) {
    Array.from(value as readonly unknown[], check)
    return
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) refused('an object of a class')
  for (const [key, item] of Object.entries(value)) {
    if (key === 'toJSON' && typeof item === 'function') refused('a function')
    check(item)
  }
}

/** A copy of JSON, which nobody else holds. Throws a TypeError for what is none: it would come back as something else. */
export const jsonCopy = <T>(value: T): T => {
  check(value)
  return JSON.parse(JSON.stringify(value)) as T
}
