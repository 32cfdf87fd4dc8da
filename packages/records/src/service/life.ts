import { StoreError, type JsonObject, type RecordDraft, type StoredRecord } from '@bangfu/sdk'
import type { Actor, Answer, RecordState, RecordView } from '../tiers/index.ts'

/** Something that was done to a record. */
export interface RecordStep {
  readonly action: string
  readonly from: RecordState | 'none'
  readonly to: RecordState
  readonly by: string
  readonly at: string
  /** Where the record belongs since. */
  readonly division: string
  /** The version that came of it. */
  readonly version: number
  /** A digest of the request that it was done by. */
  readonly request?: string
}

/** Where a record stands, and what was done to it. */
export interface RecordLife {
  readonly state: RecordState
  /** Who entered or changed it since it was last verified. */
  readonly changedBy: readonly string[]
  readonly reviewedBy?: string
  /** What the town, the county and the city say of it, by block. */
  readonly opinions?: Readonly<Record<string, string>>
  /** The oldest first. */
  readonly steps: readonly RecordStep[]
}

/** What the store keeps of a household. */
export interface KeptRecord {
  readonly format: 1
  /** The household record, its personal values sealed in place. */
  readonly household: JsonObject
  /** A `RecordLife` as text: an erasure, which takes out what bears a person's id, is not to take a state or an official for one. */
  readonly life: string
}

/** A record as the service works on it. */
export interface Kept extends Omit<KeptRecord, 'life'> {
  readonly life: RecordLife
  readonly stored: StoredRecord
}

/** Reads a stored record. Throws a StoreError `corrupt` where it is none that this service kept. */
export const readKept = (stored: StoredRecord): Kept => {
  const { format, household, life: text } = stored.record as Partial<KeptRecord>
  const life = text === undefined ? undefined : (JSON.parse(text) as Partial<RecordLife>)
  if (format !== 1 || household === undefined || life?.state === undefined || !Array.isArray(life.steps))
    throw new StoreError('corrupt', 'a record is kept that is none of a household')
  return { format, household, life: life as RecordLife, stored }
}

/** What `authorize` looks at of a record; of none, a record that lies nowhere. */
export const viewOf = (kept: Kept | undefined): RecordView =>
  kept === undefined
    ? { division: '', state: 'none', changedBy: [] }
    : {
        division: kept.stored.division,
        state: kept.life.state,
        changedBy: kept.life.changedBy,
        ...(kept.life.reviewedBy === undefined ? {} : { reviewedBy: kept.life.reviewedBy }),
      }

/** A change that was allowed. */
export interface Step {
  readonly action: string
  readonly actor: Actor
  readonly answer: Answer
  readonly at: string
  readonly request: string | undefined
  readonly opinions: Readonly<Record<string, string>>
  /** Whether facts of the household are set. */
  readonly sets: boolean
}

const plus = (all: readonly string[], one: string): readonly string[] => (all.includes(one) ? all : [...all, one])

/** The life of a record after a change. */
export const lifeAfter = (
  kept: Kept | undefined,
  { action, actor, answer, at, request, opinions, sets }: Step,
  division: string,
): RecordLife => {
  const before = kept?.life
  const from = before?.state ?? 'none'
  const to = answer.to ?? before?.state ?? 'draft'
  const isVerified = to === 'verified' && from !== 'verified'
  const changedBy = sets ? plus(before?.changedBy ?? [], actor.id) : (before?.changedBy ?? [])
  const reviewedBy =
    to === 'reviewed' && from !== 'reviewed' ? actor.id : to === 'reviewed' ? before?.reviewedBy : undefined
  const all = { ...before?.opinions, ...opinions }
  const version = (kept?.stored.version ?? 0) + 1
  return {
    state: to,
    changedBy: isVerified ? [] : changedBy,
    ...(reviewedBy === undefined ? {} : { reviewedBy }),
    ...(Object.keys(all).length === 0 ? {} : { opinions: all }),
    steps: [
      ...(before?.steps ?? []),
      { action, from, to, by: actor.id, at, division, version, ...(request === undefined ? {} : { request }) },
    ],
  }
}

/** What the store is to keep of a record. */
export const draftOf = (
  place: { readonly recordId: string; readonly division: string },
  household: JsonObject,
  life: RecordLife,
  keys: readonly string[],
): RecordDraft => ({
  householdId: place.recordId,
  division: place.division,
  state: life.state,
  keys,
  record: { format: 1, household, life: JSON.stringify(life) } satisfies KeptRecord,
})
