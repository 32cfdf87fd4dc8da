import { describe, nameText, type Path, type Problems } from './problems.ts'

export type PlainObject = Readonly<Record<string, unknown>>

/** Levels of objects and lists, as rule files may have them. */
export const MOST_LEVELS = 64

/** The object at a place, where it is one that could have come from JSON. */
export const readObject = (
  value: unknown,
  path: Path,
  expected: string,
  problems: Problems,
): PlainObject | undefined => {
  if (typeof value === 'function') {
    refuseFunction(path, problems)
    return undefined
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const prototype: unknown = Object.getPrototypeOf(value)
    // By its shape: plain objects of another window or worker have an `Object.prototype` of their own.
    if (prototype === null || Object.getPrototypeOf(prototype) === null) return value as PlainObject
    problems.error('WRONG_VALUE', path, {
      found: 'an instance of a class',
      expected: 'plain data: take `toJSON(false)`',
    })
    return undefined
  }
  problems.error('WRONG_VALUE', path, { found: describe(value), expected })
  return undefined
}

const refuseFunction = (path: Path, problems: Problems): void =>
  problems.error('FUNCTION_REFUSED', path, { found: 'a function', expected: 'data: a rule file holds no code' })

// Lists and objects that hold the same part again and again can be endless, though no JSON text is.
const MOST_ITEMS = 10_000

/** A copy of plain data, own keys only; every problem is reported where something is no data; `undefined` where it is too much. */
export const copyData = (value: unknown, path: Path, problems: Problems): unknown => {
  let items = 0
  let stopped = false
  const isTooMuch = (level: number): boolean => {
    items += 1
    if (level <= MOST_LEVELS && items <= MOST_ITEMS) return stopped
    const found = level > MOST_LEVELS ? `${level} levels` : `${items} items`
    const most = level > MOST_LEVELS ? MOST_LEVELS : MOST_ITEMS
    if (!stopped) problems.error('TEXT_TOO_DEEP', path, { found, expected: `at most ${most}` })
    stopped = true
    return true
  }
  const copy = (part: unknown, at: Path, level: number): unknown => {
    if (isTooMuch(level)) return undefined
    if (Array.isArray(part)) return part.map((item, index) => copy(item, [...at, index], level + 1))
    if (typeof part === 'object' && part !== null) {
      const entries = Object.entries(readObject(part, at, 'an object', problems) ?? {})
      return Object.fromEntries(entries.flatMap((entry) => copyEntry(entry, at, level)))
    }
    if (typeof part === 'function') refuseFunction(at, problems)
    else if (part !== null && !isLiteral(part)) {
      problems.error('WRONG_VALUE', at, { found: describe(part), expected: 'data as JSON has it' })
    }
    return part
  }
  const copyEntry = ([key, item]: [string, unknown], at: Path, level: number): readonly [string, unknown][] => {
    const place = [...at, nameText(key)]
    // To assign that key is to change what an object inherits.
    if (key === '__proto__') problems.error('UNKNOWN_KEY', place, { found: key, expected: 'another key' })
    return item === undefined ? [] : [[key, copy(item, place, level + 1)]]
  }
  const copied = copy(value, path, 0)
  return stopped ? undefined : copied
}

/** Whether something is a single value that JSON has. */
export const isLiteral = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
