import type { Decision, Diagnostic, Plugin, Witness } from '@bangfu/sdk'
import { dayAfter } from '../calendar/day.ts'
import { changeDays } from '../compile/edition.ts'
import type { BoundPolicy } from '../bind/model.ts'
import { PolicyError, RecordError } from '../errors.ts'
import { createPolicy, makePolicy } from '../policy.ts'
import type { Policy, PolicyData, PolicyTypes } from '../policy-api.ts'
import { candidates, factsReading, otherwise, rulesReading, type Compared } from './harm/candidates.ts'
import { compareDecisions, type Comparison } from './harm/compare.ts'
import { isolate } from './harm/isolate.ts'
import { shrink } from './harm/shrink.ts'
import { loadForAnalysis } from './loaded.ts'

const BEYOND = ['VARIANT_BEYOND_BOUND', 'VARIANT_NOT_ALLOWED', 'PARAMETER_FALLS']
/** On how many of the days from which something changes a household is looked for. */
const MOST_DAYS = 4

type Data = PolicyData<PolicyTypes>
type Json = Readonly<Record<string, unknown>>

/** What a policy is made with besides its files. */
export interface HarmOptions {
  readonly plugins?: readonly Plugin[]
}

/**
 * What is wrong with a policy that does not load. What a variant changes beyond the bounds of its base carries a household
 * that would be treated worse, with what it would lose; where none is found, a note says so. Empty where the policy loads.
 */
export const findHarm = <Types extends PolicyTypes>(
  data: PolicyData<Types>,
  { plugins = [] }: HarmOptions = {},
): readonly Diagnostic[] => {
  try {
    createPolicy(data, { plugins })
    return []
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return error.diagnostics.flatMap((one) =>
      data.base !== undefined && BEYOND.includes(one.code) ? withHarm(one, data, plugins) : [one],
    )
  }
}

const withHarm = (problem: Diagnostic, data: Data, plugins: readonly Plugin[]): readonly Diagnostic[] => {
  const witness = harmOf(problem, data, plugins)
  if (witness !== undefined) return [{ ...problem, witness }]
  const { file, line, column, rule, path } = problem
  const place = { file, line, column, rule, path }
  const known = Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined))
  return [
    problem,
    { code: 'NOT_PROVEN', severity: 'info', ...known, found: 'whether this change treats any household worse' },
  ]
}

/** Both policies, ready to decide and to be reasoned about. */
interface Both {
  readonly before: { readonly policy: Policy; readonly bound: BoundPolicy }
  readonly after: { readonly policy: Policy; readonly bound: BoundPolicy }
}

const free = { holdToBounds: false }

const loadBoth = (data: Data, plugins: readonly Plugin[]): Both | undefined => {
  if (data.base === undefined) return undefined
  try {
    const [base, variant] = [data.base, data]
    return {
      before: {
        policy: makePolicy(base, { plugins }, free) as unknown as Policy,
        bound: loadForAnalysis(base, { plugins, ...free }).bound,
      },
      after: {
        policy: makePolicy(variant, { plugins }, free) as unknown as Policy,
        bound: loadForAnalysis(variant, { plugins, ...free }).bound,
      },
    }
  } catch (error) {
    if (error instanceof PolicyError) return undefined
    throw error
  }
}

const harmOf = (problem: Diagnostic, data: Data, plugins: readonly Plugin[]): Witness | undefined => {
  const alone = isolate(data, problem)
  // A problem of a base that is itself a variant: what it does shows between that base and its own.
  const isOfBase = alone === undefined && data.base?.base !== undefined
  const both = (alone && loadBoth(alone, plugins)) ?? loadBoth(isOfBase && data.base ? data.base : data, plugins)
  const { rule } = problem
  if (both === undefined || rule === undefined) return undefined
  const days = daysOf(rule, both)
  return firstOf(days, (day) => worseOn(day, rule, both)) ?? firstOf(days, (day) => otherwiseOn(day, rule, both))
}

const firstOf = <T>(days: readonly string[], find: (day: string) => T | undefined): T | undefined => {
  for (const day of days) {
    const found = find(day)
    if (found !== undefined) return found
  }
  return undefined
}

/** Days from which on something may be otherwise: the first ones of the variant, and what a changed date says. */
const daysOf = (about: string, { before, after }: Both): readonly string[] => {
  const { effectiveFrom } = after.bound.manifest
  const dates = [before, after].flatMap(({ bound }) => {
    const parameter = bound.catalog.parameters.get(about)
    return parameter?.declared.value.type === 'date'
      ? parameter.values.flatMap(({ value }) => (typeof value === 'string' ? dayAfter(value) : []))
      : []
  })
  const days = [...changeDays(before.bound), ...changeDays(after.bound), ...dates].filter((day) => day > effectiveFrom)
  return [effectiveFrom, ...[...new Set(days)].sort()].slice(0, MOST_DAYS)
}

