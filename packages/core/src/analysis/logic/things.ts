import type { BoundPolicy, Condition } from '../../bind/model.ts'
import type { Cell, Scope } from '../../catalog/model.ts'
import { eachInCondition } from '../../bind/each-reference.ts'
import { TRUE, type Formula } from './formula.ts'

/** A household, member or event that a formula speaks of. */
export interface Thing {
  readonly scope: Scope
  readonly parent: Thing | undefined
  readonly name: string
  readonly lists: ReadonlyMap<Scope, readonly Item[]>
}

/** One of a list, and whether it is there. */
interface Item {
  readonly thing: Thing
  readonly isThere: Formula
}

// What is said of lists is told apart by one item for each thing said; beyond so many it takes too long.
const MOST_ITEMS = 6

/** The thing so many scopes further out. */
export const outer = (thing: Thing, up: number): Thing => {
  let at = thing
  for (let i = 0; i < up; i += 1) at = at.parent ?? at
  return at
}

/** How many times each list is spoken of by conditions, and by the derived facts that they read. */
const mentionsOf = (conditions: readonly Condition[], policy: BoundPolicy): ReadonlyMap<Scope, number> => {
  const mentions = new Map<Scope, number>()
  const seen = new Set<Cell>()
  const walk = (root: Condition): void =>
    eachInCondition(root, {
      condition: (condition) => {
        if (condition.form !== 'some' && condition.form !== 'every') return
        mentions.set(condition.scope, (mentions.get(condition.scope) ?? 0) + 1)
      },
      reference: (reference) => {
        if (reference.kind !== 'cell' || seen.has(reference.cell)) return
        seen.add(reference.cell)
        const meaning = policy.expressions.get(reference.cell)
        if (meaning?.form === 'condition') walk(meaning.condition)
      },
    })
  for (const condition of conditions) walk(condition)
  return mentions
}

/**
 * A household with as many things in it as conditions can tell apart: whoever says that some item is so needs one such
 * item, and each further one could be left out. `isCapped` where there would be too many.
 */
export const thingsFor = (
  conditions: readonly Condition[],
  subject: Scope,
  policy: BoundPolicy,
  isThere: (name: string) => Formula,
): { readonly household: Thing; readonly subject: Thing; readonly isCapped: boolean } => {
  const mentions = mentionsOf(conditions, policy)
  let isCapped = false
  let found: Thing | undefined
  const leads = (scope: Scope): boolean => {
    for (let at: Scope | undefined = subject; at !== undefined; at = at.parent) if (at === scope) return true
    return false
  }
  const make = (scope: Scope, parent: Thing | undefined, name: string, isSubject: boolean): Thing => {
    const lists = new Map<Scope, readonly Item[]>()
    const thing: Thing = { scope, parent, name, lists }
    if (isSubject && scope === subject) found = thing
    for (const child of scope.children) {
      const said = mentions.get(child) ?? 0
      const hasSubject = isSubject && leads(child)
      const wanted = said + Number(hasSubject)
      if (wanted > MOST_ITEMS) isCapped = true
      const count = wanted === 0 ? 0 : Math.min(wanted, MOST_ITEMS)
      const certain = hasSubject || (child.declared.value.min ?? 0) > 0 || child.declared.value.absent === 'required'
      const items = Array.from({ length: count }, (_, index): Item => {
        const id = `${name}/${child.id}${index}`
        return {
          thing: make(child, thing, id, hasSubject && index === 0),
          isThere: certain && index === 0 ? TRUE : isThere(id),
        }
      })
      lists.set(child, items)
    }
    return thing
  }
  const household = make(policy.catalog.household, undefined, '', true)
  return { household, subject: found ?? household, isCapped }
}
