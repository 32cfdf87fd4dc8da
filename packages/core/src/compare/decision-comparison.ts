import type { Outcome } from '@bangfu/sdk'

/** A measure that differs for one person or household. */
export interface LineChange {
  /** The code of the benefit. */
  readonly code: string
  /** A member's id, or `household`. */
  readonly appliesTo: string
  /** Absent where the measure is not there. */
  readonly before?: Outcome
  readonly after?: Outcome
  /** Yuan a year before and after, exact decimals or fractions, where there are any. */
  readonly yuanBefore?: string
  readonly yuanAfter?: string
}

/** A part of a decision besides its lines that differs: a verdict, a target, a class, a number, a signal. */
export interface AnswerChange {
  /** The part, as `undecided` names it: `exceedsIncomeLine`, `guarantees.food`, `findings.CMP-VISIT`. */
  readonly about: string
  readonly before: string
  readonly after: string
  /** Whether it is a number or a list of people, which differs from household to household. */
  readonly counted?: true
}

/** What differs between two decisions about one household. */
export interface DecisionChange {
  readonly householdId: string
  readonly lines: readonly LineChange[]
  readonly answers: readonly AnswerChange[]
  /** Exact yuan a year by which the totals of benefits rise, and by which others fall: never below 0. */
  readonly gainedYuan: string
  readonly lostYuan: string
}

/** How a measure differs for the households of a group. */
export interface KindOfLineChange {
  readonly code: string
  readonly before?: Outcome
  readonly after?: Outcome
  /** Where the outcome stays: whether its yuan rise, fall, or are known on one side only. */
  readonly amount?: 'more' | 'less' | 'otherwise'
}

/** How an answer differs for the households of a group: numbers and lists of people without their values. */
export interface KindOfAnswerChange {
  readonly about: string
  readonly before?: string
  readonly after?: string
}

/** Households for which the same differs. */
export interface ChangeGroup {
  readonly lines: readonly KindOfLineChange[]
  readonly answers: readonly KindOfAnswerChange[]
  readonly households: number
  /** Exact yuan a year of all of them together. */
  readonly gainedYuan: string
  readonly lostYuan: string
  /** The first of them. */
  readonly example: DecisionChange
}

/** What two policies decide otherwise for many households. */
export interface DecisionComparison {
  readonly households: number
  /** Households whose decision stays the same. */
  readonly unchanged: number
  /** Households of which some measure rises and none falls, the other way round, both, and those of which only answers differ. */
  readonly gaining: number
  readonly losing: number
  readonly both: number
  readonly otherwise: number
  readonly gainedYuan: string
  readonly lostYuan: string
  /** Each distinct change, the one of most households first. */
  readonly groups: readonly ChangeGroup[]
}
