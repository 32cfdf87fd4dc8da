import type { Decision, Diagnostic, Payments, Period, PolicyIdentity } from '@bangfu/sdk'
import { bindPolicy } from './bind/bind-policy.ts'
import type { BoundPolicy } from './bind/model.ts'
import { isDay } from './calendar/day.ts'
import { areWholeMonths, lastDayOfMonth, monthsBetween } from './calendar/months.ts'
import { checkOptions, checkPolicyData } from './check-call.ts'
import { changeDays, compileEdition, type Edition } from './compile/edition.ts'
import { contentHash } from './compose/canonical.ts'
import { composePolicy, type ComposeOptions } from './compose/compose-policy.ts'
import { describeComposition, partsOf, type Composition } from './compose/composition.ts'
import { overrideParameters, type ParameterOverrides } from './compose/override-parameters.ts'
import type { Frame } from './compile/frame.ts'
import { decide, type Days } from './decide/decide.ts'
import { decideLines } from './decide/lines.ts'
import { addPayments, type Stretch } from './decide/payments.ts'
import { describeClauses } from './describe/describe-plan.ts'
import { describePolicy } from './describe/describe-policy.ts'
import type { PolicyDescription } from './describe/description.ts'
import type { ClauseTable } from './describe/plan-description.ts'
import { PolicyError, RecordError } from './errors.ts'
import { explain } from './explain/explain.ts'
import type { Explanation } from './explain/explanation.ts'
import { inspect } from './inspect/inspect.ts'
import type { Inspection, RuleSet } from './inspect/inspection.ts'
import { ruleSetOf } from './inspect/rule-set.ts'
import { checkRecord } from './record/check-record.ts'
import { readCheckedRecord, readRecord } from './record/read-record.ts'
import { buildRecordSchema } from './record/record-schema.ts'
import { createReader, type RecordReader } from './record/scope-reader.ts'
import { Gathering } from './tally/tally.ts'
import type { TallyResult } from './tally/tally-result.ts'
import type { PolicySource } from './shape/policy-source.ts'
import type { PolicyFiles } from './shape/read-policy.ts'

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
}

