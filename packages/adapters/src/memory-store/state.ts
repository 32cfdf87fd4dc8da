import type { AuditEntry, StoredDecision, StoredRecord, WrappedKey } from '@bangfu/sdk'

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
  /** Households that were erased. */
  readonly erased: Set<string>
  /** In order of their sequence. */
  readonly audit: AuditEntry[]
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
  erased: new Set(),
  audit: [],
  heads: new Map(),
  sequence: 0,
  changes: 0,
})

/** A state that can be changed without the other. */
export const forkOf = (state: State): State => ({
  versions: new Map(state.versions),
  decisions: new Map(state.decisions),
  keys: new Map(state.keys),
  erased: new Set(state.erased),
  audit: [...state.audit],
  heads: new Map(state.heads),
  sequence: state.sequence,
  changes: state.changes,
})

/** The version that stood right after an audit entry. */
export const standing = (versions: readonly KeptVersion[], sequence: number): StoredRecord | undefined =>
  versions.findLast(({ stored }) => stored.sequence <= sequence)?.stored
