import { describe } from '../diagnostics/describe.ts'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'

/** The object at a place, where it is one. */
export const readObject = (
  value: unknown,
  at: Location,
  expected: string,
  report: Report,
): Record<string, unknown> | undefined => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  const key = at.path.at(-1)
  const found = value === undefined && typeof key === 'string' ? `no key \`${key}\`` : describe(value)
  report.error(value === undefined ? 'MISSING_KEY' : 'WRONG_VALUE', at, { found, expected })
  return undefined
}

/** Reports keys that do not belong to a form and keys that it lacks; true where all is well. */
export const hasKeys = (
  object: Record<string, unknown>,
  at: Location,
  { required, optional = [] }: { readonly required: readonly string[]; readonly optional?: readonly string[] },
  report: Report,
): boolean => {
  const known = [...required, ...optional]
  const extra = Object.keys(object).filter((key) => !known.includes(key))
  for (const key of extra) {
    const problem = { found: key, expected: known.join(', '), suggestion: suggest(key, known) }
    report.error('UNKNOWN_KEY', below(at, key), { part: 'key', ...problem })
  }
  const missing = required.filter((key) => !Object.hasOwn(object, key))
  for (const key of missing)
    report.error('MISSING_KEY', at, { found: `no key \`${key}\``, expected: `all of ${required.join(', ')}` })
  return extra.length === 0 && missing.length === 0
}

/** The list at a place, where it has at least one item. */
export const readList = (value: unknown, at: Location, report: Report): readonly unknown[] | undefined => {
  if (Array.isArray(value) && value.length > 0) return value as readonly unknown[]
  report.error(Array.isArray(value) ? 'EMPTY_LIST' : 'WRONG_VALUE', at, {
    found: describe(value),
    expected: 'a list with at least one item',
  })
  return undefined
}
