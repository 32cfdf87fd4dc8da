import type { Bounds, Exact, KnownValue, Operator, ValueType, Verdict } from '@bangfu/sdk'

/** A rule that is in force on a day. */
export interface RuleInForce {
  readonly name: string
  /** The scope whose things it is tried for: `household`, `member`. */
  readonly for: string
  /** The rule as it stands in its file, a copy; a number that is not a safe whole one is a `NumberText`. */
  readonly rule: Readonly<Record<string, unknown>>
}

/** What a condition may name before its operator, or beside it as `{ "fact": … }`. */
export interface NamedFact {
  /** `member.birthDate`; a parameter is `param.incomeLineYuan`. */
  readonly id: string
  /** The scope that it is about; a parameter is about the household. */
  readonly scope: string
  /** With the codes that are legal on the day. */
  readonly type: ValueType
  /** What its value can stand for beside an operator; a fact is one value, a parameter may be a list or a pair. */
  readonly shape: 'value' | 'list' | 'pair'
  /** Whether it can be nothing, known to be so: an item of a block that may not be there, a parameter that may set no limit. */
  readonly orNothing: boolean
}

/** The rules of a policy on a day and all that they may name, as data that another engine can work by. */
export interface RuleSet {
  /** Those that open benefits, then those that raise signals, each in the order of the files. */
  readonly rules: readonly RuleInForce[]
  /** The scopes that a rule can be for: the household, then what lies in it. */
  readonly scopes: readonly string[]
  readonly operators: readonly Operator[]
  readonly facts: readonly NamedFact[]
  /** The blocks of a record that are no facts themselves, of which a condition can ask whether they are known. */
  readonly blocks: readonly { readonly id: string; readonly scope: string }[]
}

/**
 * The value of a fact or parameter, as operators take it. `undefined` is unknown, `Bounds` a number known within limits
 * only; `null` is nothing: an item of a block that is not there, or a parameter that sets no limit.
 */
export type FactValue = KnownValue | readonly [Exact, Exact] | Bounds | null | undefined

/** What the conditions of a rule come to, and every comparison among them, in the order in which they stand. */
export interface ConditionVerdicts {
  readonly verdict: Verdict
  readonly leaves: readonly Verdict[]
}

/** What a rule comes to. */
export interface RuleVerdicts extends ConditionVerdicts {
  /** Where the rule has one: what keeps it from raising its signal. */
  readonly unless?: ConditionVerdicts
}

/** One thing of a record that rules are tried for: the household, a member. */
export interface Subject {
  readonly scope: string
  /** A member's id, or `household`. */
  readonly appliesTo: string
  /** The value of a fact of it or of what it lies in, or of a parameter. Throws a RangeError where there is none of that id. */
  fact(id: string): FactValue
  /** Whether a fact or block is on file, whatever it holds. Throws a RangeError where there is none of that id. */
  isOnFile(id: string): boolean
  /** What a rule in force for things of this scope comes to. Throws a RangeError where there is none of that name. */
  verdicts(rule: string): RuleVerdicts
}

/** A record as the rules see it: every value that a condition can ask for, worked out when it is asked for. */
export interface Inspection {
  readonly householdId: string
  /** The household, then each member in order. */
  readonly subjects: readonly Subject[]
}
