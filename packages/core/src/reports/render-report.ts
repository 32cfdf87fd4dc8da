import {
  isExact,
  exactText,
  Bounds,
  type Decision,
  type DecisionBase,
  type Locale,
  type Localized,
  type Report,
  type ReportContext,
  type ReportRow,
  type ReportValue,
} from '@bangfu/sdk'
import { OUTCOME_LABELS } from '../messages/labels.ts'
import { namesUsedByDefinition } from '../messages/names-used.ts'
import type { FactDescription, PolicyDescription } from '../describe/description.ts'
import type { FactValue, NamedFact, Subject } from '../inspect/inspection.ts'
import { deepFreeze } from '../plugin/deep-freeze.ts'
import type { Policy, PolicyTypes } from '../policy-api.ts'
import { IdMasks, maskValue, maskWhole, replaceTexts } from './mask.ts'
import { ReportError } from './report-error.ts'

/** A household and what was decided for it. */
export interface ReportEntry<Types extends PolicyTypes> {
  readonly record: Types['record']
  readonly decision: Types['decision']
}

/** What a report is made with. */
export interface RenderReportOptions {
  readonly locale: Locale
  /** The day decided for, `YYYY-MM-DD`: by default that of the decisions. It must be given where there are none. */
  readonly asOf?: string
  /** By default what the report is called. */
  readonly title?: Localized
}

const HOUSEHOLD = 'household'
const MEMBER = 'member'

const labelsOf = (names: PolicyDescription): Record<string, Localized> => ({
  ...OUTCOME_LABELS,
  ...names.labels,
  ...Object.fromEntries(names.parameters.map(({ id, label }) => [`param.${id}`, label])),
  ...Object.fromEntries([...names.programs, ...names.classes].map(({ id, label }) => [id, label])),
  ...Object.fromEntries(names.benefits.map(({ code, title }) => [code, title])),
})

/** The facts that a report asks for, by the scope that they are about. */
const wanted = (report: Report, facts: readonly NamedFact[]): Readonly<Record<string, readonly string[]>> => {
  const scopes: Record<string, string[]> = { [HOUSEHOLD]: [], [MEMBER]: [] }
  for (const id of report.needs) {
    const ids = scopes[facts.find((fact) => fact.id === id)?.scope ?? '']
    if (ids === undefined) throw new ReportError(report.name, 'unknownFact', id)
    ids.push(id)
  }
  return scopes
}

const shown = (value: FactValue): ReportValue => {
  if (value === undefined || value === null || value instanceof Bounds) return null
  if (isExact(value)) return exactText(value)
  if (typeof value === 'boolean' || typeof value === 'string') return value
  return value.map((item) => (isExact(item) ? exactText(item) : item))
}

const factsOf = (
  subject: Subject,
  ids: readonly string[],
  { described, personal, masks }: Masking,
): ReportRow['facts'] =>
  Object.fromEntries(
    ids.map((id) => {
      const value = shown(subject.fact(id))
      return [id, personal.has(id) ? maskWhole(value) : maskValue(value, described.get(id), masks)]
    }),
  )

/** What values are masked by. */
interface Masking {
  readonly described: ReadonlyMap<string, FactDescription>
  /** Derived and computed facts that rest on what is personal. */
  readonly personal: ReadonlySet<string>
  readonly masks: IdMasks
}

/** Derived and computed facts that rest on a personal fact, by whatever way: what is made of it tells it. */
const personalDefinitions = (names: PolicyDescription): ReadonlySet<string> => {
  const personal = new Set(names.facts.filter((fact) => fact.personal).map(({ id }) => id))
  const rests = (id: string): boolean => namesUsedByDefinition(id, names).facts.some((fact) => personal.has(fact))
  return new Set(Object.keys(names.definitions).filter(rests))
}

const dayOf = (entries: readonly { readonly decision: object }[], asOf: string | undefined): string => {
  const days = new Set(entries.map(({ decision }) => (decision as DecisionBase).asOf))
  const day = asOf ?? [...days][0]
  if (day === undefined) throw new RangeError('Cannot make a report: no decision, and no day')
  if ([...days].some((other) => other !== day))
    throw new RangeError('Cannot make a report: the decisions are not all of one day')
  return day
}

const made = (report: Report, rows: readonly ReportRow[], context: ReportContext): string | Uint8Array => {
  let output: unknown
  try {
    output = report.render(rows, context)
  } catch {
    throw new ReportError(report.name, 'threw')
  }
  if (typeof output === 'string' || output instanceof Uint8Array) return output
  if (typeof (output as { readonly then?: unknown } | null | undefined)?.then !== 'function')
    throw new ReportError(report.name, 'wrongType')
  ;(output as PromiseLike<unknown>).then(undefined, () => undefined)
  throw new ReportError(report.name, 'promise')
}

/**
 * Makes a report of households in the order given. It sees the facts that it `needs` alone, as the catalog reads them, with
 * what is personal masked, and decisions in which ids that could be ID numbers are masked; all of it is frozen. Throws a
 * `ReportError` where it asks for a fact that is not there, throws, or gives neither a text nor bytes; a RangeError where a
 * decision is not this policy's, not about its record or of another day; a `RecordError` as `decide` does.
 */
export const renderReport = <Types extends PolicyTypes>(
  report: Report,
  policy: Policy<Types>,
  entries: readonly ReportEntry<Types>[],
  { locale, asOf, title = report.label }: RenderReportOptions,
): string | Uint8Array => {
  const day = dayOf(entries, asOf)
  const names = policy.describe()
  const scopes = wanted(report, policy.ruleSet(day).facts)
  const described = new Map(names.facts.map((fact) => [fact.id, fact]))
  const personal = personalDefinitions(names)
  const masks = new IdMasks()
  const rows = entries.map(({ record, decision }): ReportRow => {
    const { householdId, policy: by, rulesAsOf } = decision as DecisionBase
    const inspection = policy.inspect(record, { asOf: day, ...(rulesAsOf === undefined ? {} : { rulesAsOf }) })
    if (by.hash !== policy.hash) throw new RangeError('Cannot make a report: a decision is by another policy')
    if (householdId !== inspection.householdId)
      throw new RangeError('Cannot make a report: a decision is about another household')
    const members = inspection.subjects.filter(({ scope }) => scope === MEMBER)
    const ids = [householdId, ...members.map(({ appliesTo }) => appliesTo)]
    const masked = new Map(ids.map((id) => [id, masks.of(id)] as const).filter(([id, mask]) => id !== mask))
    const [household] = inspection.subjects
    return {
      household: masks.of(householdId),
      facts: household === undefined ? {} : factsOf(household, scopes[HOUSEHOLD] ?? [], { described, personal, masks }),
      members: members.map((member) => ({
        id: masks.of(member.appliesTo),
        facts: factsOf(member, scopes[MEMBER] ?? [], { described, personal, masks }),
      })),
      decision: replaceTexts(decision, masked) as unknown as Decision,
    }
  })
  const context: ReportContext = { locale, asOf: day, title: { ...title }, labels: labelsOf(names) }
  return made(report, deepFreeze(rows), deepFreeze(context))
}
