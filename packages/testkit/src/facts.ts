import type { BlockDescription, FactDescription, ListDescription, PolicyDescription } from '@bangfu/core'
import type { Hints } from './hints.ts'

/** The key of a thing under which its extension blocks lie. */
export const EXTENSIONS = 'extensions'

/** A code as a record holds it. */
export type Code = string | number

/** A fact with what is drawn for it. */
export interface DrawnFact {
  readonly fact: FactDescription
  /** The key in its object. */
  readonly key: string
  /** Every code that it can be, and those that rules single out. */
  readonly codes: readonly Code[]
  readonly favored: readonly Code[]
  readonly hints: readonly (string | number | boolean)[]
  /** Whether rules name it. */
  readonly named: boolean
}

/** The facts of one object of a record: a thing's own, or those of a block of it. */
export interface Group {
  readonly block: BlockDescription | undefined
  readonly facts: readonly DrawnFact[]
}

/** A kind of thing, with the groups of its facts and the lists in it. */
export interface Thing {
  readonly scope: string
  readonly groups: readonly Group[]
  readonly lists: readonly { readonly list: ListDescription; readonly thing: Thing }[]
}

const last = (path: string): string => path.split('.').at(-1) ?? ''

/** Arranges what a policy declares as a record is built: things, their groups of facts, the lists in them. */
export const arrangeFacts = (
  { facts, blocks, lists, tables }: PolicyDescription,
  hints: Hints,
  added: Readonly<Record<string, readonly string[]>>,
): Thing => {
  const drawn = (fact: FactDescription): DrawnFact => {
    const table = tables[fact.table ?? '']
    const own = Object.hasOwn(hints, fact.id) ? (hints[fact.id] ?? []) : []
    const asCode = (code: string): Code => (fact.integerCodes ? Number(code) : code)
    const codes = [...Object.keys(table?.codes ?? {}), ...(added[fact.table ?? ''] ?? [])]
    const favored = own.flatMap((hint) => {
      const name = String(hint)
      return codes.includes(name) ? [name] : (table?.groups[name] ?? [])
    })
    return {
      fact,
      key: last(fact.path),
      codes: codes.map(asCode),
      favored: [...new Set(favored)].map(asCode),
      hints: own,
      named: Object.hasOwn(hints, fact.id),
    }
  }
  const arrange = (scope: string): Thing => {
    const own = facts.filter((fact) => fact.scope === scope)
    const groupOf = (block: BlockDescription | undefined): Group => ({
      block,
      facts: own.filter((fact) => fact.block === block?.key).map(drawn),
    })
    return {
      scope,
      groups: [groupOf(undefined), ...blocks.filter((block) => block.scope === scope).map(groupOf)],
      lists: lists.filter((list) => list.in === scope).map((list) => ({ list, thing: arrange(list.scope) })),
    }
  }
  return arrange('household')
}
