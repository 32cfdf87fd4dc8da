import type { FactDescription } from '@bangfu/core'
import { given, type GivenValue, type ItemValue } from './form-value.ts'

/** The nothing of a number or question, as the policy declares it: `0`, no. Of codes and texts there is none. */
const nothingOf = ({ type, absent }: FactDescription): GivenValue | undefined => {
  if (typeof absent !== 'object' || !('value' in absent)) return undefined
  if (type === 'boolean' && typeof absent.value === 'boolean') return absent.value
  if ((type === 'money' || type === 'integer') && typeof absent.value === 'number') return String(absent.value)
  return undefined
}

/** The facts that are blank and have a nothing that could be filled in. */
export const fillable = (facts: readonly FactDescription[], { fields }: ItemValue): readonly FactDescription[] =>
  facts.filter((fact) => fields[fact.id]?.kind === 'blank' && nothingOf(fact) !== undefined)

/** Fills in the nothing of each such fact: somebody asked for it, so these are answers from then on. */
export const fillBlanks = (facts: readonly FactDescription[], item: ItemValue): ItemValue => ({
  ...item,
  fields: {
    ...item.fields,
    ...Object.fromEntries(
      fillable(facts, item).flatMap((fact) => {
        const nothing = nothingOf(fact)
        return nothing === undefined ? [] : [[fact.id, given(nothing)]]
      }),
    ),
  },
})
