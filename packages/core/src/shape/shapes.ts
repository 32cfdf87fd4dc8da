import { OUTCOMES, SEVERITIES } from '@bangfu/sdk'
import * as z from 'zod/mini'
import { benefitCode, clause, count, day, id, list, localized, number, region, tier, unit } from './parts.ts'
import { aggregateShape, clauseShape, responsibilityShape, tierDutyShape, unitShape } from './plan-shapes.ts'

/** Whose variant may change a part of a policy. */
const vary = z.enum(['county', 'city', 'none'])

// Conditions, expressions and literals are recursive or typed by what they name: `bind` reads those by hand, since the
// errors of a union over recursive shapes cannot be read by anyone.
const anything = z.unknown()

const scope = z.strictObject({
  id,
  in: z.optional(id),
  path: z.optional(id),
  key: z.optional(id),
  label: localized,
  min: z.optional(count),
  max: z.optional(count),
  absent: z.optional(z.enum(['required', 'none'])),
  collectedBy: z.optional(tier),
})

const block = z.strictObject({
  id,
  label: localized,
  absent: z.enum(['unknown', 'items', 'none']),
  extension: z.optional(z.boolean()),
  collectedBy: z.optional(tier),
  verifiedBy: z.optional(tier),
  clause: z.optional(clause),
})

const table = z.strictObject({
  id,
  label: localized,
  standard: z.optional(z.string()),
  note: z.optional(localized),
  integer: z.optional(z.boolean()),
  extendedBy: z.optional(id),
  vary: z.optional(vary),
  groups: z.optional(list(z.strictObject({ id, label: localized }))),
  codes: list(
    z.strictObject({
      code: z.string(),
      label: localized,
      group: z.optional(id),
      seen: z.optional(z.array(day)),
    }),
  ),
})

const FACT_TYPES = ['boolean', 'code', 'codes', 'integer', 'decimal', 'money', 'date', 'text', 'region'] as const

const fact = z.strictObject({
  id,
  label: localized,
  type: z.enum(FACT_TYPES),
  table: z.optional(id),
  unit: z.optional(unit),
  min: z.optional(number),
  max: z.optional(number),
  maxLength: z.optional(count),
  format: z.optional(z.enum(['idNumber'])),
  agreesWith: z.optional(z.strictObject({ birthDate: z.optional(id), sex: z.optional(id) })),
  unique: z.optional(z.boolean()),
  personal: z.optional(z.boolean()),
  sealed: z.optional(z.boolean()),
  absent: z.union([z.enum(['required', 'unknown']), z.strictObject({ value: anything }), z.strictObject({ fact: id })]),
  collectedBy: z.optional(tier),
  verifiedBy: z.optional(tier),
  change: z.optional(z.enum(['supply', 'correct', 'none'])),
  clause: z.optional(clause),
  note: z.optional(localized),
})

const derived = z.strictObject({
  id,
  label: localized,
  type: z.enum(['boolean', 'number', 'date']),
  unit: z.optional(unit),
  clause: z.optional(clause),
  readings: z.optional(z.array(count)),
  outside: z.optional(localized),
  derive: anything,
})

const formula = z.strictObject({
  id,
  scope: id,
  label: localized,
  unit,
  clause: z.optional(clause),
  readings: z.optional(z.array(count)),
  formula: anything,
})

const PARAMETER_TYPES = [
  'money', 'rate', 'integer', 'boolean', 'choice', 'codes', 'words', 'texts', 'date', 'monthDay', 'range', 'moneyByCode',
] as const // prettier-ignore

const datedValue = z.strictObject({
  from: day,
  to: z.optional(day),
  value: anything,
  provenance: z.enum(['plan', 'reading', 'law', 'city', 'county', 'zone', 'scenario', 'override']),
  source: localized,
})

const parameter = z.strictObject({
  id,
  label: localized,
  type: z.enum(PARAMETER_TYPES),
  unit: z.optional(unit),
  table: z.optional(id),
  options: z.optional(list(z.strictObject({ id, label: localized }))),
  min: z.optional(number),
  max: z.optional(number),
  orNone: z.optional(z.boolean()),
  clause: z.optional(clause),
  readings: z.optional(z.array(count)),
  vary,
  usual: z.optional(z.strictObject({ least: z.optional(number), most: z.optional(number) })),
  bound: z.optional(z.enum(['raiseOnly', 'lowerOnly', 'addOnly'])),
  oneOf: z.optional(list(anything)),
  neverFalls: z.optional(clause),
  shownOnly: z.optional(z.literal(true)),
  note: z.optional(localized),
  values: list(datedValue),
})

const rule = z.strictObject({
  name: id,
  title: localized,
  clause,
  benefit: z.optional(benefitCode),
  for: z.optional(id),
  outcome: z.optional(z.enum(OUTCOMES)),
  review: z.optional(z.strictObject({ by: z.enum(['official', 'outsideRule']), tier, question: localized })),
  readings: z.optional(z.array(count)),
  outside: z.optional(localized),
  note: z.optional(localized),
  from: z.optional(day),
  to: z.optional(day),
  // json-rules-engine throws on a priority that is not above 0.
  priority: z.optional(z.int().check(z.minimum(1))),
  additional: z.optional(z.literal(true)),
  vary: z.optional(vary),
  conditions: anything,
  unless: z.optional(anything),
  notes: z.optional(list(z.strictObject({ id, when: z.optional(anything), text: localized }))),
  event: z.strictObject({
    type: id,
    params: z.optional(
      z.strictObject({
        amount: z.optional(z.strictObject({ formula: id, paid: z.optional(z.enum(['monthly', 'yearly'])) })),
        code: z.optional(id),
        severity: z.optional(z.enum(SEVERITIES)),
      }),
    ),
  }),
})

