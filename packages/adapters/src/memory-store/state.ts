import type { AuditEntry, Decision, StoredRecord } from '@bangfu/sdk'

/** All that a store holds. What lies in it is never changed, only replaced. */
export interface State {
  /** Every version of a household, the oldest first. */
  readonly versions: Map<string, readonly StoredRecord[]>
  readonly decisions: Map<string, readonly Decision[]>
  /** In order of their sequence. */
  readonly audit: AuditEntry[]
  /** The sequence of the last change. */
  sequence: number
}

export const emptyState = (): State => ({ versions: new Map(), decisions: new Map(), audit: [], sequence: 0 })

/** A state that can be changed without the other. */
export const forkOf = ({ versions, decisions, audit, sequence }: State): State => ({
  versions: new Map(versions),
  decisions: new Map(decisions),
  audit: [...audit],
  sequence,
})

/** The version that stood right after a change. */
export const standing = (versions: readonly StoredRecord[], sequence: number): StoredRecord | undefined =>
  versions.findLast((version) => version.sequence <= sequence)
