import type { Decision, Payments, Period, PolicyIdentity } from '@bangfu/sdk'
import { lastDayOfMonth, monthsBetween } from './calendar/months.ts'
import { checkDay, readDays, readPeriod } from './call-days.ts'
import { checkOptions, checkPlugins, checkPolicyData } from './check-call.ts'
import { changeDays, compileEdition, type Edition } from './compile/edition.ts'
import type { ComposeOptions } from './compose/compose-policy.ts'
import { describeComposition } from './compose/composition.ts'
import type { Frame } from './compile/frame.ts'
import { decide, type Days } from './decide/decide.ts'
import { decideLines } from './decide/lines.ts'
import { addPayments, type Stretch } from './decide/payments.ts'
import { describeClauses } from './describe/describe-plan.ts'
import { describePolicy } from './describe/describe-policy.ts'
import { RecordError } from './errors.ts'
import { explain } from './explain/explain.ts'
import { inspect } from './inspect/inspect.ts'
import { ruleSetOf } from './inspect/rule-set.ts'
import { loadPolicy } from './load-policy.ts'
import { copyPlugin } from './plugin/copy-plugin.ts'
import type { AnyPolicyTypes, Policy, PolicyData, PolicyOptions, PolicyTypes } from './policy-api.ts'
import { checkRecord } from './record/check-record.ts'
import { readCheckedRecord, readRecord } from './record/read-record.ts'
import { buildRecordSchema } from './record/record-schema.ts'
import { createReader, type RecordReader } from './record/scope-reader.ts'
import { Gathering } from './tally/tally.ts'
import type { TypesMadeWith } from './types-with-plugins.ts'

/** The part of a policy that stays the same between two days on which a rule or parameter changes. */
interface Span {
  readonly edition: Edition
  readonly reader: RecordReader
  /** Made when the first record is refused. */
  readonly schema: () => ReturnType<typeof buildRecordSchema>
}

/**
 * Loads a policy: parses and checks every file and resolves every name. Throws a `PolicyError` that holds every problem
 * of every file, each with its place.
 */
export const createPolicy = <
  Types extends PolicyTypes = AnyPolicyTypes,
  const Options extends PolicyOptions = Record<never, never>,
>(
  data: PolicyData<Types>,
  options?: Options,
): Policy<TypesMadeWith<Types, Options>> =>
  makePolicy(data, options ?? {}, { holdToBounds: true }) as unknown as Policy<TypesMadeWith<Types, Options>>

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
  checkOptions('Cannot load the policy', options, ['parameters', 'plugins'], 'an object such as { parameters: { … } }')
  checkPlugins(options.plugins)
  const { bound, source, hash, warnings } = loadPolicy(data, options.parameters ?? {}, options.plugins ?? [], composing)
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
    plugins: Object.freeze((options.plugins ?? []).map(copyPlugin)),
    decide: (record, options) => {
      const days = readDays('Cannot decide', options, ['period'])
      const period = options.period && readPeriod('Cannot decide', options.period)
      const { edition, household } = prepare(record, days)
      const decision = decide(edition, household, days, identity)
      return period === undefined ? decision : { ...decision, payments: paymentsIn(record, period, days.asOf) }
    },
    explain: (record, decision, { nearest = true, sources = [] } = {}) => {
      const { householdId, asOf, rulesAsOf = asOf, policy, ...rest } = decision as Decision
      if (policy.hash !== hash) throw new RangeError('Cannot explain: the decision was made by another policy')
      const { edition, household } = prepare(record, { asOf, rulesAsOf })
      if (household.id !== householdId) {
        throw new RangeError(`Cannot explain: the decision is about household \`${householdId}\`, not this record's`)
      }
      // Working the decision out again fills in the values that the explanation shows.
      decide(edition, household, { asOf, rulesAsOf }, identity)
      return explain(edition, household, { householdId, asOf, rulesAsOf, policy, ...rest }, { nearest, sources })
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
