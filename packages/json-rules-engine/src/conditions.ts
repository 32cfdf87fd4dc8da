import type { Verdict } from '@bangfu/sdk'

/** A comparison, as json-rules-engine and bangfu both have it. */
export interface EngineLeaf {
  readonly fact: string
  readonly operator: string
  /** A literal, a list of them, or `{ "fact": … }`. */
  readonly value: unknown
}

/** A condition that both engines read alike. */
export type EngineCondition =
  | EngineLeaf
  | { readonly all: readonly EngineCondition[] }
  | { readonly any: readonly EngineCondition[] }
  | { readonly not: EngineCondition }

/** What a fact is called that says whether another fact, or a block, is on file. */
export const KNOWN = 'known:'

const partsOf = (condition: EngineCondition): readonly EngineCondition[] | undefined => {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  return 'not' in condition ? [condition.not] : undefined
}

/** The comparisons of a condition, in the order in which they stand. */
export const leavesOf = (condition: EngineCondition): readonly EngineLeaf[] =>
  partsOf(condition)?.flatMap(leavesOf) ?? [condition as EngineLeaf]

/** Two comparisons are one where they have the same key. */
export const leafKey = ({ fact, operator, value }: EngineLeaf): string => JSON.stringify([fact, operator, value])

/** What a comparison is compared with where that is a fact too. */
export const otherFact = ({ value }: EngineLeaf): string | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'fact' in value
    ? String(value.fact)
    : undefined

const OPPOSITE: Readonly<Record<Verdict, Verdict>> = { yes: 'no', no: 'yes', unknown: 'unknown' }

/** What a condition comes to by its comparisons, in logic of three values. */
export const combine = (condition: EngineCondition, verdict: (leaf: EngineLeaf) => Verdict): Verdict => {
  if ('fact' in condition) return verdict(condition)
  if ('not' in condition) return OPPOSITE[combine(condition.not, verdict)]
  const [parts, settling, otherwise]: [readonly EngineCondition[], Verdict, Verdict] =
    'all' in condition ? [condition.all, 'no', 'yes'] : [condition.any, 'yes', 'no']
  const verdicts = parts.map((part) => combine(part, verdict))
  if (verdicts.includes(settling)) return settling
  return verdicts.includes('unknown') ? 'unknown' : otherwise
}
