import type { BlockDescription, FactDescription, ListDescription, PolicyDescription } from '@bangfu/core'

/** One fact of a record. */
export interface FactPlace {
  readonly kind: 'fact'
  readonly id: string
  readonly scope: string
  readonly key: string
  /** The keys that lead to it from its thing. */
  readonly steps: readonly string[]
  readonly fact: FactDescription
  readonly block: BlockPlace | undefined
  readonly personal: boolean
}

/** An object that groups facts. */
export interface BlockPlace {
  readonly kind: 'block'
  readonly id: string
  readonly scope: string
  readonly steps: readonly string[]
  readonly absent: BlockDescription['absent']
  readonly items: readonly FactPlace[]
  readonly personal: boolean
}

/** A list of things inside a thing, taken as a whole. */
export interface ListPlace {
  readonly kind: 'list'
  readonly id: string
  readonly scope: string
  readonly steps: readonly string[]
  readonly required: boolean
  /** The scope of its items. */
  readonly of: string
  readonly personal: boolean
}

/** Something of a record that has a value. */
export type Place = FactPlace | BlockPlace | ListPlace

/** Where everything stands that a record can hold. */
export interface Places {
  readonly byId: ReadonlyMap<string, Place>
  readonly byScope: ReadonlyMap<string, readonly Place[]>
  /** The lists whose items have ids and lie in the household, by their scope: who can be asked about besides the household. */
  readonly people: ReadonlyMap<string, ListDescription>
}

const HOUSEHOLD = 'household'

/** How many steps of a path lead to a thing of a scope. */
const depthOf = (scope: string, lists: readonly ListDescription[]): number => {
  const list = lists.find((candidate) => candidate.scope === scope)
  return list === undefined ? 0 : 1 + depthOf(list.in, lists)
}

const factPlaces = (facts: readonly FactDescription[], block: BlockPlace | undefined, depth: number): FactPlace[] =>
  facts.map((fact) => {
    const { id, scope, personal } = fact
    const steps = fact.path.split('.').slice(depth)
    return { kind: 'fact', id, scope, key: steps.at(-1) ?? '', steps, fact, block, personal }
  })

/** Reads from what a policy declares where each fact, block and list of a record stands. */
export const readPlaces = ({ facts, blocks, lists }: PolicyDescription): Places => {
  const all: Place[] = []
  const grouped = new Set<string>()
  for (const { id, scope, key, absent } of blocks) {
    const depth = depthOf(scope, lists)
    const inside = facts.filter((fact) => fact.scope === scope && fact.id === `${id}.${fact.path.split('.').at(-1)}`)
    const steps = inside[0]?.path.split('.').slice(depth, -1) ?? [key]
    const items: FactPlace[] = []
    const personal = inside.some((fact) => fact.personal)
    const block: BlockPlace = { kind: 'block', id, scope, steps, absent, items, personal }
    items.push(...factPlaces(inside, block, depth))
    for (const fact of inside) grouped.add(fact.id)
    all.push(block, ...items)
  }
  const plain = facts.filter(({ id }) => !grouped.has(id))
  for (const fact of plain) all.push(...factPlaces([fact], undefined, depthOf(fact.scope, lists)))
  const within = (scope: string): readonly string[] => [
    scope,
    ...lists.filter((list) => list.in === scope).flatMap((list) => within(list.scope)),
  ]
  for (const { scope: of, in: scope, key, required } of lists) {
    const scopes = within(of)
    const personal = facts.some((fact) => fact.personal && scopes.includes(fact.scope))
    all.push({ kind: 'list', id: `${scope}.${key}`, scope, steps: [key], required, of, personal })
  }
  const byScope = new Map<string, Place[]>()
  for (const place of all) byScope.set(place.scope, [...(byScope.get(place.scope) ?? []), place])
  const people = lists.filter((list) => list.in === HOUSEHOLD && list.idKey !== undefined)
  return {
    byId: new Map(all.map((place) => [place.id, place])),
    byScope,
    people: new Map(people.map((list) => [list.scope, list])),
  }
}
