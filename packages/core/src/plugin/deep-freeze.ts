// What is frozen at its surface alone may still hold what is not.
const frozen = new WeakSet<object>()

/** Freezes a value and all that it holds; functions stay as they are. */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return value
  frozen.add(Object.freeze(value))
  for (const part of Object.values(value)) deepFreeze(part as unknown)
  return value
}
