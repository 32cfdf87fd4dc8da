import { below, Lost, type Location, type Report } from '../diagnostics/report.ts'
import type { Located, LocatedRule, PolicySource } from '../shape/policy-source.ts'
import type { ScopeShape, VariantManifest } from '../shape/shapes.ts'
import { addCodes } from './add-codes.ts'
import { checkBounds } from './bounds.ts'
import { changeRules } from './change-rules.ts'
import { checkBegin, sorted, type Laying } from './changes.ts'
import { checkRegions } from './check-regions.ts'
import { setParameters } from './set-parameters.ts'

/** What was not read of either of two policies. */
export const lostOf = (a: Lost, b: Lost): Lost => {
  const lost = new Lost()
  lost.anything = a.anything || b.anything
  for (const name of [...a.names, ...b.names]) lost.names.add(name)
  return lost
}

/** The items that a variant adds, ordered by their names. */
const added = <L extends Located<unknown>>(items: readonly L[], keyOf: (value: L['value']) => string): L[] =>
  sorted(items, ({ value }) => keyOf(value)).map((item) => ({ ...item, change: { kind: 'added' as const } }))

/** The rules of a policy, each with the day from which it is in force: another manifest is going to stand above them. */
const dated = (rules: readonly LocatedRule[], effectiveFrom: string): LocatedRule[] =>
  rules.map((rule) => ({ ...rule, value: { ...rule.value, from: rule.value.from ?? effectiveFrom } }))

/** Scopes so that each stands after the one that it lies in. */
const outerFirst = (scopes: readonly Located<ScopeShape>[]): Located<ScopeShape>[] => {
  const byId = new Map(scopes.map((scope) => [scope.value.id, scope]))
  const depth = (scope: Located<ScopeShape> | undefined, least = 0): number =>
    scope === undefined || least > scopes.length ? least : depth(byId.get(scope.value.in ?? ''), least + 1)
  return [...scopes].sort((a, b) => depth(a) - depth(b))
}

/** A clause without the rules that are no longer there to encode it. */
const clausesWithout = (clauses: PolicySource['clauses'], gone: ReadonlySet<string>): PolicySource['clauses'] =>
  clauses.map((clause) => {
    const { encodedBy } = clause.value
    if (encodedBy?.some((reference) => gone.has(reference)) !== true) return clause
    return { ...clause, value: { ...clause.value, encodedBy: encodedBy.filter((reference) => !gone.has(reference)) } }
  })

/** The first day of a variant, which is never before that of its base. */
const firstDay = (base: PolicySource, { effectiveFrom }: VariantManifest, at: Location, report: Report): string => {
  const first = base.manifest.value.effectiveFrom
  if (effectiveFrom >= first) return effectiveFrom
  report.error('DATES_OUT_OF_ORDER', below(at, 'effectiveFrom'), {
    found: effectiveFrom,
    expected: `${first} or later`,
  })
  return first
}

/** The rules that a variant adds, each under a name of its own: one of the base is replaced in another section. */
const addedRules = (variant: PolicySource, standing: readonly LocatedRule[], laying: Laying): LocatedRule[] => {
  const names = new Map(standing.map((rule) => [rule.value.name, rule]))
  return added(variant.rules, ({ name }) => name).filter(({ value: { name, from }, at }) => {
    if (from !== undefined) checkBegin(from, below(at, 'from'), laying)
    const first = names.get(name)
    if (first === undefined) return true
    const related = [below(first.at, 'name')]
    laying.report.error('DUPLICATE_NAME', below(at, 'name'), {
      found: name,
      expected: 'another name: the base has this one, which `replace` changes',
      related,
    })
    return false
  })
}

/** Reports what would refuse records that are sound by the base: a fact or list of the variant's that each must have. */
const checkRequired = (base: PolicySource, variant: PolicySource, { holdToBounds, report }: Laying): void => {
  if (!holdToBounds) return
  const expected = 'a record that is sound by the base must stay so'
  const scopes = new Set(variant.scopes.map(({ value }) => value.id))
  for (const { value, at } of variant.facts) {
    if (value.absent !== 'required' || scopes.has(value.id.split('.')[0] ?? '')) continue
    report.error('VARIANT_NOT_ALLOWED', below(at, 'absent'), { found: value.id, expected })
  }
  for (const { value, at } of variant.scopes) {
    const isInner = scopes.has(value.in ?? '') || base.scopes.every((scope) => scope.value.id !== value.in)
    if (isInner || value.absent === 'none') continue
    report.error('VARIANT_NOT_ALLOWED', at, { found: value.id, expected })
  }
}

/** Lays a variant over its base: what comes of it is a policy, each part of which still knows where it was written. */
export const layVariant = (
  base: PolicySource,
  variant: PolicySource,
  manifest: VariantManifest,
  laying: Laying,
): PolicySource => {
  const { at } = variant.manifest
  const { decision } = base.manifest.value
  const regions = manifest.regions ?? base.manifest.value.regions
  const where = regions === undefined ? {} : { regions }
  checkRequired(base, variant, laying)
  const effectiveFrom = firstDay(base, manifest, at, laying.report)
  const set = setParameters(base.parameters, variant.set, laying)
  const { tables, parameters } = addCodes({ tables: base.tables, parameters: set }, variant.addCodes, laying)
  checkRegions(base, tables, manifest, at, laying.report)
  const standing = dated(base.rules, base.manifest.value.effectiveFrom)
  const changed = changeRules({ ...base, rules: standing }, variant, laying)
  const names = new Set(changed.rules.map(({ value }) => value.name))
  const gone = new Set(base.rules.flatMap(({ value: { name } }) => (names.has(name) ? [] : [`rule:${name}`])))
  const id = ({ id: name }: { readonly id: string }): string => name
  const composed: PolicySource = {
    manifest: { value: { ...variant.manifest.value, ...where, effectiveFrom, decision }, at },
    decisionAt: base.decisionAt,
    variant: undefined,
    lineage: [...variant.lineage, ...base.lineage],
    computed: base.computed,
    scopes: [...base.scopes, ...outerFirst(added(variant.scopes, id))],
    blocks: [...base.blocks, ...added(variant.blocks, id)],
    tables: [...tables, ...added(variant.tables, id)],
    facts: [...base.facts, ...added(variant.facts, id)],
    derived: [...base.derived, ...added(variant.derived, id)],
    formulas: [...base.formulas, ...added(variant.formulas, id)],
    parameters: [...parameters, ...added(variant.parameters, id)],
    rules: [...changed.rules, ...dated(addedRules(variant, standing, laying), manifest.effectiveFrom)],
    faultyRules: [...changed.faultyRules, ...variant.faultyRules],
    programs: [...base.programs, ...added(variant.programs, id)],
    classification: [...base.classification, ...added(variant.classification, () => '')],
    units: [...base.units, ...added(variant.units, id)],
    responsibilities: [...base.responsibilities, ...added(variant.responsibilities, ({ section }) => section)],
    tierDuties: [...base.tierDuties, ...added(variant.tierDuties, ({ tier }) => tier)],
    clauses: [...clausesWithout(base.clauses, gone), ...added(variant.clauses, id)],
    aggregates: [...base.aggregates, ...added(variant.aggregates, id)],
    set: [],
    addCodes: [],
    replace: [],
    switchOff: [],
    removed: changed.removed,
    lost: lostOf(base.lost, variant.lost),
  }
  if (laying.holdToBounds) checkBounds(base, composed, variant.set, laying.report)
  return composed
}
