import type { Draft } from './draw-group.ts'
import { EXTENSIONS, type Thing } from './facts.ts'
import type { Random } from './random.ts'

/** A place in a record where something can be left unknown. */
interface Place {
  readonly draft: Draft
  readonly key: string
  /** Whether leaving the key out says the same as `null`. */
  readonly absentIsUnknown: boolean
  readonly named: boolean
}

const placesIn = (thing: Thing, draft: Draft): readonly Place[] => {
  const places: Place[] = []
  for (const { block, facts } of thing.groups) {
    const named = facts.some((drawn) => drawn.named)
    const holder = (block?.extension === true ? draft[EXTENSIONS] : draft) as Draft | undefined
    if (holder === undefined) continue
    if (block !== undefined) {
      places.push({ draft: holder, key: block.key, absentIsUnknown: block.absent === 'unknown', named })
    }
    const target = block === undefined ? draft : holder[block.key]
    if (target === undefined || target === null) continue
    for (const drawn of facts) {
      if (drawn.fact.required) continue
      const absentIsUnknown = drawn.fact.absent === 'unknown'
      places.push({ draft: target as Draft, key: drawn.key, absentIsUnknown, named: drawn.named })
    }
  }
  const extensions = thing.groups.filter(({ block }) => block?.extension === true)
  if (extensions.length > 0) {
    const absentIsUnknown = extensions.every(({ block }) => block?.absent === 'unknown')
    const named = extensions.some(({ facts }) => facts.some((drawn) => drawn.named))
    places.push({ draft, key: EXTENSIONS, absentIsUnknown, named })
  }
  for (const { list, thing: inner } of thing.lists) {
    if (!list.required) places.push({ draft, key: list.key, absentIsUnknown: false, named: true })
    const items = (draft[list.key] ?? []) as readonly Draft[]
    for (const item of items) places.push(...placesIn(inner, item))
  }
  return places
}

/** How many things are left unknown: mostly one or two, sometimes a few, now and then up to all. */
const drawCount = (random: Random, places: number): number => {
  switch (random.count([40, 25, 23, 12])) {
    case 0:
      return 1
    case 1:
      return 2
    case 2:
      return random.between(3, 6)
    default:
      return random.between(1, places)
  }
}

/** Makes some facts, blocks or lists of a record unknown, preferring what rules name. */
export const leaveUnknown = (thing: Thing, draft: Draft, random: Random): void => {
  const all = placesIn(thing, draft)
  const named = all.filter((place) => place.named)
  const places = named.length > 0 && random.chance(85) ? named : all
  if (places.length === 0) return
  const count = drawCount(random, places.length)
  for (let index = 0; index < count; index += 1) {
    const { draft: target, key, absentIsUnknown } = random.oneOf(places)
    if (absentIsUnknown && random.chance(50)) delete target[key]
    else target[key] = null
  }
}
