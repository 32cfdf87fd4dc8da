import type { Decision } from '../decision.ts'

/** A JSON object, as it was put: a store changes nothing of it and rounds no number. */
export type JsonObject = Readonly<Record<string, unknown>>

/** A record to be kept. */
export interface RecordDraft {
  /**
   * The id that it is kept under: 1 to 200 characters, none of them a control character or half of a surrogate pair. It may
   * be put at length: `211104001201/H-17`.
   */
  readonly householdId: string
  /** The division that it belongs to: 6, 9 or 12 digits. A put with another one moves the household. */
  readonly division: string
  readonly record: JsonObject
  /** A word by which lists can be narrowed: `draft`. Up to 40 lower-case letters, digits and hyphens. */
  readonly state?: string
  /** What `find` finds it by, opaque to the store: keyed digests of ID numbers. Up to 200, of 1 to 100 characters each. */
  readonly keys?: readonly string[]
}

/** A record as it is kept. */
export interface StoredRecord extends RecordDraft {
  /** From 1, one more with each change of this record. */
  readonly version: number
  /** The sequence of its audit entry. */
  readonly sequence: number
  /** When, as an ISO 8601 moment. */
  readonly at: string
  /** Chance that makes its digest unguessable: 32 hex digits, made anew where the version is rewritten. */
  readonly salt: string
}

/** A decision to be kept. */
export interface DecisionDraft {
  /** The id that the household is kept under, which may be longer than the one in the decision. */
  readonly householdId: string
  readonly decision: Decision
  /** The version of the record that was decided on. */
  readonly version?: number
  /** A keyed digest of what was decided on, made by whom decided. */
  readonly input?: string
}

/** A decision as it is kept. */
export interface StoredDecision extends DecisionDraft {
  /** The sequence of its audit entry. */
  readonly sequence: number
  readonly at: string
  /** Chance that makes its digest unguessable: 32 hex digits. */
  readonly salt: string
}

/** The key of a person, or of the household where `memberId` is absent, wrapped by a key that the store never sees. */
export interface WrappedKey {
  readonly householdId: string
  readonly memberId?: string
  readonly wrapped: string
}

/** The text that the digest of a version is taken of. */
export const recordText = ({ salt, householdId, division, state, version, keys, record }: StoredRecord): string =>
  JSON.stringify(['record-1', salt, householdId, division, state ?? null, version, keys ?? [], record])

/** The text that the digest of a decision is taken of. */
export const decisionText = ({
  salt,
  householdId,
  version,
  input,
  decision,
}: Omit<StoredDecision, 'sequence' | 'at'>): string =>
  JSON.stringify(['decision-1', salt, householdId, version ?? null, input ?? null, decision])

/** The text that the digest of an erasure is taken of: what is left of the household, each version with its digest. */
export const erasureText = (
  householdId: string,
  left: {
    readonly versions: readonly (readonly [version: number, digest: string])[]
    readonly decisions: readonly (readonly [sequence: number, digest: string])[]
  },
): string => JSON.stringify(['erasure-1', householdId, left.versions, left.decisions])
