import { TIERS, type Localized, type Tier } from '@bangfu/sdk'
import type { BoundPolicy } from '../bind/model.ts'
import type { Cell, Code, Scope } from '../catalog/model.ts'
import { copyJson } from '../parse/copy-json.ts'
import { NumberText } from '../parse/number-text.ts'
import { LONGEST_LIST } from '../record/record-schema.ts'
import { showValue } from '../explain/show-value.ts'
import { describeClauses, responsibilityFor } from './describe-plan.ts'
import { describeLanguage } from './language-description.ts'
import { describeDefinitions, describeRules } from './describe-rules.ts'
import type { FactDescription, PolicyDescription, SignalDescription as Signal } from './description.ts'

const scopePath = (scope: Scope): string => {
  if (scope.parent === undefined) return ''
  const outer = scopePath(scope.parent)
  return `${outer}${scope.declared.value.path ?? ''}.`
}

const decimalOf = (limit: number | string | NumberText | undefined): string | undefined =>
  limit === undefined ? undefined : limit instanceof NumberText ? limit.text : String(limit)

/** Which tier does what with a fact: the duties of the tiers, and what the fact says of itself. */
const dutiesOn = ({ tier }: Cell, verifiedBy: Tier | undefined, { plan }: BoundPolicy): Record<string, Tier> => {
  const duties: Record<string, Tier> = {}
  for (const duty of plan.tierDuties) for (const action of duty.actions) duties[action] ??= duty.tier
  if (tier !== undefined) duties['collect'] = tier
  if (verifiedBy !== undefined) duties['verify'] = verifiedBy
  return duties
}

const describeFact = (cell: Cell, policy: BoundPolicy): FactDescription | undefined => {
  if (cell.origin.kind !== 'record') return undefined
  const { fact, key, block } = cell.origin
  const table = policy.catalog.tables.get(fact.table ?? '')
  return {
    id: cell.id,
    path: `${scopePath(cell.scope)}${[...(block?.steps ?? []), key].join('.')}`,
    scope: cell.scope.id,
    block: block?.key,
    label: cell.label,
    type: fact.type,
    integerCodes: table?.declared.value.integer === true,
    table: fact.table,
    required: fact.absent === 'required',
    absent: fact.absent,
    min: decimalOf(fact.min),
    max: decimalOf(fact.max),
    unit: fact.unit,
    maxLength: fact.maxLength,
    format: fact.format,
    agreesWith: fact.agreesWith,
    unique: fact.unique === true,
    personal: fact.personal === true,
    sealed: fact.personal === true || fact.sealed === true,
    collectedBy: cell.tier,
    duties: dutiesOn(cell, fact.verifiedBy, policy),
    verifiedBy: fact.verifiedBy ?? block?.declared.value.verifiedBy,
    clause: fact.clause,
    change: fact.change ?? 'supply',
  }
}

const groupsOf = (codes: readonly (readonly [string, Code])[]): Record<string, readonly string[]> => {
  const groups = Object.create(null) as Record<string, string[]>
  for (const [code, { group }] of codes) if (group !== undefined) (groups[group] ??= []).push(code)
  return groups
}

