import type { PolicyDescription } from '@bangfu/core'
import type { JsonObject } from '@bangfu/sdk'
import { orderedText } from './digests.ts'

/** How far a change goes, the least first: what nobody knew is supplied, a block that was missing is added, what was stated is changed. */
export const KINDS = ['supplied', 'added', 'changed'] as const

/** How far a change goes. */
export type Kind = (typeof KINDS)[number]

/** The top-level keys in which two households differ; `null` and no key are told apart. */
export const changedKeys = (before: JsonObject, after: JsonObject): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => orderedText([before[key]]) !== orderedText([after[key]]),
  )

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Tells how far a change of a household goes; `undefined` where nothing differs. */
export const createKinds = ({
  facts,
  blocks,
  lists,
}: PolicyDescription): ((before: JsonObject, after: JsonObject) => Kind | undefined) => {
  const unknownWhereAbsent = new Set(facts.filter(({ absent }) => absent === 'unknown').map(({ path }) => path))
  // That a block says `none` where it is absent is a statement like any other.
  const blockPaths = new Set(blocks.filter(({ absent }) => absent !== 'none').map(({ path }) => path))
  const idKeys = new Map(lists.map(({ key, idKey }) => [key, idKey]))

  const gain = (path: string, was: unknown): Kind =>
    blockPaths.has(path) ? 'added' : was === null || unknownWhereAbsent.has(path) ? 'supplied' : 'changed'

  const between = (path: string, was: unknown, is: unknown): readonly Kind[] => {
    if (orderedText([was]) === orderedText([is])) return []
    const wasUnknown = was === null || (was === undefined && (unknownWhereAbsent.has(path) || blockPaths.has(path)))
    const isUnknown = is === null || (is === undefined && (unknownWhereAbsent.has(path) || blockPaths.has(path)))
    if (wasUnknown && isUnknown) return []
    if (wasUnknown) return [gain(path, was)]
    if (isObject(was) && isObject(is)) return inside(path, was, is)
    if (Array.isArray(was) && Array.isArray(is)) return inList(path, was, is)
    return ['changed']
  }

  const inside = (path: string, was: JsonObject, is: JsonObject): readonly Kind[] =>
    [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key) =>
      between(path === '' ? key : `${path}.${key}`, was[key], is[key]),
    )

  const inList = (path: string, was: readonly unknown[], is: readonly unknown[]): readonly Kind[] => {
    const idKey = idKeys.get(path.slice(path.lastIndexOf('.') + 1))
    const idOf = (item: unknown, index: number): unknown =>
      idKey !== undefined && isObject(item) ? item[idKey] : index
    const sameItems =
      was.length === is.length && was.every((item, index) => idOf(item, index) === idOf(is[index], index))
    if (!sameItems) return ['changed']
    return was.flatMap((item, index) => (isObject(item) ? between(path, item, is[index]) : ['changed']))
  }

  return (before, after) => {
    const kinds = inside('', before, after)
    return KINDS.findLast((kind) => kinds.includes(kind))
  }
}
