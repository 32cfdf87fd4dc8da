import type { PolicyDescription } from '@bangfu/core'

type Json = Readonly<Record<string, unknown>>

/** The path of a fact, block or list without positions in lists: `members.disability`. */
const declaredPath = (id: string, names: PolicyDescription): string | undefined => {
  const fact = names.facts.find((one) => one.id === id)
  if (fact !== undefined) return fact.path
  const scopePath = (scope: string): string => {
    const list = names.lists.find((one) => one.scope === scope)
    return list === undefined ? '' : `${scopePath(list.in)}${list.key}.`
  }
  const block = names.blocks.find((one) => one.id === id)
  if (block !== undefined) return block.path
  const list = names.lists.find((one) => `${one.in}.${one.key}` === id)
  return list && `${scopePath(list.in)}${list.key}`
}

/**
 * Where in a record something that is pending stands: `members[1].disability.grade`. Something inside a list of a member's
 * is placed at that list, since what is pending does not say which item; `undefined` where it stands nowhere.
 */
export const placeOf = (id: string, appliesTo: string, record: Json, names: PolicyDescription): string | undefined => {
  const path = declaredPath(id, names)
  const list = names.lists.find((one) => path?.startsWith(`${one.key}.`))
  if (path === undefined || list?.idKey === undefined) return path
  const { key, idKey } = list
  const items = (record[key] ?? []) as readonly Json[]
  const index = items.findIndex((item) => item[idKey] === appliesTo)
  if (index === -1) return undefined
  const inner = path.slice(key.length + 1)
  const deeper = names.lists.find((one) => one.in === list.scope && inner.startsWith(`${one.key}.`))
  return `${key}[${index}].${deeper?.key ?? inner}`
}
