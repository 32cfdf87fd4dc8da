const isPlain = (value: unknown): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return false
  if (Array.isArray(value)) return Array.from(value as unknown[]).every(isPlain)
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === null || prototype === Object.prototype) && Object.values(value).every(isPlain)
}

/** Whether JSON keeps a value as it is: no function, no day, no number without end, no hole in a list, nothing inside itself. */
export const isPlainJson = (value: unknown): boolean => {
  try {
    return isPlain(value)
  } catch {
    // Nested without end, or it throws when it is looked at: its own words may hold what it is about.
    return false
  }
}
