import { isObject, type Json } from './plain.ts'
import type { Places } from './places.ts'

/** The household, or somebody in it. */
export interface Subject {
  readonly scope: string
  /** A member's id, or `household`. */
  readonly appliesTo: string
  /** Where it stands in the record. */
  readonly steps: readonly (string | number)[]
}

const HOUSEHOLD = 'household'

/** Names a subject among those of its record. */
export const subjectKey = ({ scope, appliesTo }: Subject): string => `${scope}\n${appliesTo}`

/** Everybody of a record whom a provider can be asked about, the household first. */
export const subjectsOf = (record: Json, { people }: Places): readonly Subject[] => {
  const inside = [...people.values()].flatMap(({ scope, key, idKey = '' }) => {
    const items = record[key]
    if (!Array.isArray(items)) return []
    return items.flatMap((item: unknown, index): Subject[] =>
      isObject(item) ? [{ scope, appliesTo: String(item[idKey]), steps: [key, index] }] : [],
    )
  })
  return [{ scope: HOUSEHOLD, appliesTo: HOUSEHOLD, steps: [] }, ...inside]
}

/** What a record holds of a subject. */
export const thingOf = (record: Json, { steps }: Subject): Json =>
  steps.reduce<unknown>((part, step) => (part as Json)[step], record) as Json

/** Where something of a subject stands, as diagnostics write it: `members[1].disability.grade`. */
export const pathOf = ({ steps }: Subject, inside: readonly string[]): string =>
  [...steps, ...inside]
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1)
