import { copyData, isObject, type Json, valueAt } from '../record/plain.ts'
import type { BlockPlace, Place, Places } from '../record/places.ts'
import { standingOf } from '../record/standing.ts'
import { subjectKey, thingOf, type Subject } from '../record/subjects.ts'
import type { Statement } from './statements.ts'

/** A value that is to be put into a record. */
export interface Candidate {
  readonly subject: Subject
  readonly place: Place
  readonly value: unknown
  /** Who says so, in order. */
  readonly statements: readonly Statement[]
}

/** The object that a place lies in, made where it is not there. Of one that is unknown all else stays unknown. */
const containerOf = (place: Place, thing: Json, places: Places): Json => {
  let at = thing
  for (const step of place.steps.slice(0, -1)) {
    const inner = Object.hasOwn(at, step) ? at[step] : undefined
    if (isObject(inner)) {
      at = inner
      continue
    }
    const siblings = inner === null ? (places.byScope.get(place.scope) ?? []) : []
    const blocks = siblings.filter(({ kind, steps }) => kind === 'block' && steps.length > 1 && steps[0] === step)
    const made: Json = Object.fromEntries(blocks.map(({ steps }) => [steps[1] ?? '', null]))
    at[step] = made
    at = made
  }
  return at
}

/** Puts a value where it belongs; `undefined` takes away what stands there. */
export const putAt = (place: Place, thing: Json, value: unknown, places: Places): void => {
  const key = place.steps.at(-1) ?? ''
  const container = containerOf(place, thing, places)
  if (value === undefined) Reflect.deleteProperty(container, key)
  else container[key] = value
}

const blockValue = (block: BlockPlace, thing: Json, candidates: readonly Candidate[]): Json | undefined => {
  const presence = candidates.find(({ place }) => place === block)
  if (presence?.value === false) return undefined
  const given = new Map(candidates.flatMap(({ place, value }) => (place === block ? [] : [[place.id, value] as const])))
  const inner = valueAt(thing, block.steps)
  const object: Json = isObject(inner) ? { ...inner } : {}
  const isUnknown = standingOf(block, thing) === 'unknown'
  const wholes = presence?.statements.flatMap(({ mentions }) => mentions ?? []) ?? []
  for (const { id, key } of block.items) {
    if (given.has(id)) object[key] = copyData(given.get(id))
    // Of a block that is unknown an item is absent only where a source that gave the whole of it leaves it out.
    else if (isUnknown && (wholes.length === 0 || wholes.some((mentions) => mentions.has(id)))) object[key] = null
  }
  return object
}

/** A copy of a record with values put in. */
export const build = (record: Json, candidates: readonly Candidate[], places: Places): Json => {
  const copy = copyData(record) as Json
  const inBlocks = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const { place, subject, value } = candidate
    const block = place.kind === 'block' ? place : place.kind === 'fact' ? place.block : undefined
    if (block === undefined) putAt(place, thingOf(copy, subject), copyData(value), places)
    else {
      const key = `${subjectKey(subject)}\n${block.id}`
      inBlocks.set(key, [...(inBlocks.get(key) ?? []), candidate])
    }
  }
  for (const together of inBlocks.values()) {
    const [first] = together
    if (first === undefined) continue
    const { place, subject } = first
    const block = place.kind === 'fact' ? place.block : place
    if (block?.kind === 'block')
      putAt(block, thingOf(copy, subject), blockValue(block, thingOf(record, subject), together), places)
  }
  return copy
}
