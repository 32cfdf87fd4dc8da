import type { JsonObject } from '@bangfu/sdk'
import type { Binding } from './cipher.ts'
import type { Person } from './person-keys.ts'

/** Where a record holds its people, and what each is called by. */
const MEMBERS = 'members'
const MEMBER_ID = 'memberId'

/** A place of a record, and what stands there. */
export interface Slot {
  /** The member whose value it is; `undefined` for the household's own. */
  readonly person: Person
  /** The keys and positions on the way to it, from the member or from the household. */
  readonly steps: readonly string[]
  /** The way to it from the household without positions, with dots: `members.medicalEvents.disease`. */
  readonly path: string
  readonly value: unknown
  /** Puts a value there in the copy. */
  fill(value: unknown): void
}

/** The ids of the members of a household, as they stand. */
export const memberIds = (household: JsonObject): readonly unknown[] => {
  const members: unknown = household[MEMBERS]
  return Array.isArray(members) ? members.map((member: unknown) => (member as JsonObject | null)?.[MEMBER_ID]) : []
}

/** What a sealed value is bound to, besides its key. */
export const placeOf = (recordId: string, { person, steps }: Slot): Binding => [
  'bangfu-value-1',
  recordId,
  person ?? null,
  ...steps,
]

/**
 * A copy of a household, with the places of it that are wanted: `path` is the way to one without the positions in lists,
 * with dots. The copy has `null` there until they are filled, and nothing is looked for inside them.
 */
export const slotsOf = (
  household: JsonObject,
  wanted: (value: unknown, path: string) => boolean,
): { readonly copy: JsonObject; readonly slots: readonly Slot[] } => {
  const slots: Slot[] = []
  const copyOf = (value: unknown, path: string, steps: readonly string[], person: Person): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const isList = Array.isArray(value)
    const copy: object = isList ? [] : {}
    for (const [key, item] of Object.entries(value)) {
      // Assigned, a key called `__proto__` would become the copy's prototype.
      const fill = (filled: unknown): void => {
        Object.defineProperty(copy, key, { value: filled, writable: true, enumerable: true, configurable: true })
      }
      const below = isList ? path : path === '' ? key : `${path}.${key}`
      const member =
        isList && path === MEMBERS && steps.length === 1 ? (item as JsonObject | null)?.[MEMBER_ID] : undefined
      const isMember = typeof member === 'string'
      const way = isMember ? [] : [...steps, key]
      const whose = isMember ? member : person
      if (wanted(item, below)) {
        slots.push({ person: whose, steps: way, path: below, value: item, fill })
        fill(null)
      } else fill(copyOf(item, below, way, whose))
    }
    return copy
  }
  return { copy: copyOf(household, '', [], undefined) as JsonObject, slots }
}
