import type {
  FindingSeverity,
  Localized,
  Outcome,
  PolicyIdentity,
  ProgramOutcome,
  Tier,
  ValueSource,
  Verdict,
} from '@bangfu/sdk'

/** Where the value of a parameter comes from: the plan, or who has set it since, or a figure that nobody has set. */
export type Provenance = 'plan' | 'reading' | 'law' | 'city' | 'county' | 'zone' | 'scenario' | 'override'

/** A value as an explanation shows it: plain data, numbers in full. */
export type ShownValue =
  | { readonly kind: 'known'; readonly value: string | boolean | readonly string[] }
  /** An amount for each of some codes. */
  | { readonly kind: 'byCode'; readonly amounts: readonly { readonly code: string; readonly amount: string }[] }
  /** A number that lies between two others; an end that is left out has no limit. */
  | { readonly kind: 'between'; readonly least?: string; readonly greatest?: string }
  | { readonly kind: 'unknown' }
  /** An item of a block that is not there, or no limit. */
  | { readonly kind: 'nothing' }

/** What a name stood for: a fact of the record, a derived fact, a parameter. */
export interface NamedValue {
  /** The id in rules: `member.birthDate`, `param.incomeLineYuan`. */
  readonly fact: string
  /** A member's id, or `household`; not on parameters. */
  readonly appliesTo?: string
  readonly value: ShownValue
  /** The clause of the plan that it serves, where it names one. */
  readonly clause?: string
  /** Where a value of the record comes from, if another source than the record gave it. */
  readonly source?: NamedSource
}

/** Who supplied a value, and when it was fetched. */
export type NamedSource = Pick<ValueSource, 'provider' | 'label' | 'at' | 'recordedOn'>

/** A derived value and how it was worked out. */
export interface DerivedValue extends NamedValue {
  readonly appliesTo: string
  readonly from: Trace
}

/** One step of the way to a verdict or a number, with the steps below it. */
export type Trace =
  | {
      readonly form: 'leaf'
      readonly verdict: Verdict
      readonly left: NamedValue
      readonly operator: string
      readonly right: NamedValue | { readonly value: ShownValue }
    }
  | { readonly form: 'all' | 'any' | 'not'; readonly verdict: Verdict; readonly parts: readonly Trace[] }
  | {
      readonly form: 'some' | 'every'
      readonly verdict: Verdict
      /** The scope that it goes over: `member`, `event`. */
      readonly over: string
      /** One for each item, in order; left out where it is unknown what the list holds. */
      readonly items?: readonly { readonly id: string; readonly trace: Trace }[]
    }
  /** Whether a fact or block is on file, whatever it holds. */
  | { readonly form: 'known'; readonly verdict: Verdict; readonly fact: string; readonly appliesTo: string }
  | { readonly form: 'number'; readonly value: ShownValue }
  | { readonly form: 'reference'; readonly value: ShownValue; readonly named: NamedValue }
  | {
      readonly form: 'formula'
      readonly value: ShownValue
      readonly formula: string
      readonly parts: readonly Trace[]
    }
  | {
      readonly form: 'sum' | 'count'
      readonly value: ShownValue
      readonly over: string
      /** The items that belong or may belong, each with what it adds. */
      readonly items?: readonly { readonly id: string; readonly belongs: Verdict; readonly trace?: Trace }[]
    }
  | { readonly form: 'if'; readonly value: ShownValue; readonly when: Trace; readonly parts: readonly Trace[] }
  | { readonly form: 'firstKnown'; readonly value: ShownValue; readonly parts: readonly Trace[] }
  | { readonly form: 'lookup'; readonly value: ShownValue; readonly parameter: string; readonly by: NamedValue }
  /** What a plugin has worked out, and from what. */
  | {
      readonly form: 'computed'
      readonly value: ShownValue
      readonly plugin: string
      readonly needs: readonly NamedValue[]
    }

/** Why a rule opens a measure, or does not. */
export interface RuleExplanation {
  readonly rule: string
  /** The clause of the plan. */
  readonly clause: string
  readonly outcome: Outcome
  readonly verdict: Verdict
  /** Every condition that was tried, with its value and result. */
  readonly conditions: Trace
  /** The formula of the amount, where the rule has one and may hold. */
  readonly amount?: NamedValue
}

