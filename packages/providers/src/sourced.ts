import type { PolicyTypes, RecordError } from '@bangfu/core'
import type { Diagnostic, ProviderFailure, ValueSource } from '@bangfu/sdk'

/** An attempt to get a fact that brought nothing, and for what. */
export interface SourceFailure extends ProviderFailure {
  /** Id of the fact, block or list; left out where what came answers no question, or names no fact that can be supplied. */
  readonly fact?: string
  /** A member's id, or `household`; left out with an answer that belongs to nobody who was asked about. */
  readonly appliesTo?: string
  /** On `refused`: what is wrong with the value, where the catalog says so; without a personal value. */
  readonly diagnostics?: readonly Diagnostic[]
}

/** What one source says of a fact. */
export interface StatedValue {
  /** A provider's name, or `record`. */
  readonly provider: string
  /**
   * As it stands in a record; of a block whether it is there. `null` of the record: nothing, since it has no such block.
   * Left out where the fact is personal.
   */
  readonly value?: unknown
}

/** Sources that disagree about a fact. The record's word stands; where it has none, the fact stays as it was without them. */
export interface SourceConflict {
  /** Id of the fact, block or list. */
  readonly fact: string
  /** A member's id, or `household`. */
  readonly appliesTo: string
  /** The record's first, where it says something, then each provider's. */
  readonly values: readonly StatedValue[]
  /** When the last of them was fetched, as an ISO 8601 moment. */
  readonly at: string
}

/** A decision on a record to which providers added what it lacked. */
export interface SourcedDecision<Types extends PolicyTypes = PolicyTypes> {
  readonly refused?: undefined
  /** A copy of the record with what was fetched; what was there is unchanged. */
  readonly record: Types['record']
  /** The decision on that record; what is pending says by `tried` which providers brought nothing. */
  readonly decision: Types['decision']
  /** Where each value comes from that the record did not have: for `policy.explain(record, decision, { sources })`. */
  readonly sources: readonly ValueSource[]
  readonly conflicts: readonly SourceConflict[]
  readonly failures: readonly SourceFailure[]
  /** How often providers were turned to, each time with what was then pending. */
  readonly rounds: number
}

/** A record that breaks the catalog, in its place among many. */
export interface RefusedRecord {
  readonly refused: RecordError
}