type Accepts = (comparison: Comparison) => boolean

/** What both policies say of a record on a day. */
const comparing = (day: string, { before, after }: Both): ((record: Json) => Comparison | undefined) => {
  const decide = ({ policy }: Both['before'], record: Json): Decision | undefined => {
    try {
      return policy.decide(record, { asOf: day })
    } catch (error) {
      if (error instanceof RecordError) return undefined
      throw error
    }
  }
  return (record) => {
    const [was, is] = [decide(before, record), decide(after, record)]
    return was && is && compareDecisions(was, is)
  }
}

/** The smallest household that shows what a record does, where that is accepted. */
const shown = (record: Json, day: string, both: Both, accepts: Accepts, code?: string): Witness | undefined => {
  const compare = comparing(day, both)
  const found = compare(record)
  if (found === undefined || !accepts(found)) return undefined
  const own = found.effects.find(({ about }) => about === code) ?? found.effects[0]
  const total = found.effects.find(({ about }) => about === 'amountsYuan')
  const texts = [own, total].flatMap((effect) => (effect === undefined ? [] : [JSON.stringify(effect)]))
  // What is left out must not make it another loss.
  const shows = (less: Json): boolean => {
    const other = compare(less)
    if (other === undefined || !accepts(other)) return false
    const kept = other.effects.map((effect) => JSON.stringify(effect))
    return texts.every((text) => kept.includes(text))
  }
  const smallest = shrink(record, shows)
  const effects = compare(smallest)?.effects ?? found.effects
  return { record: smallest, asOf: day, appliesTo: own?.appliesTo ?? 'household', effects }
}

/** A household that loses a measure, or yuan of one. */
const worseOn = (day: string, about: string, both: Both): Witness | undefined => {
  const { targets, bounds } = targetsOf(about, both, day)
  for (const target of targets) {
    for (const record of candidates(target, { ...bounds, day })) {
      const witness = shown(record, day, both, ({ isWorse }) => isWorse, target.rule.code)
      if (witness !== undefined) return witness
    }
  }
  return undefined
}

/** A household of which something is decided otherwise, where no measure depends on it. */
const otherwiseOn = (day: string, about: string, both: Both): Witness | undefined => {
  const { bounds } = targetsOf(about, both, day)
  for (const record of otherwise(factsReading(about, bounds.before), { ...bounds, day })) {
    const witness = shown(record, day, both, ({ effects }) => effects.length > 0)
    if (witness !== undefined) return witness
  }
  return undefined
}

interface Targets {
  readonly targets: readonly Compared[]
  readonly bounds: { readonly before: BoundPolicy; readonly after: BoundPolicy }
}

/** The rules that a change is about, in two policies that have the same facts. */
const targetsOf = (about: string, { before, after }: Both, day: string): Targets => {
  const changed = after.bound.catalog.parameters.get(about)
  if (changed !== undefined && before.bound.catalog.parameters.has(about)) {
    // The base itself, with the values that the variant sets.
    const { catalog } = before.bound
    const parameters = new Map(catalog.parameters).set(about, changed)
    const other: BoundPolicy = { ...before.bound, catalog: { ...catalog, parameters } }
    const rules = rulesReading(about, before.bound).filter((rule) => isInForce(rule, day))
    const targets = [...rules].sort((a, b) => Number(b.amount !== undefined) - Number(a.amount !== undefined))
    return { targets: targets.map((rule) => ({ rule, changed: rule })), bounds: { before: before.bound, after: other } }
  }
  // A rule that is replaced: the version before that day and the one from that day on stand beside each other.
  const versions = after.bound.benefits.filter(({ name }) => name === about)
  const made = versions.find((rule) => isInForce(rule, day))
  const old = versions.find(({ to }) => to !== undefined && to < day)
  if (made !== undefined && old !== undefined) {
    return { targets: [{ rule: old, changed: made }], bounds: { before: after.bound, after: after.bound } }
  }
  const own = before.bound.benefits.filter(({ name }) => name === about)
  const targets = own.map((rule) => ({ rule, changed: undefined }))
  return { targets, bounds: { before: before.bound, after: before.bound } }
}

const isInForce = ({ from, to }: { readonly from: string; readonly to: string | undefined }, day: string): boolean =>
  from <= day && (to === undefined || day <= to)
