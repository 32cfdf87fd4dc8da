import { TIERS } from '@bangfu/sdk'
import * as z from 'zod'
import { RECORD_STATES } from './types.ts'

z.config({ jitless: true })

const localized = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const reading = z.string().regex(/^T[1-9][0-9]*$/)
const state = z.enum(RECORD_STATES)
const shown = z.enum(['clear', 'masked'])

const block = z.strictObject({
  id: z.string().min(1),
  of: z.enum(['record', 'opinions']),
  mandatory: z.optional(z.boolean()),
  label: localized,
  keys: z.optional(z.array(z.string().min(1))),
})

const action = z.strictObject({
  id: z.string().min(1),
  label: localized,
  duties: z.array(z.string().min(1)).min(1),
  reading: z.optional(reading),
  from: z.optional(z.partialRecord(z.enum(['none', ...RECORD_STATES]), state)),
  anyState: z.optional(z.literal(true)),
  many: z.optional(z.literal(true)),
  lowestOfBoth: z.optional(z.literal(true)),
  refused: z.optional(z.partialRecord(z.enum(['*', 'none', ...RECORD_STATES]), reading)),
  sets: z.array(z.string().min(1)),
  otherBlocks: reading,
  notBy: z.optional(z.array(z.enum(['changedBy', 'reviewedBy']))),
  ownWork: z.optional(reading),
})

/** The sentences of the answers, each with the names that may stand in braces in it. */
export const GAPS = {
  ALLOWED: ['action', 'ground', 'tier'],
  NOT_THERE: ['ground'],
  WRONG_TIER: ['action', 'ground', 'holders', 'tier'],
  WRONG_BLOCK: ['action', 'block', 'ground'],
  WRONG_STATE: ['action', 'ground', 'state', 'tier'],
  OWN_WORK: ['action', 'ground', 'tier'],
  UNKNOWN_ACTION: [],
  clause: ['id'],
  reading: ['id', 'title'],
  unknownBlockLabel: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The shape of a file of tiers. */
export const tiersShape = z.strictObject({
  id: z.string().min(1),
  readings: z.array(z.strictObject({ id: reading, near: z.array(z.string().min(1)).min(1), title: localized })),
  tiers: z.record(z.enum(TIERS), localized),
  states: z.record(state, localized),
  blocks: z.array(block).min(1),
  actions: z.array(action).min(1),
  notThere: reading,
  unknownBlock: reading,
  completeness: z.strictObject({
    /** The clause whose findings say what a file lacks. */
    file: z.string().min(1),
    /** The clause that asks for the four clears. */
    clear: z.string().min(1),
    /** The aggregates of the policy that count households, people and classes. */
    households: z.string().min(1),
    people: z.string().min(1),
    classes: z.string().min(1),
    /** The key of a decision that holds the class, and the classes of households that need no file. */
    class: z.string().min(1),
    noFamily: z.array(z.string().min(1)),
  }),
  masking: z.record(z.enum(TIERS), z.strictObject({ list: shown, record: shown, message: shown })),
  answers: z.record(z.enum(Object.keys(GAPS) as (keyof typeof GAPS)[]), localized),
})

/** A file of tiers, as it is written. */
export type TiersFile = z.infer<typeof tiersShape>

/** An action of a file of tiers. */
export type ActionShape = TiersFile['actions'][number]
