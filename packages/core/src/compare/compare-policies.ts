import type { PolicyDescription } from '../describe/description.ts'
import type { ComparedSection, PartChange, PolicyComparison } from './policy-comparison.ts'

type Parts = ReadonlyMap<string, object>

const listed = <T extends object>(items: readonly T[], nameOf: (item: T) => string): Parts =>
  new Map(items.map((item) => [nameOf(item), item]))

const byId = (items: readonly { readonly id: string }[]): Parts => listed(items, ({ id }) => id)

/** What is compared of a policy, part by part. What follows from these parts is not compared again. */
const SECTIONS: Readonly<Record<ComparedSection, (names: PolicyDescription) => Parts>> = {
  rules: ({ rules }) => new Map(Object.entries(rules)),
  definitions: ({ definitions }) => new Map(Object.entries(definitions)),
  parameters: ({ parameters }) => byId(parameters),
  tables: ({ tables }) => new Map(Object.entries(tables)),
  facts: ({ facts }) => byId(facts),
  blocks: ({ blocks }) => byId(blocks),
  lists: ({ lists }) => listed(lists, ({ scope }) => scope),
  classification: ({ classification, classes }) => new Map([['classification', { ...classification, classes }]]),
  decision: ({ decision }) => new Map(Object.entries(decision)),
  programs: ({ programs }) => byId(programs),
  clauses: ({ clauses }) => byId(clauses),
  units: ({ units }) => byId(units),
  responsibilities: ({ responsibilities }) => listed(responsibilities, ({ section }) => section),
  tierDuties: ({ tierDuties }) => listed(tierDuties, ({ tier }) => tier),
  aggregates: ({ aggregates }) => byId(aggregates),
}

/** Whether a value is a condition whose parts may stand in any order. */
const isUnordered = (value: object): value is { readonly form: string; readonly parts: readonly unknown[] } =>
  'parts' in value && 'form' in value && (value.form === 'all' || value.form === 'any')

/** Whether a value is amounts by code, of which none is the first. */
const isByCode = (value: object): value is { readonly kind: 'byCode'; readonly amounts: readonly unknown[] } =>
  'kind' in value && value.kind === 'byCode'

/** A value in one form only: the keys of objects in order, what is undefined left out. */
const formOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(formOf).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (isUnordered(value)) return `${value.form}(${value.parts.map(formOf).sort().join(',')})`
  if (isByCode(value)) return `byCode(${value.amounts.map(formOf).sort().join(',')})`
  const members = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${formOf(part)}`)
  return `{${members.join(',')}}`
}

const keysThatDiffer = (before: object, after: object): readonly string[] => {
  const of = (part: object, key: string): string => formOf((part as Readonly<Record<string, unknown>>)[key])
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => of(before, key) !== of(after, key)).sort()
}

const compareSection = (section: ComparedSection, before: Parts, after: Parts): readonly PartChange[] => {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort()
  return ids.flatMap((id): readonly PartChange[] => {
    const [one, other] = [before.get(id), after.get(id)]
    if (one === undefined) return [{ section, id, kind: 'added', keys: [] }]
    if (other === undefined) return [{ section, id, kind: 'removed', keys: [] }]
    const keys = keysThatDiffer(one, other)
    return keys.length === 0 ? [] : [{ section, id, kind: 'changed', keys }]
  })
}

/**
 * What differs between two policies, as `describe` gives them: rules, derived facts, parameters and every other part, by
 * name. The order in which parts stand is not compared.
 */
export const comparePolicies = (before: PolicyDescription, after: PolicyDescription): PolicyComparison => ({
  parts: Object.entries(SECTIONS).flatMap(([section, partsOf]) =>
    compareSection(section as ComparedSection, partsOf(before), partsOf(after)),
  ),
})
