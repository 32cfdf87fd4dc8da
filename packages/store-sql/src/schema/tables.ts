import type { Kysely } from 'kysely'

/** Every row bears a sum over its columns, so that a changed byte is noticed when it is read (see `row-sum.ts`). */
interface Summed {
  readonly sum: string
}

/** Where each household stands: one row for each id that was ever used. */
export interface RecordRow extends Summed {
  readonly household_id: string
  readonly division: string
  /** The version that stands; 0 where the household was erased, and its id is not to be used again. */
  readonly version: number
}

/** Every version of every record; `text` is `recordText` of it. */
export interface VersionRow extends Summed {
  readonly household_id: string
  readonly version: number
  readonly division: string
  readonly state: string | null
  readonly sequence: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly digest: string
  readonly text: string
}

/** The keys of the version that stands. */
interface RecordKeyRow {
  readonly key: string
  readonly household_id: string
}

/** Every decision; `text` is `decisionText` of it. */
export interface DecisionRow extends Summed {
  readonly sequence: number
  readonly household_id: string
  readonly at: number
  readonly digest: string
  readonly text: string
}

/** What an audit entry was written by: a repeated request gives what came of the same kind of call. */
export type AuditKind = 'put' | 'leave' | 'decision' | 'note' | 'erase'

/** Every audit entry; `text` is `auditText` of it, and `hash` its SHA-256. */
export interface AuditRow extends Summed {
  readonly sequence: number
  readonly division: string
  readonly position: number
  readonly household_id: string | null
  readonly kind: AuditKind
  /** The request as a JSON text: SQLite ends a text at a NUL. */
  readonly request: string | null
  readonly hash: string
  readonly text: string
}

/** The last entry of each chain; the row is locked while an entry is appended. */
export interface HeadRow extends Summed {
  readonly division: string
  readonly position: number
  readonly hash: string
}

/** The wrapped keys; `member_id` is empty for the household's own. */
export interface WrappedKeyRow extends Summed {
  readonly household_id: string
  readonly member_id: string
  readonly wrapped: string
}

/** The steps of the schema that were done. */
export interface SchemaStepRow {
  readonly step: number
  readonly name: string
}

/** The tables, as kysely types queries by them. */
export interface Tables {
  readonly records: RecordRow
  readonly versions: VersionRow
  readonly record_keys: RecordKeyRow
  readonly decisions: DecisionRow
  readonly audit: AuditRow
  readonly heads: HeadRow
  readonly wrapped_keys: WrappedKeyRow
  readonly schema_steps: SchemaStepRow
}

/** One connection of a database: what is done through it is done in turn. */
export type Connection = Kysely<Tables>