/** Why a measure stands as it does for a person or the household. */
export interface LineExplanation {
  readonly code: string
  readonly program: string
  readonly appliesTo: string
  /** The outcome in the decision; left out where the measure did not open. */
  readonly outcome?: Outcome
  readonly rules: readonly RuleExplanation[]
  /** What would open or raise it; left out where none of its rules would put it higher. */
  readonly nearest?: NearestChange
}

/** What would have to stand in the record for a measure to open, or to stand higher. */
export interface NearestChange {
  /** Each of the smallest number of facts that does it, other things equal; none where no change would. */
  readonly ways: readonly ChangeWay[]
  /** False where more ways or smaller outcomes were left untried at the limit of the search. */
  readonly complete: boolean
}

/** One set of facts that would open or raise a measure. */
export interface ChangeWay {
  /** What the measure would then come to. */
  readonly outcome: Outcome
  readonly rule: string
  readonly facts: readonly ChangedFact[]
}

/** A fact as it stands and as it would have to be. Nobody is told to change his life: a record may be wrong or incomplete. */
export interface ChangedFact {
  readonly fact: string
  readonly appliesTo: string
  /** What may be done: a wrong or missing entry corrected, or an unknown value supplied. */
  readonly change: 'correct' | 'supply'
  readonly now: ShownValue
  /** Every value that would do, codes and answers. */
  readonly values: readonly ShownValue[]
  /** Who enters it and who checks it. */
  readonly collectedBy?: Tier
  readonly verifiedBy?: Tier
}

/** Why a part of a decision that is no measure stands as it does. */
export interface PartExplanation {
  /** `classification`, `exceedsIncomeLine`, `guarantees.food`, `targets.stableJob`. */
  readonly part: string
  readonly clause?: string
  /** What the decision holds there. */
  readonly result: unknown
  /** The facts and formulas that it turns on, in the order in which they are asked. */
  readonly facts: readonly NamedValue[]
}

/** Why a follow-up, data error or other signal is raised, or is not. */
export interface SignalExplanation {
  readonly rule: string
  readonly event: string
  readonly code: string
  readonly clause: string
  /** On findings. */
  readonly severity?: FindingSeverity
  readonly appliesTo: string
  readonly raised: boolean
  readonly conditions: Trace
  /** What would keep it from being raised. */
  readonly unless?: Trace
}

/** A parameter that was used: its value on the day, and where that comes from. */
export interface ParameterExplanation {
  readonly parameter: string
  /** Unknown where no value is in force on the day. */
  readonly value: ShownValue
  readonly clause?: string
  /** `scenario` is a figure that is not the plan's and not the city's. */
  readonly provenance?: Provenance
  readonly source?: Localized
}

/** Why a decision is as it is: plain data, without a sentence. */
export interface Explanation {
  readonly householdId: string
  readonly asOf: string
  readonly policy: PolicyIdentity
  /** Class, income line, guarantees, targets and the like, in the order of the decision. */
  readonly parts: readonly PartExplanation[]
  /** What each program came to. */
  readonly programs: readonly {
    readonly program: string
    readonly clause: string
    readonly outcome: ProgramOutcome
    readonly pending: boolean
  }[]
  /** Every measure of the policy for everybody whom it could be for, opened or not. */
  readonly lines: readonly LineExplanation[]
  /** Every rule that could raise a signal, raised or not. */
  readonly signals: readonly SignalExplanation[]
  /** How each derived value that is named anywhere above was worked out, once. */
  readonly derived: readonly DerivedValue[]
  /** Every parameter that is named anywhere above, once. */
  readonly parameters: readonly ParameterExplanation[]
  /** The plan's own words for every clause that is cited anywhere above: the clause itself, or the parts of its sentence. */
  readonly clauses: readonly CitedClause[]
}

/** A clause of the plan, or a part of one, with its words. */
export interface CitedClause {
  readonly id: string
  /** The sentence that it is part of. */
  readonly sentence: string
  readonly quote: string
  /** What it says, in English. */
  readonly en: string
}
