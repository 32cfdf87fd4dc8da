import type { Locale } from '@bangfu/sdk'
import type * as z from 'zod/mini'
import { benefitCode, clause, count, day, id, localized, number, region, tier, unit } from '../shape/parts.ts'
import { closed, ref, type JsonSchema } from './schema.ts'
import { showJson } from './show-json.ts'
import { textOf } from './texts/index.ts'

/** What the walk needs to know besides the shapes. */
export interface Walk {
  readonly locale: Locale
  /** What a place holds that the shape leaves open: a name of something, a condition. */
  readonly at: (path: string) => JsonSchema | undefined
  /** What the values of a closed list are called. */
  readonly labels: (path: string, values: readonly (string | number)[]) => Parameters<typeof closed>[0]
  /** What is said where an object, a list, a value of a closed list was expected. */
  readonly errors: {
    readonly object: (keys: readonly string[]) => string
    readonly list: string
    readonly value: (values: readonly unknown[]) => string
    readonly text: string
    readonly boolean: string
    readonly count: string
  }
  /** Called for every key that the walk comes by. */
  readonly visit?: (path: string) => void
}

type Shape = z.core.$ZodType

interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, Shape>>
  readonly element?: Shape
  readonly innerType?: Shape
  readonly valueType?: Shape
  readonly options?: readonly Shape[]
  readonly discriminator?: string
  readonly entries?: Readonly<Record<string, string | number>>
  readonly values?: readonly (string | number | boolean)[]
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
}

interface Check {
  readonly check: string
  readonly minimum?: number
  readonly value?: number
  readonly inclusive?: boolean
}

// Shapes that stand in many places and have a part of the schema of their own.
const SHARED = new Map<Shape, string>([
  [localized, 'localized'],
  [id, 'name'],
  [day, 'day'],
  [clause, 'clause'],
  [region, 'region'],
  [benefitCode, 'benefit'],
  [count, 'count'],
  [unit, 'unit'],
  [tier, 'tier'],
  [number, 'number'],
])

const defOf = (shape: Shape): Def => shape._zod.def

const checksOf = (def: Def): readonly Check[] => (def.checks ?? []).map((check) => check._zod.def)

/** The least and the greatest number, or the fewest items. */
const limitsOf = (def: Def): { readonly minimum?: number; readonly maximum?: number } => {
  const limits: { minimum?: number; maximum?: number } = {}
  for (const { check, value, minimum, inclusive } of checksOf(def)) {
    if (check === 'greater_than' && value !== undefined) limits.minimum = inclusive === true ? value : value + 1
    if (check === 'less_than' && value !== undefined) limits.maximum = inclusive === true ? value : value - 1
    if (check === 'min_length' && minimum !== undefined) limits.minimum = minimum
  }
  return limits
}

/** Title, meaning and example of a key; beside a `$ref`, whose part has none of them. */
export const keyWords = (path: string, locale: Locale): JsonSchema => {
  const text = textOf(path)
  if (text === undefined) return {}
  const [title, description] = text[locale]
  const key = path.slice(path.lastIndexOf('.') + 1)
  const example = `${JSON.stringify(key)}: ${showJson(text.example)}`
  return { title, description: `${description}\n${locale === 'zh' ? '例：' : 'Example: '}${example}` }
}

/** The schema of the keys of an object, each with its words. */
export const objectSchema = (shape: Readonly<Record<string, Shape>>, path: string, walk: Walk): JsonSchema => {
  const keys = Object.keys(shape)
  const properties = Object.fromEntries(
    Object.entries(shape).map(([key, value]) => [key, keySchema(value, `${path}.${key}`, walk)]),
  )
  const required = keys.filter((key) => defOf(shape[key] as Shape).type !== 'optional')
  return {
    type: 'object',
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
    errorMessage: walk.errors.object(keys),
  }
}

// What stands here is of the shape that stands there.
const SAME: Readonly<Record<string, string>> = { 'replace.with': 'rules', 'set.values': 'parameters.values' }

/** The schema of what stands under a key. */
export const keySchema = (shape: Shape, path: string, walk: Walk): JsonSchema => {
  walk.visit?.(path)
  return { ...walkShape(shape, SAME[path] ?? path, walk), ...keyWords(path, walk.locale) }
}

/** Several forms of an object, told apart by one key: a form is looked at only where it is named, for readable errors. */
const unionSchema = (def: Def, path: string, walk: Walk): JsonSchema => {
  const { options = [], discriminator } = def
  if (discriminator === undefined) return { anyOf: options.map((option) => walkShape(option, path, walk)) }
  const formsOf = (option: Shape): readonly (string | number)[] =>
    (defOf(defOf(option).shape?.[discriminator] as Shape).values ?? []) as readonly string[]
  const forms = options.flatMap(formsOf)
  const where = `${path}.${discriminator}`
  walk.visit?.(where)
  const named = closed(walk.labels(where, forms), walk.errors.value(forms))
  return {
    type: 'object',
    properties: { [discriminator]: { ...named, ...keyWords(where, walk.locale) } },
    required: [discriminator],
    errorMessage: walk.errors.object([discriminator]),
    allOf: options.map((option) => {
      const form = objectSchema(defOf(option).shape ?? {}, path, walk)
      return {
        if: { properties: { [discriminator]: { enum: formsOf(option) } }, required: [discriminator] },
        // The key that tells the forms apart is described once, above.
        then: { ...form, properties: { ...(form['properties'] as object), [discriminator]: true } },
      }
    }),
  }
}

/** The schema of a zod shape; what `walk.at` knows of a place stands instead. */
export const walkShape = (shape: Shape, path: string, walk: Walk): JsonSchema => {
  const def = defOf(shape)
  if (def.type === 'optional' && def.innerType) return walkShape(def.innerType, path, walk)
  if (def.type === 'array' && def.element) {
    const { minimum } = limitsOf(def)
    const items = walkShape(def.element, path, walk)
    return { type: 'array', items, ...(minimum ? { minItems: minimum } : {}), errorMessage: walk.errors.list }
  }
  const known = walk.at(path)
  if (known !== undefined) return known
  const part = SHARED.get(shape)
  if (part !== undefined) return ref(part)
  switch (def.type) {
    case 'object':
      return objectSchema(def.shape ?? {}, path, walk)
    case 'record':
      return {
        type: 'object',
        additionalProperties: def.valueType ? walkShape(def.valueType, path, walk) : true,
        errorMessage: walk.errors.object([]),
      }
    case 'union':
      return unionSchema(def, path, walk)
    case 'enum':
    case 'literal': {
      const values = def.type === 'enum' ? Object.values(def.entries ?? {}) : (def.values ?? [])
      if (values.length === 1) return { const: values[0], errorMessage: walk.errors.value(values) }
      return closed(walk.labels(path, values as readonly string[]), walk.errors.value(values))
    }
    case 'string':
      return { type: 'string', errorMessage: walk.errors.text }
    case 'boolean':
      return { type: 'boolean', errorMessage: walk.errors.boolean }
    case 'number':
      return { type: 'integer', ...limitsOf(def), errorMessage: walk.errors.count }
    default:
      return {}
  }
}
