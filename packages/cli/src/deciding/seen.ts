import { Buffer } from 'node:buffer'
import type { Diagnostic, Place } from '@bangfu/sdk'

/** What earlier records of a run hold that a later one must not, or should not, hold too. */
export interface Seen {
  /** The problem of a household whose id was read before; else its place is kept. */
  household(id: string, place: Place): Diagnostic | undefined
  /** A warning for each person that is also in another household. */
  persons(record: unknown, household: string, placeOf: (path: string) => Place): readonly Diagnostic[]
}

// Of a text that was cut out of a longer one, the whole of which would be kept with it otherwise.
const ownText = (text: string): string => Buffer.from(text).toString()

const membersOf = (record: unknown): readonly unknown[] => {
  const members: unknown = typeof record === 'object' && record !== null && 'members' in record ? record.members : []
  return Array.isArray(members) ? members : []
}

const idNumberOf = (member: unknown): string | undefined => {
  const id: unknown =
    typeof member === 'object' && member !== null && 'idNumber' in member ? member.idNumber : undefined
  return typeof id === 'string' ? id : undefined
}

/** Begins a run in which nothing is seen yet. */
export const createSeen = (): Seen => {
  const places = new Map<string, Place>()
  const households = new Map<string, string>()
  return {
    household: (id, place) => {
      const first = places.get(id)
      if (first === undefined) {
        places.set(ownText(id), place)
        return undefined
      }
      return { code: 'DUPLICATE_HOUSEHOLD', severity: 'error', ...place, household: id, related: [first] }
    },
    persons: (record, household, placeOf) => {
      const id = ownText(household)
      return membersOf(record).flatMap((member, index) => {
        const number = idNumberOf(member)
        if (number === undefined) return []
        const first = households.get(number)
        if (first === undefined) households.set(ownText(number), id)
        if (first === undefined || first === id) return []
        const path = `members[${index}]`
        const place = placeOf(`${path}.idNumber`)
        return [{ code: 'PERSON_IN_TWO_HOUSEHOLDS', severity: 'warning', ...place, household, found: first, path }]
      })
    },
  }
}
