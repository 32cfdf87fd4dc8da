import * as z from 'zod/mini'
import { clause, id, list, localized, tier } from './parts.ts'

/** A unit or body that the plan names, and who came after it. */
export const unitShape = z.strictObject({
  id,
  label: localized,
  successor: z.optional(
    z.strictObject({ label: localized, since: z.optional(z.string()), evidence: z.enum(['seen', 'generalKnowledge']) }),
  ),
})

/** Who answers for a section of the plan: the units and the bodies of its last two lines. */
export const responsibilityShape = z.strictObject({
  section: clause,
  label: localized,
  units: list(id),
  open: z.optional(localized),
  bodies: list(id),
  clauses: z.strictObject({ units: clause, bodies: clause }),
})

/** What a tier of the data system may do with a record. */
export const ACTIONS = [
  'collect', 'enter', 'review', 'correct', 'supplement', 'complete',
  'verify', 'inspect', 'aggregate', 'guide', 'supervise', 'appraise',
] as const // prettier-ignore

export const tierDutyShape = z.strictObject({ tier, clause, label: localized, actions: list(z.enum(ACTIONS)) })

/** A sentence of the plan or a part of one, and what of the policy encodes it. */
export const clauseShape = z.strictObject({
  id: clause,
  sentence: clause,
  line: z.int().check(z.positive()),
  quote: z.string(),
  en: z.string(),
  kind: z.enum([
    'context', 'definition', 'threshold', 'eligibility', 'benefit', 'priority',
    'duty', 'data-duty', 'organisational', 'target',
  ]), // prettier-ignore
  modality: z.enum(['must', 'qualified', 'target', 'encourage', 'explore', 'priority', 'none']),
  decidedBy: z.enum(['record', 'record-and-table', 'judgement', 'aggregate', 'organization']),
  encodedBy: z.optional(list(z.string())),
  note: z.optional(z.string()),
})

const base = { id, label: localized, clause }

/** What is counted over many households, for each division. */
export const aggregateShape = z.discriminatedUnion('form', [
  z.strictObject({ ...base, form: z.literal('classes') }),
  z.strictObject({
    ...base,
    form: z.literal('count'),
    of: id,
    where: z.optional(id),
    expected: z.optional(z.literal(0)),
  }),
  z.strictObject({ ...base, form: z.literal('share'), of: id, where: z.optional(id), applies: id, met: id }),
  z.strictObject({
    ...base,
    form: z.literal('groups'),
    of: id,
    by: id,
    where: z.optional(id),
    grouped: z.optional(z.boolean()),
  }),
  z.strictObject({ ...base, form: z.literal('mean'), total: id, heads: id, where: z.optional(id) }),
  z.strictObject({ ...base, form: z.literal('notTested'), reason: localized }),
])

export type UnitShape = z.infer<typeof unitShape>
export type ResponsibilityShape = z.infer<typeof responsibilityShape>
export type TierDutyShape = z.infer<typeof tierDutyShape>
export type ClauseShape = z.infer<typeof clauseShape>
export type AggregateShape = z.infer<typeof aggregateShape>
