import type { Rules, Scope } from './rules.ts'

type Json = Readonly<Record<string, unknown>>

/** A household, a member, an event: what a record says of it, and what it lies in. */
export interface Thing {
  readonly scope: Scope
  /** `undefined` for an item of a list that nobody knows: everything about it is unknown. */
  readonly json: Json | undefined
  readonly parent: Thing | undefined
  /** Its place in the record. */
  readonly path: string
  readonly items: Map<string, Thing>
}

export const householdOf = (rules: Rules, record: Json): Thing => {
  const scope = rules.scopes.get('household')
  if (scope === undefined) throw new Error('No scope household')
  return { scope, json: record, parent: undefined, path: '', items: new Map() }
}

/** The item of a list at a position, the same thing each time. */
export const itemAt = (list: Scope, parent: Thing, index: number, json: Json | undefined): Thing => {
  const path = `${parent.path}${list.path ?? ''}.${index}.`
  const known = parent.items.get(path)
  if (known !== undefined) return known
  const item: Thing = { scope: list, json, parent, path, items: new Map() }
  parent.items.set(path, item)
  return item
}

/** The thing of a scope that something lies in, or it itself. */
export const enclosing = (thing: Thing, scope: string): Thing => {
  let at: Thing | undefined = thing
  while (at !== undefined && at.scope.id !== scope) at = at.parent
  if (at === undefined) throw new Error(`A ${thing.scope.id} lies in no ${scope}`)
  return at
}

/** `household`, or the id of a member. */
export const nameOf = ({ scope, json, parent }: Thing): string =>
  parent === undefined ? 'household' : String(json?.[scope.key ?? ''])
