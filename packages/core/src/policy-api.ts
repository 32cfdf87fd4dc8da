import type { Decision, Diagnostic, Period, Plugin, PolicyIdentity, ValueSource } from '@bangfu/sdk'
import type { Composition } from './compose/composition.ts'
import type { ParameterOverrides } from './compose/override-parameters.ts'
import type { PolicyDescription } from './describe/description.ts'
import type { ClauseTable } from './describe/plan-description.ts'
import type { Explanation } from './explain/explanation.ts'
import type { Inspection, RuleSet } from './inspect/inspection.ts'
import type { PolicyFiles } from './shape/read-policy.ts'
import type { TallyResult } from './tally/tally-result.ts'

/** The types that a shipped policy names: what a record of it holds, and what a decision does. */
export interface PolicyTypes {
  readonly record: unknown
  readonly decision: object
}

/** The types of a policy that is not known when the program is compiled. */
export interface AnyPolicyTypes extends PolicyTypes {
  readonly record: unknown
  readonly decision: Decision
}

/** A policy as data: its files by their path, `policy.json` first among them. */
export interface PolicyData<Types extends PolicyTypes = AnyPolicyTypes> {
  readonly files: PolicyFiles
  /** The policy that it is a variant of: the one that its manifest names with `extends`. */
  readonly base?: PolicyData<PolicyTypes>
  /** Never there at run time: it carries the types of the policy. */
  readonly types?: Types
}

/** What a policy can be made with besides its files. */
export interface PolicyOptions {
  /** Values by parameter id, each standing for every day; they become part of the policy and of its hash. */
  readonly parameters?: ParameterOverrides
  /**
   * Plugins, in any order: what they declare becomes part of the policy, and with their versions of its hash. One that is
   * wrong in any way makes a `PolicyError`, and none of it is used.
   */
  readonly plugins?: readonly Plugin[]
}

/** What a household is decided for. */
export interface DecideOptions {
  /** The day decided for, `YYYY-MM-DD`. */
  readonly asOf: string
  /** The day whose rules and parameters are used; by default `asOf`. */
  readonly rulesAsOf?: string
  /**
   * Whole months to add up payments over: `decision.payments` says how their total is made up, month by month as the rules
   * change. The rest of the decision is the same with and without it.
   */
  readonly period?: Period
}

/** A count over many households. */
export interface Tally<Record = unknown> {
  add(record: Record): void
  /** What has been counted so far. */
  result(): TallyResult
}

/** What an explanation is to hold. */
export interface ExplainOptions {
  /** Whether the nearest change that would open or raise a measure is looked for; by default yes. It takes most of the time. */
  readonly nearest?: boolean
  /** Where values of the record come from that it did not have at first; each is named beside its value. */
  readonly sources?: readonly ValueSource[]
}

/** Rules that are loaded and checked, ready to decide households. */
export interface Policy<Types extends PolicyTypes = AnyPolicyTypes> extends PolicyIdentity {
  /** What of the rule files is allowed and still deserves a look, such as days on which a parameter has no value. */
  readonly warnings: readonly Diagnostic[]
  /** The plugins that it was made with, as they were then. */
  readonly plugins: readonly Plugin[]
  /**
   * Decides one household. Throws a `RecordError` with every problem of a record that breaks the catalog, never for a
   * fact that is only unknown; a RangeError where a day is none.
   */
  decide(record: Types['record'], options: DecideOptions): Types['decision']
  /**
   * Says why a decision is as it is, as plain data: for each measure every condition tried, its value and its result.
   * Throws a RangeError where the decision is not this policy's or not about this household, a `RecordError` as `decide`.
   */
  explain(record: Types['record'], decision: Types['decision'], options?: ExplainOptions): Explanation
  /** What the policy declares, as plain data. */
  describe(): PolicyDescription
  /**
   * The rules in force on a day and all that they may name, for an engine other than this one. Throws a RangeError where
   * the day is none.
   */
  ruleSet(day: string): RuleSet
  /**
   * A record as the rules see it: the value of every fact that a condition can name, and what each rule comes to.
   * Throws as `decide` does.
   */
  inspect(record: Types['record'], options: DecideOptions): Inspection
  /**
   * Begins a count over many households: the plan's targets and duties to count, for each division. `add` throws as
   * `decide` does and then counts nothing of that record.
   */
  createTally(options: DecideOptions): Tally<Types['record']>
  /** What the policy is made of, and which file of which policy each part of it was written in. */
  composition(): Composition
  /** The plan's clauses and what encodes them, the policy's rules and what asks for them, and every gap between the two. */
  clauses(): ClauseTable
}
