import { followsOf, factsOf, type ItemModel } from './form-model.ts'
import { ABSENT, BLANK, given, newKey, type FieldValue, type ItemValue, type Presence } from './form-value.ts'

/**
 * A thing of which nothing is filled in. Only what follows another fact does so from the start: it says nothing of its
 * own. A list that must not be empty begins with one thing.
 */
export const blankItem = (model: ItemModel): ItemValue => ({
  key: newKey(),
  fields: Object.fromEntries(
    factsOf(model).map((fact): [string, FieldValue] => [fact.id, followsOf(fact) === undefined ? BLANK : ABSENT]),
  ),
  presences: Object.fromEntries([
    ...model.blocks.flatMap(({ block }): [string, Presence][] =>
      block.absent === 'none' ? [[block.id, 'blank']] : [],
    ),
    ...model.lists.flatMap(({ list }): [string, Presence][] => (list.required ? [] : [[list.scope, 'blank']])),
  ]),
  lists: Object.fromEntries(
    model.lists.map(({ list, item }) => [list.scope, list.required ? [newItem(item, [], list.idKey)] : []]),
  ),
})

/** A further thing for a list, with an id that none of the others has. */
export const newItem = (model: ItemModel, others: readonly ItemValue[], idKey: string | undefined): ItemValue => {
  const item = blankItem(model)
  if (idKey === undefined) return item
  const id = `${model.scope}.${idKey}`
  const taken = new Set(
    others.map(({ fields }) => {
      const field = fields[id]
      return field?.kind === 'given' ? field.value : undefined
    }),
  )
  let number = others.length + 1
  while (taken.has(String(number))) number += 1
  return { ...item, fields: { ...item.fields, [id]: given(String(number)) } }
}