/** Rules that are loaded and checked, ready to decide households. */
export interface Policy<Types extends PolicyTypes = AnyPolicyTypes> extends PolicyIdentity {
  /** What of the rule files is allowed and still deserves a look, such as days on which a parameter has no value. */
  readonly warnings: readonly Diagnostic[]
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

/** The part of a policy that stays the same between two days on which a rule or parameter changes. */
interface Span {
  readonly edition: Edition
  readonly reader: RecordReader
  /** Made when the first record is refused. */
  readonly schema: () => ReturnType<typeof buildRecordSchema>
}

const checkDay = (cannot: string, name: string, day: unknown): void => {
  if (typeof day === 'string' && isDay(day)) return
  throw new RangeError(`${cannot}: ${name} is \`${String(day)}\`, expected a day that exists, YYYY-MM-DD`)
}

const readDays = (cannot: string, options: DecideOptions, more: readonly string[] = []): Days => {
  checkOptions(cannot, options, ['asOf', 'rulesAsOf', ...more], 'an object such as { asOf: "2019-12-31" }')
  const { asOf, rulesAsOf = asOf } = options
  checkDay(cannot, 'asOf', asOf)
  if (rulesAsOf !== asOf) checkDay(cannot, 'rulesAsOf', rulesAsOf)
  return { asOf, rulesAsOf }
}

const readPeriod = (cannot: string, period: unknown): Period => {
  const example = 'an object such as { from: "2020-01-01", to: "2020-12-31" }'
  checkOptions(`${cannot}: of \`period\``, period, ['from', 'to'], example)
  const { from, to } = period as Partial<Period>
  checkDay(cannot, 'period.from', from)
  checkDay(cannot, 'period.to', to)
  if (from === undefined || to === undefined || !areWholeMonths(from, to))
    throw new RangeError(`${cannot}: the period is \`${from}\` to \`${to}\`, expected whole months`)
  return { from, to }
}

/** Loads a policy as far as its names are resolved. No door of the package gives it out. */
export const loadPolicy = (
  data: PolicyData<PolicyTypes>,
  overrides: ParameterOverrides,
  options: ComposeOptions,
): {
  readonly bound: BoundPolicy
  readonly source: PolicySource
  readonly hash: string
  readonly warnings: readonly Diagnostic[]
} => {
  const { source, diagnostics: read } = composePolicy(data, options)
  const { policy, diagnostics: bound } =
    source === undefined ? { policy: undefined, diagnostics: [] } : bindPolicy(source)
  const problems = [...read, ...bound]
  // What may only rise is a bound as well.
  const isBound = (code: string): boolean => code === 'PARAMETER_FALLS' && !options.holdToBounds
  const isSound = problems.every(({ code, severity }) => severity !== 'error' || isBound(code))
  if (source === undefined || policy === undefined || !isSound) throw new PolicyError(problems)
  const { parameters, diagnostics } = overrideParameters(policy.catalog, overrides)
  if (diagnostics.length > 0) throw new PolicyError(diagnostics)
  const parts = partsOf(source).map(({ at: _, ...part }) => part)
  const hash = contentHash({ lineage: source.lineage, parts, parameters: { ...overrides } })
  return { bound: { ...policy, catalog: { ...policy.catalog, parameters } }, source, hash, warnings: problems }
}

/**
 * Loads a policy: parses and checks every file and resolves every name. Throws a `PolicyError` that holds every problem
 * of every file, each with its place.
 */
export const createPolicy = <Types extends PolicyTypes = AnyPolicyTypes>(
  data: PolicyData<Types>,
  options: PolicyOptions = {},
): Policy<Types> => makePolicy(data, options, { holdToBounds: true })

/**
 * Loads a policy as `createPolicy` does, but does not hold a variant to what its base allows where `holdToBounds` is
 * false: to show what such a variant would do, and for nothing else. No door of the package gives it out.
 */
export const makePolicy = <Types extends PolicyTypes = AnyPolicyTypes>(
  data: PolicyData<Types>,
  options: PolicyOptions,
  composing: ComposeOptions,
): Policy<Types> => {
  checkPolicyData(data)
  checkOptions('Cannot load the policy', options, ['parameters'], 'an object such as { parameters: { … } }')
  const { bound, source, hash, warnings } = loadPolicy(data, options.parameters ?? {}, composing)
  const { manifest, catalog } = bound
  const identity: PolicyIdentity = Object.freeze({ id: manifest.policy, version: manifest.version, hash })
  const changes = changeDays(bound)
  const spans = new Map<number, Span>()
  let latest: { readonly day: string; readonly span: Span } | undefined
  const spanOn = (day: string): Span => {
    if (latest?.day === day) return latest.span
    const index = changes.filter((change) => change <= day).length
    let span = spans.get(index)
    if (span === undefined) {
      const edition = compileEdition(bound, day)
      const { typeOf } = edition.compiler
      let schema: ReturnType<Span['schema']> | undefined
      const reader = createReader(catalog, typeOf)
      span = { edition, reader, schema: () => (schema ??= buildRecordSchema(catalog, typeOf)) }
      spans.set(index, span)
    }
    latest = { day, span }
    return span
  }
  const prepare = (record: unknown, days: Days): { readonly edition: Edition; readonly household: Frame } => {
    const { edition, reader, schema } = spanOn(days.rulesAsOf)
    const read = reader.complete ? readRecord(reader, record) : undefined
    if (read !== undefined) return { edition, household: read }
    const { copy, diagnostics } = checkRecord(record, schema(), catalog)
    if (copy === undefined) throw new RecordError(diagnostics)
    return { edition, household: readCheckedRecord(reader, copy) }
  }
  const linesOn = (record: unknown, days: Days): Stretch['lines'] => {
    try {
      const { edition, household } = prepare(record, days)
      household.slots[catalog.asOf.slot] = days.asOf
      return decideLines(edition, household)
    } catch (error) {
      if (error instanceof RecordError) return undefined
      throw error
    }
  }
  const paymentsIn = (record: unknown, period: Period, asOf: string): Payments => {
    const stretches: Stretch[] = []
    for (const month of monthsBetween(period.from, period.to)) {
      const { edition } = spanOn(month)
      const last = stretches.at(-1)
      const to = lastDayOfMonth(month)
      if (last?.edition === edition) stretches[stretches.length - 1] = { ...last, to, months: last.months + 1 }
      else stretches.push({ from: month, to, months: 1, edition, lines: linesOn(record, { asOf, rulesAsOf: month }) })
    }
    return addPayments(period, stretches)
  }
  return {
    ...identity,
    warnings: Object.freeze(warnings),
    decide: (record, options) => {
      const days = readDays('Cannot decide', options, ['period'])
      const period = options.period && readPeriod('Cannot decide', options.period)
      const { edition, household } = prepare(record, days)
      const decision = decide(edition, household, days, identity)
      return period === undefined ? decision : { ...decision, payments: paymentsIn(record, period, days.asOf) }
    },
    explain: (record, decision, { nearest = true } = {}) => {
      const { householdId, asOf, rulesAsOf = asOf, policy, ...rest } = decision as Decision
      if (policy.hash !== hash) throw new RangeError('Cannot explain: the decision was made by another policy')
      const { edition, household } = prepare(record, { asOf, rulesAsOf })
      if (household.id !== householdId) {
        throw new RangeError(`Cannot explain: the decision is about household \`${householdId}\`, not this record's`)
      }
      // Working the decision out again fills in the values that the explanation shows.
      decide(edition, household, { asOf, rulesAsOf }, identity)
      return explain(edition, household, { householdId, asOf, rulesAsOf, policy, ...rest }, nearest)
    },
    describe: () => describePolicy(bound),
    ruleSet: (day) => {
      checkDay('Cannot give the rules', 'the day', day)
      return ruleSetOf(spanOn(day).edition)
    },
    inspect: (record, options) => {
      const days = readDays('Cannot inspect', options)
      const { edition, household } = prepare(record, days)
      // Working the decision out fills in what a rule can ask of it.
      decide(edition, household, days, identity)
      return inspect(edition, household)
    },
    createTally: (options) => {
      const days = readDays('Cannot count', options)
      const gathering = new Gathering(bound.plan.aggregates)
      return {
        add: (record) => {
          const { edition, household } = prepare(record, days)
          household.slots[catalog.asOf.slot] = days.asOf
          gathering.add(edition, household)
        },
        result: () => ({ asOf: days.asOf, policy: identity, divisions: gathering.result() }),
      }
    },
    composition: () => describeComposition(source),
    clauses: () => describeClauses(bound.plan),
  }
}
