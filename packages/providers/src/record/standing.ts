import { isObject, valueAt, type Json } from './plain.ts'
import type { FactPlace, Place } from './places.ts'

/**
 * How a record stands to a fact, block or list: it says something, what it says is unknown, it says nothing and that means
 * something, or there is no block that the fact could be in.
 */
export type Standing = 'stated' | 'unknown' | 'assumed' | 'nothing'

const byAbsence = ({ fact }: FactPlace): Standing => (typeof fact.absent === 'string' ? 'unknown' : 'assumed')

/** How a thing of a record stands to one of its places. */
export const standingOf = (place: Place, thing: Json): Standing => {
  const value = valueAt(thing, place.steps)
  if (value === null) return 'unknown'
  if (value !== undefined) return 'stated'
  switch (place.kind) {
    case 'block':
      return place.absent === 'unknown' ? 'unknown' : 'assumed'
    case 'list':
      return place.required ? 'unknown' : 'assumed'
    case 'fact': {
      const { block } = place
      if (block === undefined) return byAbsence(place)
      if (isObject(valueAt(thing, block.steps))) return block.absent === 'none' ? 'unknown' : byAbsence(place)
      if (block.absent === 'none') return 'nothing'
      return block.absent === 'unknown' ? 'unknown' : byAbsence(place)
    }
  }
}
