import type { PolicyDescription } from '@bangfu/core'
import type { Locale } from '@bangfu/sdk'
import type { ItemModel } from './form-model.ts'
import type { ItemValue } from './form-value.ts'
import { itemId, itemWords } from './item-name.ts'

/** What everybody of a household is called, by the id that a decision names them by. */
export const peopleOf = (
  household: ItemValue,
  model: ItemModel,
  names: PolicyDescription,
  locale: Locale,
): ReadonlyMap<string, string> =>
  new Map(
    model.lists.flatMap(({ list, item: inner }) =>
      (household.lists[list.scope] ?? []).flatMap((item): [string, string][] => {
        const id = itemId(item, list)
        if (id === undefined) return []
        const words = itemWords(item, inner, names, locale)
        return [[id, [`${list.label[locale]} ${id}`, ...words].join(' · ')]]
      }),
    ),
  )
