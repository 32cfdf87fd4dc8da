/** Something that is kept and is not what the audit log says was kept. It holds no part of a record. */
export interface AuditFault {
  readonly kind:
    /** An entry does not follow the one before it, or does not match its hash. */
    | 'chain'
    /** The head that the store gives is not the end of the chain. */
    | 'head'
    /** A version or a decision is not the one that its entry was made for. */
    | 'changed'
    /** An entry tells of a version or a decision that is not there; or of an erasure, where what was left of it is not. */
    | 'missing'
    /** A version or a decision that no entry tells of. */
    | 'additional'
    /** The store itself says that what it keeps was changed. */
    | 'unreadable'
  readonly division: string
  /** Of the entry, where it is about one. */
  readonly position?: number
  readonly householdId?: string
  /** Of the version, where it is about one. */
  readonly version?: number
  /** Of the decision, where it is about one. */
  readonly decisionAt?: string
}
