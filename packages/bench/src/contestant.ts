import type { HouseholdCase } from './cases/household-case.ts'

/** A line of an answer; a `BenefitLine` of a decision is one. */
export interface AnswerLine {
  readonly code: string
  readonly appliesTo: string
  readonly outcome: string
  readonly amountYuan?: string
}

/** Whatever answers households: how it starts from one, and what it gives. */
export interface Contestant {
  readonly id: string
  readonly name: string
  /** From where to where it goes, in words, so that nobody compares what is not comparable. */
  readonly computes: string
  /** The benefits that it decides; left out where it decides all of the policy. */
  readonly codes?: ReadonlySet<string>
  /** Whether its lines carry amounts. */
  readonly amounts: boolean
  readonly answer: (household: HouseholdCase) => readonly AnswerLine[] | Promise<readonly AnswerLine[]>
  readonly async: boolean
}
