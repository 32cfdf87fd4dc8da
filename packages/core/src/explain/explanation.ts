import type { Outcome, PolicyIdentity, Verdict } from '@bangfu/sdk'

/** A value as an explanation shows it: plain data, numbers in full. */
export type ShownValue =
  | { readonly kind: 'known'; readonly value: string | boolean | readonly string[] }
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
}

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
}

/** Why a decision is as it is: plain data, without a sentence. */
export interface Explanation {
  readonly householdId: string
  readonly asOf: string
  readonly policy: PolicyIdentity
  /** Every measure of the policy for everybody whom it could be for, opened or not. */
  readonly lines: readonly LineExplanation[]
  /** The facts behind the other keys of the decision, by key: `exceedsIncomeLine`, `guarantees.food`. */
  readonly facts: Readonly<Record<string, NamedValue>>
  /** How each derived value that is named anywhere above or here was worked out, once. */
  readonly derived: readonly DerivedValue[]
}
