import type { FactDescription, PolicyDescription } from '@bangfu/core'

/** What a sealed fact is, for whoever masks it. */
export type SealedKind = 'name' | 'idNumber' | 'other'

/** The facts of a policy that are kept encrypted, by their path: `members.medicalEvents.disease`. */
export type SealedFacts = ReadonlyMap<string, SealedKind>

/** What somebody is called: its Chinese label says so, and no other name, of an illness say, is a 姓名. */
const kindOf = ({ format, label, type }: FactDescription): SealedKind =>
  format === 'idNumber' ? 'idNumber' : type === 'text' && label.zh.endsWith('姓名') ? 'name' : 'other'

/** The facts that a policy, with its plugins and variants, declares as personal or as told by an illness. */
export const sealedFacts = ({ facts }: Pick<PolicyDescription, 'facts'>): SealedFacts =>
  new Map(facts.filter((fact) => fact.sealed).map((fact) => [fact.path, kindOf(fact)]))
