import { compare, isExact, type Localized } from '@bangfu/sdk'
import type { Catalog, Cell } from '../catalog/model.ts'
import { byId } from '../catalog/build-tables.ts'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import { NumberText } from '../parse/number-text.ts'
import type { ACTIONS, AggregateShape } from '../shape/plan-shapes.ts'
import { valuePlace, type Located, type PolicySource } from '../shape/policy-source.ts'
import type { BoundPlan, Part } from './model.ts'
import { resolveBoolean } from './resolve-boolean.ts'

/** Everything of a policy that a clause of the plan can be encoded by, under its reference: `rule:hea-base-90`. */
const partsOf = (source: PolicySource, { facts, formulas, parameters, tables }: Catalog): ReadonlyMap<string, Part> => {
  const parts = new Map<string, Part>()
  const add = (kind: Part['kind'], id: string, label: Localized, clause?: string): void => {
    parts.set(`${kind}:${id}`, { kind, id, label, ...(clause === undefined ? {} : { clause }) })
  }
  for (const { value } of source.rules) add('rule', value.name, value.title, value.clause)
  for (const { id, label, origin } of [...facts.values(), ...formulas.values()]) {
    const kind = formulas.has(id) ? 'formula' : 'fact'
    if (origin.kind === 'record') add(kind, id, label, origin.fact.clause)
    if (origin.kind === 'derived') add(kind, id, label, origin.declared.clause)
  }
  for (const { value } of source.blocks) add('fact', value.id, value.label, value.clause)
  for (const { value } of source.scopes) add('fact', value.id, value.label)
  for (const { id, declared } of parameters.values()) add('parameter', id, declared.value.label, declared.value.clause)
  for (const { id, declared } of tables.values()) add('table', id, declared.value.label)
  for (const { value } of source.programs) add('program', value.id, value.label, value.clause)
  for (const { value } of source.aggregates) add('aggregate', value.id, value.label, value.clause)
  for (const { value } of source.tierDuties) add('tierDuty', value.tier, value.label, value.clause)
  for (const { value } of source.responsibilities) add('responsibility', value.section, value.label, value.section)
  for (const [key, section] of Object.entries(source.manifest.value.decision)) {
    const { label = source.manifest.value.title } = section
    const [ladder] = source.classification
    add('decision', key, label, section.form === 'classification' ? ladder?.value.clause : undefined)
    const inner: Readonly<
      Record<string, { readonly label?: Localized | undefined; readonly clause?: string | undefined }>
    > = section.form === 'verdicts' ? section.verdicts : section.form === 'targets' ? section.targets : {}
    for (const [id, part] of Object.entries(inner)) add('decision', `${key}.${id}`, part.label ?? label, part.clause)
  }
  return parts
}

const checkAggregate = ({ value, at }: Located<AggregateShape>, catalog: Catalog, report: Report): void => {
  if (value.form === 'notTested' || value.form === 'classes') return
  const boolean = (key: 'where' | 'applies' | 'met', name: string | undefined): void => {
    const scope = 'of' in value ? catalog.scopes.get(value.of) : catalog.household
    if (name !== undefined && scope !== undefined) resolveBoolean(name, scope, below(at, key), catalog, report)
  }
  if ('of' in value && !catalog.scopes.has(value.of)) {
    const suggestion = suggest(value.of, catalog.scopes.keys())
    report.error('UNKNOWN_SCOPE', below(at, 'of'), { found: value.of, suggestion })
  }
  if ('where' in value) boolean('where', value.where)
  if (value.form === 'share') {
    boolean('applies', value.applies)
    boolean('met', value.met)
  }
  const named = value.form === 'mean' ? (['total', 'heads'] as const) : value.form === 'groups' ? (['by'] as const) : []
  for (const key of named) {
    const name = (value as Partial<Record<typeof key, string>>)[key] ?? ''
    const cell = catalog.facts.get(name)
    const kind = key === 'by' ? 'code' : 'number'
    const scope = 'of' in value ? value.of : catalog.household.id
    const fits = ({ type, scope: own }: Cell): boolean => type.kind === kind && own.id === scope
    // Of an unknown scope there is no fact at all.
    if (!catalog.scopes.has(scope) || (cell !== undefined && fits(cell))) continue
    const names = [...catalog.facts.values()].filter(fits).map(({ id }) => id)
    report.error(cell === undefined ? 'UNKNOWN_FACT' : 'WRONG_FACT', below(at, key), {
      found: name,
      expected: kind === 'code' ? 'a code' : 'a number',
      suggestion: suggest(name, names),
    })
  }
}

