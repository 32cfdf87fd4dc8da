import type { DivisionLevel, Localized, PolicyIdentity, ShownNumber } from '@bangfu/sdk'

/** How many of those that are counted, and of how many it is unknown whether they are. */
export interface TallyCount {
  readonly form: 'count'
  readonly yes: number
  readonly unknown: number
  /** Where the plan names a number: whether it is reached; `unknown` where the unknown ones could change that. */
  readonly reached?: 'yes' | 'no' | 'unknown'
}

/** How a target stands for those it is set for. */
export interface TallyShare {
  readonly form: 'share'
  readonly met: number
  readonly unmet: number
  readonly unknown: number
  readonly notApplicable: number
}

/** How many have each code of a table, or each class. */
export interface TallyGroups {
  readonly form: 'groups' | 'classes'
  readonly groups: Readonly<Record<string, number>>
  readonly unknown: number
}

/** A total divided by the heads it is for. */
export interface TallyMean {
  readonly form: 'mean'
  /** Over the households of which both numbers are known; `null` where there are none. */
  readonly value: ShownNumber | null
  readonly known: number
  readonly unknown: number
}

/** What no record tells, and why. */
export interface TallyNotTested {
  readonly form: 'notTested'
  readonly reason: Localized
}

/** One measure of a division. */
export type TallyMeasure = TallyCount | TallyShare | TallyGroups | TallyMean | TallyNotTested

/** What was counted in one division. */
export interface DivisionTally {
  /** The code of the division: its first 6, 9 or 12 digits; empty for all records together. */
  readonly division: string
  /** Not there for all records together. */
  readonly level?: DivisionLevel
  readonly households: number
  /** By the id of the aggregate. */
  readonly measures: Readonly<Record<string, TallyMeasure>>
}

/** What was counted, all records first, then each division in the order of its code. */
export interface TallyResult {
  readonly asOf: string
  readonly policy: PolicyIdentity
  readonly divisions: readonly DivisionTally[]
}