const classification = z.strictObject({
  label: localized,
  clause,
  steps: list(z.strictObject({ class: id, label: localized, where: id })),
  otherwise: z.strictObject({ class: id, label: localized }),
  unknown: z.strictObject({ class: id, label: localized }),
  population: id,
})

const program = z.strictObject({ id, label: localized, clause })

const target = z.strictObject({ label: z.optional(localized), clause: z.optional(clause), applies: id, met: id })

const guarantee = z.strictObject({ label: z.optional(localized), clause: z.optional(clause), fact: id })

const label = z.optional(localized)

/** How a key of the decision is made; `decide/sections` has one file for each form. */
const section = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('classification'), label }),
  z.strictObject({
    form: z.literal('number'),
    label,
    fact: id,
    decimals: z.int().check(z.nonnegative(), z.maximum(12)),
  }),
  z.strictObject({ form: z.literal('verdict'), label, fact: id }),
  z.strictObject({ form: z.literal('verdicts'), label, verdicts: z.record(z.string(), guarantee) }),
  z.strictObject({ form: z.literal('idsWhere'), label, fact: id }),
  z.strictObject({ form: z.literal('amount'), label, formula: id, where: id }),
  z.strictObject({ form: z.literal('targets'), label, where: id, targets: z.record(z.string(), target) }),
  z.strictObject({ form: z.literal('signals'), label, event: id }),
  z.strictObject({ form: z.literal('findings'), label, event: id }),
])

const identity = {
  $schema: z.optional(z.string()),
  policy: id,
  version: z.string(),
  title: localized,
  source: z.optional(localized),
  effectiveFrom: day,
  files: list(z.string()),
}

/** The manifest of a policy that stands for itself. */
export const manifestShape = z.strictObject({ ...identity, decision: z.record(z.string(), section) })

/** The manifest of a variant: what a decision holds is its base's. */
export const variantManifestShape = z.strictObject({
  ...identity,
  extends: id,
  by: z.enum(['city', 'county', 'zone']),
  regions: z.optional(list(region)),
})

// What a variant does to its base.
const grounds = { reason: localized, source: localized }
const set = z.strictObject({ parameter: id, values: list(datedValue), reason: localized })
const addedCode = z.strictObject({
  table: id,
  code: z.string(),
  label: localized,
  group: z.optional(id),
  from: day,
  to: z.optional(day),
  ...grounds,
})
const replacement = z.strictObject({ rule: id, with: rule, from: z.optional(day), ...grounds })
const switchedOff = z.strictObject({ rule: id, from: z.optional(day), ...grounds })

/** Sections that are lists, with the shape of an item and the key that names one. */
export const listShapes = {
  scopes: { shape: scope, key: 'id' },
  blocks: { shape: block, key: 'id' },
  tables: { shape: table, key: 'id' },
  facts: { shape: fact, key: 'id' },
  derived: { shape: derived, key: 'id' },
  formulas: { shape: formula, key: 'id' },
  parameters: { shape: parameter, key: 'id' },
  rules: { shape: rule, key: 'name' },
  units: { shape: unitShape, key: 'id' },
  responsibilities: { shape: responsibilityShape, key: 'section' },
  tierDuties: { shape: tierDutyShape, key: 'tier' },
  clauses: { shape: clauseShape, key: 'id' },
  aggregates: { shape: aggregateShape, key: 'id' },
  set: { shape: set, key: 'parameter' },
  addCodes: { shape: addedCode, key: 'code' },
  replace: { shape: replacement, key: 'rule' },
  switchOff: { shape: switchedOff, key: 'rule' },
} as const

/** Sections that are one object. */
export const singleShapes = { program, inProgram: id, classification } as const

export type Manifest = z.infer<typeof manifestShape>
export type VariantManifest = z.infer<typeof variantManifestShape>
export type DatedValueShape = z.infer<typeof datedValue>
export type Vary = z.infer<typeof vary>
export type SetShape = z.infer<typeof set>
export type AddedCodeShape = z.infer<typeof addedCode>
export type ReplacementShape = z.infer<typeof replacement>
export type SwitchedOffShape = z.infer<typeof switchedOff>
export type DecisionSection = z.infer<typeof section>
export type ScopeShape = z.infer<typeof scope>
export type BlockShape = z.infer<typeof block>
export type TableShape = z.infer<typeof table>
export type FactShape = z.infer<typeof fact>
export type DerivedShape = z.infer<typeof derived>
export type FormulaShape = z.infer<typeof formula>
export type ParameterShape = z.infer<typeof parameter>
export type RuleShape = z.infer<typeof rule>
export type ClassificationShape = z.infer<typeof classification>
export type ProgramShape = z.infer<typeof program>
