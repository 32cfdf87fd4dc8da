import type { FindingSeverity, Localized, Outcome, Tier } from '@bangfu/sdk'
import type { ConditionDescription, ExpressionDescription } from './logic-description.ts'

/** A rule as plain data: whoever reads it here needs no rule file. */
export interface RuleDescription {
  readonly name: string
  readonly title: Localized
  readonly clause: string
  /** The benefit that it opens, with its program; not on a rule that raises a signal. */
  readonly benefit?: string
  readonly program?: string
  readonly outcome?: Outcome
  /** The kind of signal that it raises (`followUp`, `dataError`) and its code; not on a rule that opens a benefit. */
  readonly event?: string
  readonly code?: string
  /** On findings. */
  readonly severity?: FindingSeverity
  /** Whether it raises no program and counts for nothing beyond itself. */
  readonly additional?: boolean
  /** The scope that it is tried for: `household`, `member`. */
  readonly for: string
  /** The days it is in force, both included. */
  readonly from: string
  readonly to?: string
  readonly conditions: ConditionDescription
  /** Where this is known to hold, the signal is not raised. */
  readonly unless?: ConditionDescription
  /** The formula of the amount. */
  readonly amount?: string
  /** Whether the amount, a figure for a year, is paid in equal shares by the month; by default it is not divided. */
  readonly paid?: 'monthly' | 'yearly'
  /** Who must decide, and what is asked. */
  readonly review?: { readonly by: 'official' | 'outsideRule'; readonly tier: Tier }
  readonly question?: Localized
  readonly notes: readonly { readonly id: string; readonly text: Localized; readonly when?: ConditionDescription }[]
  /** What of it does not stand in the plan, and where it comes from. */
  readonly outside?: Localized
  /** The versions of the rule before this one, the oldest first; this one is the latest. */
  readonly earlier?: readonly RuleDescription[]
}

/** What a derived fact or a formula means. */
export interface DefinitionDescription {
  readonly id: string
  /** A fact can be named in conditions, a formula only in other formulas and as an amount. */
  readonly kind: 'fact' | 'formula'
  readonly label: Localized
  readonly scope: string
  readonly type: 'boolean' | 'number' | 'date' | 'code' | 'text'
  /** Id of its code table, where it is a code. */
  readonly table?: string
  readonly unit?: string
  readonly clause?: string
  readonly outside?: Localized
  readonly meaning: ExpressionDescription
}

/** How the class of a household is found: the first step that holds. */
export interface ClassificationDescription {
  readonly label: Localized
  readonly clause: string
  readonly steps: readonly { readonly class: string; readonly where: string }[]
  readonly otherwise: string
  readonly unknown: string
  /** The yes-or-no fact that says whether a household is inside the population of the programs. */
  readonly population: string
}
