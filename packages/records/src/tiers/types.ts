import type { Localized, Tier } from '@bangfu/sdk'

/** Where a record stands. */
export const RECORD_STATES = ['draft', 'submitted', 'returned', 'reviewed', 'verified', 'reopened', 'archived'] as const

/** Where a record stands. */
export type RecordState = (typeof RECORD_STATES)[number]

/** Who acts. */
export interface Actor {
  /** An id that is no personal data; it stands in the audit. */
  readonly id: string
  readonly tier: Tier
  /** The division of the office: 4 digits of a city, 6 of a county, 9 of a town, 12 of a village. */
  readonly division: string
}

/** What is looked at of a record: no fact of the household. */
export interface RecordView {
  readonly division: string
  /** `none` where there is no record yet. */
  readonly state: RecordState | 'none'
  /** Who entered or changed it since it was last verified. */
  readonly changedBy: readonly string[]
  readonly reviewedBy?: string
}

/** What somebody wants to do. */
export interface ActionRequest {
  readonly action: string
  /** The blocks that it would set, by their ids or by keys of the household record. */
  readonly blocks?: readonly string[]
  /** The division of a move. */
  readonly to?: string
}

/** Why the answer is as it is; stable. */
export type AnswerCode =
  | 'ALLOWED'
  | 'NOT_THERE'
  | 'WRONG_TIER'
  | 'WRONG_BLOCK'
  | 'WRONG_STATE'
  | 'OWN_WORK'
  | 'UNKNOWN_ACTION'
  | 'UNKNOWN_ACTOR'

/** Whether somebody may do something, and by what. */
export interface Answer {
  readonly allowed: boolean
  readonly code: AnswerCode
  /** The clause of the plan that it rests on. */
  readonly clause?: string
  /** The numbered reading that it rests on, where the plan is silent: `T5`. */
  readonly reading?: string
  readonly sentence: Localized
  /** The state that comes of it, where it is another. */
  readonly to?: RecordState
}

/** Answers whether an actor may do something to a record. */
export type Authorize = (actor: Actor, request: ActionRequest, record: RecordView) => Answer
