import * as z from 'zod/mini'
import { describe } from '../diagnostics/describe.ts'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import { wellWritten } from './well-written.ts'

const step = (key: PropertyKey): string | number => (typeof key === 'number' ? key : String(key))

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], value)

/** The keys that an object at a path of a shape may have, where it is an object there; of several forms, those of its own. */
const keysAt = (shape: z.core.$ZodType, path: readonly PropertyKey[], value: unknown): string[] => {
  const def = shape._zod.def as unknown as {
    type: string
    shape?: Record<string, z.core.$ZodType>
    element?: z.core.$ZodType
    innerType?: z.core.$ZodType
    valueType?: z.core.$ZodType
    options?: z.core.$ZodType[]
    discriminator?: string
  }
  if (def.type === 'optional' && def.innerType) return keysAt(def.innerType, path, value)
  if (def.type === 'union') {
    const { options = [], discriminator } = def
    const form = discriminator === undefined ? undefined : valueAt(value, [discriminator])
    return options.filter((option) => isOfForm(option, discriminator, form)).flatMap((x) => keysAt(x, path, value))
  }
  const [head, ...rest] = path
  if (head === undefined) return Object.keys(def.shape ?? {})
  const inside = valueAt(value, [head])
  if (def.type === 'array' && def.element) return keysAt(def.element, rest, inside)
  if (def.type === 'record' && def.valueType) return keysAt(def.valueType, rest, inside)
  const inner = def.shape?.[String(head)]
  return inner === undefined ? [] : keysAt(inner, rest, inside)
}

const isOfForm = (option: z.core.$ZodType, discriminator: string | undefined, form: unknown): boolean => {
  const { shape } = option._zod.def as unknown as { readonly shape?: Readonly<Record<string, z.core.$ZodType>> }
  const named = discriminator === undefined ? undefined : shape?.[discriminator]
  return named === undefined || z.safeParse(named, form, { jitless: true }).success
}

const ANOTHER = 'another value'
// What stands under keys whose values `bind` reads.
const READ_LATER: Readonly<Record<string, string>> = { conditions: 'a condition', formula: 'an expression' }

// zod's names of types, in words.
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a whole number',
  int: 'a whole number',
  NumberText: 'a decimal',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

const expectedOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? ANOTHER
    case 'invalid_value':
      return issue.values.map((value) => `"${String(value)}"`).join(', ')
    case 'invalid_format':
    case 'custom':
      return issue.message
    case 'too_small':
      return issue.origin === 'array' ? `a list of at least ${issue.minimum}` : `at least ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'array' ? `a list of at most ${issue.maximum}` : `at most ${issue.maximum}`
    case 'invalid_union':
      return issue.errors.length > 0
        ? [...new Set(issue.errors.flat().map(expectedOf))].join(' or ')
        : ('options' in issue ? (issue.options ?? []) : []).map(String).join(', ') || ANOTHER
    default:
      return ANOTHER
  }
}

/** Checks one part of a rule file against its shape; every problem goes to the report with its place. */
export const checkShape = <T extends z.core.$ZodType>(
  shape: T,
  value: unknown,
  at: Location,
  report: Report,
): z.output<T> | undefined => {
  // Without `jitless`, zod would turn the keys of a shape into source text and run it.
  const result = z.safeParse(shape, value, { jitless: true })
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const path = issue.path.map(step)
    const place = below(at, ...path)
    if (issue.code === 'unrecognized_keys') {
      const keys = [...new Set(keysAt(shape, issue.path, value))]
      for (const key of issue.keys) {
        const suggestion = suggest(key, keys)
        report.error('UNKNOWN_KEY', below(place, key), {
          part: 'key',
          found: key,
          expected: keys.join(', '),
          suggestion,
        })
      }
      continue
    }
    const found = valueAt(value, issue.path)
    const expected = expectedOf(issue)
    if (found === undefined) {
      const wanted = expected === ANOTHER ? (READ_LATER[String(path.at(-1))] ?? 'a value') : expected
      report.error('MISSING_KEY', place, { found: `no key \`${path.at(-1)}\``, expected: wanted })
      continue
    }
    const values = issue.code === 'invalid_value' ? issue.values.map(String) : []
    const suggestion = typeof found === 'string' ? (suggest(found, values) ?? wellWritten(found, expected)) : undefined
    report.error('WRONG_VALUE', place, { found: describe(found), expected, suggestion })
  }
  return undefined
}