/** Whoever collects or verifies a fact has that duty, and whoever decides what is under review may verify. */
const checkTiers = (source: PolicySource, report: Report): void => {
  if (source.tierDuties.length === 0) return
  const holdersOf = (action: (typeof ACTIONS)[number]): readonly string[] =>
    source.tierDuties.filter(({ value }) => value.actions.includes(action)).map(({ value }) => value.tier)
  const check = (at: Location, key: 'collectedBy' | 'verifiedBy', tier: string | undefined): void => {
    const holders = holdersOf(key === 'collectedBy' ? 'collect' : 'verify')
    if (tier === undefined || holders.includes(tier)) return
    report.error('TIER_WITHOUT_DUTY', below(at, key), { found: tier, expected: holders.join(', ') })
  }
  for (const { value, at } of [...source.facts, ...source.blocks]) {
    check(at, 'collectedBy', value.collectedBy)
    check(at, 'verifiedBy', value.verifiedBy)
  }
  const deciders = holdersOf('verify')
  for (const { value, at } of source.rules) {
    const tier = value.review?.tier
    if (tier === undefined || deciders.includes(tier)) continue
    report.error('TIER_WITHOUT_DUTY', below(at, 'review', 'tier'), { found: tier, expected: deciders.join(', ') })
  }
}

const writtenText = (value: unknown): string => (value instanceof NumberText ? value.text : String(value))

const checkFalls = ({ parameters }: Catalog, report: Report): void => {
  for (const { declared, values } of parameters.values()) {
    const written = declared.value.values
    if (declared.value.neverFalls === undefined) continue
    // A value that could not be read is not among those that were.
    const places = values.map(({ from }) => written.findIndex((value) => value.from === from))
    for (const [index, { value }] of values.entries()) {
      const before = values[index - 1]?.value
      if (!isExact(value) || !isExact(before) || compare(value, before) >= 0) continue
      const [place = 0, placeBefore = 0] = [places[index], places[index - 1]]
      report.error('PARAMETER_FALLS', below(valuePlace(declared, place), 'value'), {
        found: writtenText(written[place]?.value),
        expected: `at least ${writtenText(written[placeBefore]?.value)}`,
        related: [below(valuePlace(declared, placeBefore), 'value')],
      })
    }
  }
}

/** Of two that answer for one section, or have the duties of one tier, only the first would ever be asked. */
const checkOnce = <T>(items: readonly Located<T>[], key: keyof T & string, report: Report): void => {
  const seen = new Map<unknown, Located<T>>()
  for (const item of items) {
    const name = item.value[key]
    const first = seen.get(name)
    if (first === undefined) seen.set(name, item)
    else {
      report.error('DUPLICATE_NAME', below(item.at, key), {
        found: String(name),
        expected: 'a name used once',
        related: [below(first.at, key)],
      })
    }
  }
}

/** Resolves what a policy says of the plan itself: its clauses, units, duties and what is counted over many households. */
export const bindPlan = (source: PolicySource, catalog: Catalog, report: Report): BoundPlan => {
  const parts = partsOf(source, catalog)
  const units = byId(source.units, report)
  for (const { value, at } of source.responsibilities) {
    for (const key of ['units', 'bodies'] as const) {
      for (const [index, unit] of value[key].entries()) {
        if (units.has(unit)) continue
        report.error('UNKNOWN_UNIT', below(at, key, index), { found: unit, suggestion: suggest(unit, units.keys()) })
      }
    }
  }
  const clauses = byId(source.clauses, report)
  for (const { value, at } of clauses.values()) {
    for (const [index, reference] of (value.encodedBy ?? []).entries()) {
      const name = reference.slice(reference.indexOf(':') + 1)
      if (parts.has(reference) || report.lost.has(name) || source.faultyRules.length > 0) continue
      const suggestion = suggest(reference, parts.keys())
      report.error('UNKNOWN_ENCODER', below(at, 'encodedBy', index), { found: reference, suggestion })
    }
  }
  const aggregates = byId(source.aggregates, report)
  for (const aggregate of aggregates.values()) checkAggregate(aggregate, catalog, report)
  checkOnce(source.responsibilities, 'section', report)
  checkOnce(source.tierDuties, 'tier', report)
  checkTiers(source, report)
  checkFalls(catalog, report)
  const values = <T>(items: Iterable<Located<T>>): readonly T[] => [...items].map(({ value }) => value)
  const isAdded = ({ change }: Located<unknown>): boolean => change?.kind === 'added'
  const ofVariants = new Set([
    ...source.rules.flatMap((rule) => (isAdded(rule) ? [`rule:${rule.value.name}`] : [])),
    ...source.aggregates.flatMap((one) => (isAdded(one) ? [`aggregate:${one.value.id}`] : [])),
  ])
  return {
    parts,
    ofVariants,
    units: values(units.values()),
    responsibilities: values(source.responsibilities),
    tierDuties: values(source.tierDuties),
    clauses: values(clauses.values()),
    aggregates: values(aggregates.values()),
  }
}
