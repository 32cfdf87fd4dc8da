import { PLUGIN_CAPABILITIES, type Formula, type Operator } from '@bangfu/sdk'
import * as z from 'zod/mini'
import { list, localized, number, tier, unit } from '../shape/parts.ts'

const made = <T>(): z.ZodMiniCustom<T, T> => z.custom<T>((value) => typeof value === 'function', 'a function')

const kebab = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'a name in lower case with hyphens, such as legal-aid'))
const camel = z
  .string()
  .check(z.regex(/^[a-z][A-Za-z0-9]*$/, 'a name in camel case of letters and digits, such as hasDispute'))
const codes = z.union([z.string(), z.record(z.string(), localized)])
const ids = z.array(z.string())

const operator = z.strictObject({
  name: camel,
  accepts: list(z.enum(['boolean', 'code', 'codes', 'number', 'date', 'text'])),
  operand: z.enum(['value', 'list', 'pair', 'group', 'code']),
  ordered: z.optional(z.boolean()),
  sentence: localized,
  negated: localized,
  dateSentence: z.optional(localized),
  compile: made<Operator['compile']>(),
  cuts: z.optional(made<NonNullable<Operator['cuts']>>()),
})

const formula = z.strictObject({
  name: camel,
  arguments: list(z.enum(['number', 'limit', 'date', 'monthDay'])),
  repeats: z.boolean(),
  result: z.enum(['number', 'date']),
  selects: z.optional(z.boolean()),
  symbol: z.optional(z.string()),
  sentence: localized,
  evaluate: made<Formula['evaluate']>(),
  bounds: z.optional(made<NonNullable<Formula['bounds']>>()),
  passes: z.optional(made<NonNullable<Formula['passes']>>()),
})

const factBase = { name: camel, scope: z.string(), label: localized, unit: z.optional(unit), codes: z.optional(codes) }

const recorded = z.strictObject({
  kind: z.literal('recorded'),
  ...factBase,
  type: z.enum(['boolean', 'code', 'codes', 'integer', 'decimal', 'money', 'date', 'text']),
  absent: z.union([z.literal('unknown'), z.strictObject({ value: z.unknown() })]),
  collectedBy: tier,
  verifiedBy: z.optional(tier),
  min: z.optional(number),
  max: z.optional(number),
  maxLength: z.optional(z.int().check(z.positive())),
  personal: z.optional(z.boolean()),
})

const computed = z.strictObject({
  kind: z.literal('computed'),
  ...factBase,
  type: z.enum(['boolean', 'code', 'number', 'date', 'text']),
  needs: z.record(z.string(), z.unknown()),
  compute: made<(seen: never, context: never) => unknown>(),
})

const provider = z.strictObject({
  name: kebab,
  label: localized,
  scope: z.string(),
  supplies: list(z.string()),
  needs: z.record(z.string(), z.unknown()),
  limits: z.optional(
    z.strictObject({
      batch: z.optional(z.int().check(z.positive())),
      concurrency: z.optional(z.int().check(z.positive())),
      timeoutMs: z.optional(z.int().check(z.positive())),
      retries: z.optional(z.int().check(z.nonnegative())),
      breakAfter: z.optional(z.int().check(z.positive())),
      breakForMs: z.optional(z.int().check(z.positive())),
    }),
  ),
  cacheKey: z.optional(made()),
  fetch: made(),
})

const store = z.strictObject({
  name: kebab,
  label: localized,
  capabilities: z.strictObject({
    history: z.boolean(),
    transactions: z.boolean(),
    snapshots: z.boolean(),
    erasure: z.boolean(),
    durability: z.enum(['none', 'process', 'power']),
  }),
  open: made(),
})

const report = z.strictObject({
  name: kebab,
  label: localized,
  mediaType: z.string(),
  extension: z.string(),
  needs: ids,
  render: made(),
})

const program = z.strictObject({
  id: camel,
  files: z.record(
    z.string(),
    z.custom<string | object>(
      (file) => typeof file === 'string' || (typeof file === 'object' && file !== null),
      'the text of a rule file, or data as JSON has it',
    ),
  ),
})

/** The shape of a plugin: data, and a function where one is due. What is passed to a function is the sdk's to type. */
export const pluginShape = z.strictObject({
  id: kebab,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.-]+)?$/, 'a version such as 1.2.0')),
  apiVersion: z.int(),
  title: localized,
  capabilities: z.array(z.enum(PLUGIN_CAPABILITIES)),
  sees: ids,
  operators: z.optional(z.array(operator)),
  formulas: z.optional(z.array(formula)),
  facts: z.optional(z.array(z.discriminatedUnion('kind', [recorded, computed]))),
  programs: z.optional(z.array(program)),
  providers: z.optional(z.array(provider)),
  stores: z.optional(z.array(store)),
  reports: z.optional(z.array(report)),
})

export type PluginShape = z.infer<typeof pluginShape>
export type RecordedFactShape = z.infer<typeof recorded>
export type ComputedFactShape = z.infer<typeof computed>
