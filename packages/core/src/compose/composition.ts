import type { Localized } from '@bangfu/sdk'
import { copyJson } from '../parse/copy-json.ts'
import type { Located, PolicySource } from '../shape/policy-source.ts'
import { writtenValues } from './set-parameters.ts'

/** Where a part of a policy was written: the policy, and the file below its folder. */
export interface CompositionOrigin {
  readonly policy: string
  readonly file: string
  readonly line: number
}

/** A policy that speaks in another: a variant, or what it rests on. */
export interface CompositionPolicy {
  readonly policy: string
  readonly version: string
  readonly title: Localized
  readonly source?: Localized | undefined
  readonly effectiveFrom: string
  /** Of a variant: what it rests on, whose it is, and the divisions that it holds for. A plugin is `plugin`. */
  readonly extends?: string | undefined
  readonly by?: 'city' | 'county' | 'zone' | 'plugin' | undefined
  readonly regions?: readonly string[] | undefined
}

/** One definition of a composed policy, or one value of a parameter, and who wrote it. */
export interface CompositionPart {
  /** The section of a rule file; `values` for the values of a parameter, `codes` for codes that a variant adds. */
  readonly section: string
  /** Its name: the id of a fact, the name of a rule; for an added code `table.code`. */
  readonly id: string
  /** The days on which it holds, both included, where it has days. */
  readonly from?: string
  readonly to?: string
  readonly origin: CompositionOrigin
  /** What a variant did; `base` where none did anything. */
  readonly change: 'base' | 'added' | 'set' | 'replaced' | 'switchedOff'
  readonly reason?: Localized
  readonly source?: Localized
  /** What was written, as it stands in the rule file; of a rule that is switched off what it was. */
  readonly value: unknown
}

/** A policy as it is made up. */
export interface Composition {
  /** The policy, its base, the base of that: who speaks in it. */
  readonly lineage: readonly CompositionPolicy[]
  readonly parts: readonly CompositionPart[]
}

const SECTIONS = [
  'scopes',
  'blocks',
  'facts',
  'derived',
  'formulas',
  'units',
  'responsibilities',
  'tierDuties',
  'clauses',
  'aggregates',
] as const

/** A part before its place is looked up: what the hash of a policy is taken of. */
export type Part = Omit<CompositionPart, 'origin'> & { readonly at: Located<unknown>['at'] }

const byId = (a: Part, b: Part): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const days = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})

/**
 * All that a policy is made of, whatever the files are called and however they are cut: each section by its names;
 * programs and rules in their order, which is the order of the lines of a decision.
 */
export const partsOf = (source: PolicySource): readonly Part[] => {
  const part = (section: string, id: string, located: Located<unknown>, value: unknown = located.value): Part => {
    const { kind = 'base' as const, reason, source: grounds } = located.change ?? {}
    const said = { ...(reason === undefined ? {} : { reason }), ...(grounds === undefined ? {} : { source: grounds }) }
    return { section, id, change: kind, ...said, value, at: located.at }
  }
  const named = SECTIONS.flatMap((section) => {
    const items: readonly Located<unknown>[] = source[section]
    return items.map((item) => part(section, nameOf(item.value), item)).sort(byId)
  })
  const tables = source.tables.flatMap(({ added = [], ...table }) => [
    part('tables', table.value.id, table),
    ...added.map((code) => ({ ...part('codes', `${code.value.table}.${code.value.code}`, code), ...days(code.value) })),
  ])
  const parameters = source.parameters.flatMap((parameter) => {
    const { values: _, ...declared } = parameter.value
    const values = writtenValues(parameter).map((value) => ({
      ...part('values', declared.id, value),
      ...days(value.value),
    }))
    return [part('parameters', declared.id, parameter, declared), ...values]
  })
  const programs = source.programs.map((program) => part('programs', program.value.id, program))
  const rules = source.rules.map((rule) => {
    const { program, value } = rule
    const home = program === undefined ? {} : { program: program.id }
    return { ...part('rules', value.name, rule, { ...home, ...value }), ...days(value) }
  })
  const computed = source.computed.map((fact) => part('computed', fact.value.id, fact)).sort(byId)
  const removed = source.removed.map((item) => {
    const { rule, from } = item.value
    return { ...part('rules', rule.name, item, rule), from }
  })
  const classification = source.classification.map((item) => part('classification', 'classification', item))
  const decision = {
    ...part('decision', 'decision', source.manifest, source.manifest.value.decision),
    change: 'base' as const,
  }
  const sorted = [...tables].sort((a, b) => (a.section < b.section ? 1 : a.section > b.section ? -1 : byId(a, b)))
  const dated = [...parameters].sort(byId)
  return [
    { ...decision, at: source.decisionAt },
    ...classification,
    ...dated,
    ...sorted,
    ...named,
    ...computed,
    ...programs,
    ...rules,
    ...removed.sort(byId),
  ]
}

const nameOf = (value: unknown): string => {
  const { id, section, tier } = value as { readonly id?: string; readonly section?: string; readonly tier?: string }
  return id ?? section ?? tier ?? ''
}

/** What a policy is made of as plain data, each part with where it was written. */
export const describeComposition = (source: PolicySource): Composition => {
  const own = source.manifest.value.policy
  return copyJson({
    lineage: source.lineage,
    parts: partsOf(source).map(({ at, ...part }) => {
      const { file, policy } = at.document
      const inside = policy === undefined ? file : file.slice(policy.length + 1)
      const { line } = at.document.place(at.path)
      // A definition of a plugin stands in its code, which is no file below a folder.
      const origin = { policy: policy ?? own, file: at.document.isText === false ? file : inside, line }
      return { ...part, origin }
    }),
  })
}
