import type { FactDescription, ListDescription, PolicyDescription } from '@bangfu/core'
import type { Locale } from '@bangfu/sdk'
import { keyOf, type ItemModel } from './form-model.ts'
import type { ItemValue } from './form-value.ts'

/** The keys by which people tell a thing of a list from the others, where it has them. */
const TELLING = ['name', 'relationToHeadCode']

const wordsOf = (fact: FactDescription, item: ItemValue, names: PolicyDescription, locale: Locale): string => {
  const field = item.fields[fact.id]
  if (field?.kind !== 'given' || typeof field.value !== 'string') return ''
  return names.tables[fact.table ?? '']?.codes[field.value]?.[locale] ?? field.value
}

/** The id of a thing of a list, as far as it is filled in. */
export const itemId = (item: ItemValue, { scope, idKey }: ListDescription): string | undefined => {
  const field = item.fields[`${scope}.${idKey ?? ''}`]
  return field?.kind === 'given' && typeof field.value === 'string' ? field.value : undefined
}

/** What a thing of a list is called besides its id: 「张三 · 户主」; nothing where nothing of it is filled in. */
export const itemWords = (
  item: ItemValue,
  { facts }: ItemModel,
  names: PolicyDescription,
  locale: Locale,
): readonly string[] =>
  facts.flatMap((fact) => {
    const words = TELLING.includes(keyOf(fact)) ? wordsOf(fact, item, names, locale) : ''
    return words === '' ? [] : [words]
  })
