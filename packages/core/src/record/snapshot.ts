import { RECORD_LIMITS } from '../parse/limits.ts'
import { NumberText } from '../parse/number-text.ts'
import type { Path } from '../parse/path.ts'

/** What in a record is no data at all. */
export interface NotData {
  readonly path: Path
  readonly value: unknown
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

// A household of 100 members with 200 medical events each has 20 000.
const MOST_PARTS = 100_000

/**
 * Copies a record into objects without a prototype: own keys only, so that nothing is inherited, and nothing that the
 * caller changes later is seen. Dates, maps, functions and the like are no data; neither is a list with holes.
 */
export const snapshot = (record: unknown): { readonly copy: unknown; readonly notData: readonly NotData[] } => {
  const notData: NotData[] = []
  let left = MOST_PARTS
  const refuse = (value: unknown, path: Path): null => {
    notData.push({ path, value })
    return null
  }
  const copyOf = (value: unknown, path: Path): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
      return value
    if (typeof value !== 'object') return refuse(value, path)
    left -= 1
    // Refused once, and no further: an object that is in many places would else unfold without end.
    if (left <= 0) return left === 0 ? refuse(value, path) : null
    if (value instanceof NumberText) return value
    if (path.length > RECORD_LIMITS.depth) return refuse(value, path)
    if (Array.isArray(value)) return Array.from(value, (item: unknown, index) => copyOf(item, [...path, index]))
    if (!isPlain(value)) return refuse(value, path)
    const copy = Object.create(null) as Record<string, unknown>
    for (const key of Object.keys(value)) {
      const item = (value as Record<string, unknown>)[key]
      if (item !== undefined) copy[key] = copyOf(item, [...path, key])
    }
    return copy
  }
  return { copy: copyOf(record, []), notData }
}
