import type { BlockDescription, FactDescription } from '@bangfu/core'
import { keyOf, type BlockModel, type ItemModel } from './form-model.ts'
import type { FieldValue, GivenValue, ItemValue } from './form-value.ts'

type Json = Record<string, unknown>

const WHOLE = /^(?:0|-?[1-9]\d*)$/

/** A whole number where the text is one, else the text: what is wrong with it is for the policy to say. */
const wholeOr = (text: string): number | string =>
  WHOLE.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text

const valueOf = ({ type, integerCodes }: FactDescription, value: GivenValue): unknown => {
  if (typeof value === 'boolean') return value
  const isWhole = type === 'integer' || integerCodes
  if (typeof value === 'string') return isWhole ? wholeOr(value) : value
  return isWhole ? value.map(wholeOr) : value
}

/** What a field puts into a record: `undefined` leaves its key out. */
const recordValue = (fact: FactDescription, field: FieldValue | undefined): unknown => {
  switch (field?.kind) {
    case 'given':
      return valueOf(fact, field.value)
    case 'absent':
      return undefined
    default:
      // Not answered is not known. Only what must be there is left out, so that the record is refused for it.
      return fact.required ? undefined : null
  }
}

const keysOf = (facts: readonly FactDescription[], item: ItemValue): Json => {
  const keys: Json = {}
  for (const fact of facts) {
    const value = recordValue(fact, item.fields[fact.id])
    if (value !== undefined) keys[keyOf(fact)] = value
  }
  return keys
}

/** What a block puts into a record: `null` where nothing in it is known, `undefined` where it is said that there is none. */
const blockValue = ({ block, facts }: BlockModel, item: ItemValue): Json | null | undefined => {
  const presence = item.presences[block.id]
  if (presence === 'none') return undefined
  if (presence === 'blank' || presence === 'unknown') return null
  const keys = keysOf(facts, item)
  return block.absent === 'unknown' && Object.values(keys).every((value) => value === null) ? null : keys
}

/** The object that a block lies in: extensions have one of their own. */
const holderOf = ({ extension }: BlockDescription, record: Json): Json =>
  extension ? ((record['extensions'] ??= {}) as Json) : record

/**
 * The record that a form stands for. Whatever was not answered is `null`, unknown, and never a no; numbers and dates are
 * as they were typed, for the policy to judge.
 */
export const toRecord = (model: ItemModel, item: ItemValue): Json => {
  const record = keysOf(model.facts, item)
  for (const block of model.blocks) {
    const value = blockValue(block, item)
    if (value !== undefined) holderOf(block.block, record)[block.block.key] = value
  }
  for (const { list, item: inner } of model.lists) {
    const presence = item.presences[list.scope]
    const isOpen = presence === 'blank' || presence === 'unknown'
    const items = presence === 'none' ? [] : (item.lists[list.scope] ?? [])
    record[list.key] = isOpen ? null : items.map((one) => toRecord(inner, one))
  }
  return record
}
