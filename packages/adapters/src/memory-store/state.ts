import type { AuditEntry, StoredDecision, StoredRecord, WrappedKey } from '@bangfu/sdk'

/** What an entry was written by: a repeated request gives what came of the same kind of call. */
export type Kind = 'put' | 'leave' | 'decision' | 'note' | 'erase'

/** A version, with what its audit entry says of it. */
export interface KeptVersion {
  readonly stored: StoredRecord
  readonly request?: string
}

/** All that a store holds. What lies in it is never changed, only replaced. */
export interface State {
  /** Every version of a household, the oldest first. */
  readonly versions: Map<string, readonly KeptVersion[]>
  readonly decisions: Map<string, readonly StoredDecision[]>
  /** By household, then by member; the household's own under the empty text. */
  readonly keys: Map<string, ReadonlyMap<string, WrappedKey>>
  /** Households that were erased, and where each stood. */
  readonly erased: Map<string, string>
  /** In order of their sequence. */
  readonly audit: AuditEntry[]
  /** By the sequence of the entry. */
  readonly kinds: Map<number, Kind>
  /** The last entry of each division. */
  readonly heads: Map<string, AuditEntry>
  /** The sequence of the last change. */
  sequence: number
  /** How many changes there were, those without an entry among them. */
  changes: number
}

export const emptyState = (): State => ({
  versions: new Map(),
  decisions: new Map(),
  keys: new Map(),
  erased: new Map(),
  audit: [],
  kinds: new Map(),
  heads: new Map(),
  sequence: 0,
  changes: 0,
})

/** A state that can be changed without the other. */
export const forkOf = (state: State): State => ({
  versions: new Map(state.versions),
  decisions: new Map(state.decisions),
  keys: new Map(state.keys),
  erased: new Map(state.erased),
  audit: [...state.audit],
  kinds: new Map(state.kinds),
  heads: new Map(state.heads),
  sequence: state.sequence,
  changes: state.changes,
})

/** The version that stood right after an audit entry. */
export const standing = (versions: readonly KeptVersion[], sequence: number): StoredRecord | undefined =>
  versions.findLast(({ stored }) => stored.sequence <= sequence)?.stored
