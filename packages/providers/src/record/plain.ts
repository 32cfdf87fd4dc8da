/** An object of plain data. */
export type Json = Record<string, unknown>

/** Whether something is an object and no list. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// As deep as a record may be; what is deeper is left for the catalog to refuse.
const DEEPEST = 16

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

/** A copy of plain data, own keys only. What is no plain data stays what it is, for the catalog to refuse. */
export const copyData = (value: unknown, depth = 0): unknown => {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => copyData(item, depth + 1))
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
      item === undefined ? [] : [[key, copyData(item, depth + 1)] as const],
    ),
  )
}

/** What some keys lead to: `undefined` where it is not there, `null` where it or what it lies in is unknown. */
export const valueAt = (thing: Json, steps: readonly string[]): unknown => {
  let at: unknown = thing
  for (const step of steps) {
    if (at === null) return null
    if (!isObject(at) || !Object.hasOwn(at, step)) return undefined
    at = at[step]
  }
  return at
}
