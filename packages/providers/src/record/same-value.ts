import { exactText, parseExact } from '@bangfu/sdk'
import { isObject, valueAt, type Json } from './plain.ts'
import type { FactPlace, Place, Places } from './places.ts'

const factText = ({ fact }: FactPlace, value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (fact.type === 'integer' || fact.type === 'decimal' || fact.type === 'money') {
    const exact = typeof value === 'string' || typeof value === 'number' ? parseExact(String(value)) : undefined
    if (exact !== undefined) return exactText(exact)
  }
  // Codes that hold together have no order.
  if (fact.type === 'codes' && Array.isArray(value)) return JSON.stringify([...new Set(value)].map(String).sort())
  return JSON.stringify(value) ?? typeof value
}

const inThing = (place: Place, thing: Json): unknown => {
  const value = valueAt(thing, place.steps)
  if (value !== undefined || place.kind !== 'fact') return value
  return typeof place.fact.absent === 'object' && 'value' in place.fact.absent ? place.fact.absent.value : undefined
}

const thingText = (scope: string, thing: unknown, places: Places): string => {
  if (!isObject(thing)) return JSON.stringify(thing) ?? typeof thing
  const parts = (places.byScope.get(scope) ?? [])
    .filter((place) => place.kind !== 'block')
    .map((place) => `${place.id}:${valueText(place, inThing(place, thing), places)}`)
  const blocks = (places.byScope.get(scope) ?? [])
    .filter((place) => place.kind === 'block')
    .map((place) => `${place.id}:${isObject(valueAt(thing, place.steps))}`)
  return [...parts, ...blocks].join('\n')
}

/**
 * A text that is the same for values that the catalog reads alike: `"1.0"` and 1, codes and items of a list in another
 * order. Of a block it says whether it is there.
 */
export const valueText = (place: Place, value: unknown, places: Places): string => {
  if (place.kind === 'fact') return factText(place, value)
  if (place.kind === 'block') return String(value === true || isObject(value))
  if (!Array.isArray(value)) return JSON.stringify(value) ?? typeof value
  return JSON.stringify(value.map((item: unknown) => thingText(place.of, item, places)).sort())
}
