/** Who changes something, and what for; it becomes the audit entry. */
export interface ChangeNote {
  /** Who, by an id that is no personal data. */
  readonly by: string
  /** What, in a word: `enter`, `correct`. */
  readonly action: string
  /** Why, in codes or words without personal data. */
  readonly reason?: string
  /** A key of the caller's for this one change: a second call of the same kind with the same key changes nothing more. */
  readonly request?: string
}

/** What was changed, by whom and when. It holds no part of a record. */
export interface AuditEntry extends ChangeNote {
  /** The position among all entries of the store; later ones of one division have a greater one, whatever the clock says. */
  readonly sequence: number
  /** The position among the entries of its division: 1, 2, 3, without a gap. */
  readonly position: number
  readonly at: string
  /** The division of the record at that time: its entries are one chain. */
  readonly division: string
  /** Absent where the entry is about the division and no household. */
  readonly householdId?: string
  /** The version that came of it; absent where the record has no new one. */
  readonly version?: number
  /** Where a household came from, in the chain of the division that took it. */
  readonly from?: string
  /** Where a household went, in the chain of the division that gave it away. */
  readonly to?: string
  /** SHA-256 of what was kept, in hex: of `recordText`, `decisionText` or `erasureText`; absent where nothing was. */
  readonly digest?: string
  /** The `hash` of the entry before it in the chain; 64 zeros at its beginning. */
  readonly previous: string
  /** SHA-256 of `auditText` of the entry, in hex. */
  readonly hash: string
}

/** What stands before the first entry of a chain. */
export const CHAIN_START = '0'.repeat(64)

/** The last entry of a division's chain. */
export interface ChainHead {
  readonly division: string
  readonly position: number
  readonly hash: string
}

/**
 * The text of an audit entry that its hash is taken of: a JSON list of its values in a fixed order, `null` for what is absent.
 * `sequence` is not in it: it may differ where a store is copied into another one.
 */
export const auditText = (entry: Omit<AuditEntry, 'hash' | 'sequence'>): string =>
  JSON.stringify([
    'audit-1',
    entry.previous,
    entry.division,
    entry.position,
    entry.at,
    entry.by,
    entry.action,
    entry.reason ?? null,
    entry.request ?? null,
    entry.householdId ?? null,
    entry.version ?? null,
    entry.from ?? null,
    entry.to ?? null,
    entry.digest ?? null,
  ])
