import type { Payments } from './payments.ts'
import type { Pending } from './pending.ts'
import type { Verdict } from './verdict.ts'

/** What a rule can open, highest first. Nothing but `entitled` has an amount. */
export const OUTCOMES = ['entitled', 'priority', 'review', 'discretionary', 'service'] as const

/** What a rule can open. */
export type Outcome = (typeof OUTCOMES)[number]

/** What a program comes to: its highest outcome, or that nothing opened, inside or outside the low-income population. */
export type ProgramOutcome = Outcome | 'notTriggered' | 'notEligible'

/** How grave a finding is, the gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const

/** How grave a finding is. */
export type FindingSeverity = (typeof SEVERITIES)[number]

/** Something about a record that deserves a look: it changes no line of the decision. */
export interface Finding<Code extends string = string> {
  readonly code: Code
  readonly severity: FindingSeverity
  /** A member's id, or `household`. */
  readonly appliesTo: string
  readonly clause: string
}

/** A part of a decision that is neither yes nor no, and what it waits for. */
export interface Undecided {
  /** The part: `exceedsIncomeLine`, `guarantees.food`, `programs.health`. */
  readonly about: string
  readonly pending: readonly Pending[]
}

/** One measure for one person, or for the household. */
export interface BenefitLine<Code extends string = string, Program extends string = string> {
  readonly code: Code
  readonly program: Program
  /** A member's id, or `household`. */
  readonly appliesTo: string
  readonly outcome: Outcome
  /** The clause of the plan that opens it. */
  readonly clause: string
  /** The rule that settled it, where one did. */
  readonly rule?: string
  /** Yuan a year as a decimal, or a fraction where it does not end; on `entitled` lines whose amount is known. */
  readonly amountYuan?: string
  /** What is still open, on `review` lines and on lines whose amount is not known. */
  readonly pending?: readonly Pending[]
  /** Ids of the rule's notes that apply. */
  readonly notes?: readonly string[]
}

/** An exact number and how it is shown. */
export interface ShownNumber {
  /** A decimal, or a fraction such as `974101/300` where it does not end. */
  readonly exact: string
  /** Rounded half away from zero. */
  readonly display: string
}

/** How a target of the plan stands for a household. */
export type TargetState = 'met' | 'unmet' | 'unknown' | 'notApplicable'

/** By which exact rules a decision was made. */
export interface PolicyIdentity {
  readonly id: string
  readonly version: string
  /** SHA-256 of the composed policy in canonical form, in hex. */
  readonly hash: string
}

/** What every decision holds, whatever the policy. */
export interface DecisionBase<Program extends string = string, Code extends string = string> {
  readonly householdId: string
  /** The day decided for. */
  readonly asOf: string
  /** The day whose rules and parameters were used, where it is another. */
  readonly rulesAsOf?: string
  readonly policy: PolicyIdentity
  readonly programs: Readonly<Record<Program, ProgramOutcome>>
  /** Programs that an unknown fact, or a missing rule or parameter, could still raise. */
  readonly programsPending: readonly Program[]
  readonly benefits: readonly BenefitLine<Code, Program>[]
  /** Exact yearly total of the `entitled` lines of each code. */
  readonly amountsYuan: Readonly<Partial<Record<Code, string>>>
  /** False where an open question could change an amount, or rules that could grant one are missing. */
  readonly amountsComplete: boolean
  /** What is paid in a period, where one was asked for. */
  readonly payments?: Payments
  /** What besides the lines is neither yes nor no, with what it waits for. */
  readonly undecided: readonly Undecided[]
}

/** A decision of a policy that is not known at compile time. */
export type Decision = DecisionBase & Readonly<Record<string, unknown>>

/** The verdict of every guarantee, by its id. */
export type Verdicts<Id extends string = string> = Readonly<Record<Id, Verdict>>
