import type { Localized, Tier } from '@bangfu/sdk'

/** A unit or body that the plan names. */
export interface UnitDescription {
  readonly id: string
  /** As the plan names it. */
  readonly label: Localized
  /** Who does its work now, and how sure that is: not from the plan. */
  readonly successor?: {
    readonly label: Localized
    readonly since?: string | undefined
    readonly evidence: 'seen' | 'generalKnowledge'
  }
}

/** Who answers for a section of the plan. */
export interface ResponsibilityDescription {
  readonly section: string
  readonly label: Localized
  /** Ids of the responsible units (责任单位). */
  readonly units: readonly string[]
  /** Where the list of units is open, how the plan says so. */
  readonly open?: Localized | undefined
  /** Ids of the responsible bodies (责任主体). */
  readonly bodies: readonly string[]
}

/** What a tier of the data system does with a record. */
export interface TierDutyDescription {
  readonly tier: Tier
  readonly clause: string
  readonly label: Localized
  readonly actions: readonly string[]
}

/** A part of the policy that a clause is encoded by. */
export interface PartDescription {
  readonly kind: string
  readonly id: string
  readonly label: Localized
  /** The clause that it cites itself. */
  readonly clause?: string
}

/** A sentence of the plan or a part of one, with what encodes it or whose duty it is. */
export interface ClauseDescription {
  readonly id: string
  readonly sentence: string
  /** Line of the plan's text, from 1. */
  readonly line: number
  /** The plan's own words. */
  readonly quote: string
  readonly en: string
  readonly kind: string
  readonly modality: string
  readonly decidedBy: string
  readonly note?: string | undefined
  readonly encodedBy: readonly PartDescription[]
  /** Whose duty it is where no record decides it. */
  readonly duty?: ResponsibilityDescription
}

/** Something that keeps the policy and the plan from covering each other. */
export interface ClauseGap {
  readonly kind:
    /** A clause that a record decides, and that nothing encodes. */
    | 'notEncoded'
    /** A duty in a section for which no unit is responsible. */
    | 'nobodyResponsible'
    /** A rule that no clause names. */
    | 'notNamed'
    /** A part that cites a clause which is not in the table, or which does not name it. */
    | 'citesAnother'
  /** The clause or the part: `2.2.3.k`, `rule:hea-base-90`. */
  readonly about: string
  readonly clause?: string
}

/** Both ways between the plan and the policy. */
export interface ClauseTable {
  readonly clauses: readonly ClauseDescription[]
  /** Every rule and aggregate with the clauses that name it. */
  readonly parts: readonly (PartDescription & { readonly clauses: readonly string[] })[]
  readonly gaps: readonly ClauseGap[]
}