/** Describes what a policy declares. */
export const describePolicy = (policy: BoundPolicy): PolicyDescription => {
  const { catalog, manifest, programs, plan } = policy
  const scopes = [...catalog.scopes.values()]
  const benefits = new Map<string, PolicyDescription['benefits'][number]>()
  const notes: Record<string, Localized> = {}
  for (const { code, program, scope, shape } of policy.benefits) {
    const { title, clause } = shape
    const additional = shape.additional === true
    const responsible = responsibilityFor(clause, plan)
    if (!benefits.has(code))
      benefits.set(code, { code, program: program.id, for: scope.id, title, clause, additional, responsible })
    for (const { id, text } of shape.notes ?? []) notes[id] = text
  }
  // Without a prototype: an event may be called `constructor`.
  const signals = Object.create(null) as Record<string, Signal[]>
  for (const { event, code, scope, severity, shape } of policy.signals) {
    const known = (signals[event] ??= [])
    if (known.some((signal) => signal.code === code)) continue
    const { title, clause } = shape
    known.push({ code, for: scope.id, title, clause, ...(severity === undefined ? {} : { severity }) })
  }
  const { label, clause, steps, otherwise, unknown, population } = policy.classification.shape
  const labels: Record<string, Localized> = {}
  for (const cell of [...catalog.facts.values(), ...catalog.formulas.values()]) labels[cell.id] = cell.label
  for (const { id, parent, declared, blocks } of scopes) {
    for (const block of blocks) labels[block.id] = block.declared.value.label
    if (parent !== undefined) labels[`${parent.id}.${declared.value.path ?? id}`] = declared.value.label
  }
  return copyJson({
    title: manifest.title,
    ...(manifest.regions === undefined ? {} : { regions: manifest.regions }),
    facts: scopes.flatMap(({ cells }) => cells.flatMap((cell) => describeFact(cell, policy) ?? [])),
    blocks: scopes.flatMap((scope) =>
      scope.blocks.map(({ id, key, extension, steps, declared, tier }) => {
        const { label, absent } = declared.value
        const path = `${scopePath(scope)}${steps.join('.')}`
        return { id, scope: scope.id, key, path, extension, label, absent, collectedBy: tier as Tier }
      }),
    ),
    lists: scopes.flatMap(({ id, parent, declared: { value } }) => {
      if (parent === undefined) return []
      const { path = '', key, label, absent, min = 0, max = LONGEST_LIST } = value
      return [{ scope: id, in: parent.id, key: path, idKey: key, label, required: absent !== 'none', min, max }]
    }),
    tables: Object.fromEntries(
      [...catalog.tables.values()].map(({ id, declared, codes, added }) => [
        id,
        {
          label: declared.value.label,
          groupLabels: Object.fromEntries((declared.value.groups ?? []).map((group) => [group.id, group.label])),
          extended: declared.value.extendedBy !== undefined,
          codes: Object.fromEntries([...codes, ...added].map(([code, { label }]) => [code, label])),
          groups: groupsOf([...codes, ...added]),
        },
      ]),
    ),
    programs,
    benefits: [...benefits.values()],
    rules: describeRules(policy),
    definitions: describeDefinitions(policy),
    notes,
    classification: {
      label,
      clause,
      steps: steps.map((step) => ({ class: step.class, where: step.where })),
      otherwise: otherwise.class,
      unknown: unknown.class,
      population,
    },
    classes: [...steps, otherwise, unknown].map((step) => ({ id: step.class, label: step.label })),
    parameters: [...catalog.parameters.values()].map(({ id, declared: { value }, values }) => ({
      id,
      label: value.label,
      type: value.type,
      unit: value.unit,
      clause: value.clause,
      vary: value.vary,
      bound: value.bound,
      oneOf: value.oneOf,
      table: value.table,
      options: value.options,
      values: value.values.map((dated, index) => ({ ...dated, shown: showValue(values[index]?.value) })),
    })),
    decision: manifest.decision,
    signals,
    tiers: TIERS,
    units: plan.units.map(({ id, label, successor }) => ({
      id,
      label,
      ...(successor === undefined ? {} : { successor }),
    })),
    responsibilities: plan.responsibilities.flatMap(({ section }) => responsibilityFor(section, plan) ?? []),
    tierDuties: plan.tierDuties,
    plugins: policy.plugins.map(({ id, version, title, sees, capabilities }) => ({
      ...{ id, version, title, sees, capabilities },
    })),
    language: describeLanguage(catalog.language),
    aggregates: plan.aggregates.map((aggregate) => {
      const type = aggregate.form === 'groups' ? catalog.facts.get(aggregate.by)?.type : undefined
      const { id, form, label, clause } = aggregate
      return { id, form, label, clause, table: type?.kind === 'code' ? type.table : undefined }
    }),
    clauses: describeClauses(plan).clauses,
    labels,
  })
}
