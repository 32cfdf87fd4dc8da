import type { BlockDescription, FactDescription } from '@bangfu/core'
import { keyOf, type BlockModel, type ItemModel } from './form-model.ts'
import { ABSENT, BLANK, given, newKey, UNKNOWN, type FieldValue, type ItemValue, type Presence } from './form-value.ts'

type Json = Readonly<Record<string, unknown>>

const shown = (value: unknown): FieldValue => {
  if (typeof value === 'boolean') return given(value)
  return given(Array.isArray(value) ? value.map(String) : String(value))
}

/** What a fact's field shows where the record has no key for it: what the policy declares that to mean. */
const ofAbsence = ({ absent }: FactDescription): FieldValue => {
  if (typeof absent === 'string') return BLANK
  return 'fact' in absent ? ABSENT : shown(absent.value)
}

const fieldOf = (fact: FactDescription, record: Json): FieldValue => {
  const value = record[keyOf(fact)]
  if (value === undefined) return ofAbsence(fact)
  return value === null ? UNKNOWN : shown(value)
}

const presenceOf = (value: unknown): Presence => {
  if (value === undefined) return 'none'
  if (value === null) return 'unknown'
  return Array.isArray(value) && value.length === 0 ? 'none' : 'present'
}

/** What a record holds of a block; `null` for an extension where that of all of them is unknown. */
const blockValue = ({ key, extension }: BlockDescription, record: Json): Json | null | undefined => {
  const holder = (extension ? record['extensions'] : record) as Json | null | undefined
  return holder === null ? null : (holder?.[key] as Json | null | undefined)
}

const blockFields = ({ block, facts }: BlockModel, record: Json): [string, FieldValue][] => {
  const value = blockValue(block, record)
  return facts.map((fact) => {
    if (value === null) return [fact.id, UNKNOWN]
    if (value === undefined) return [fact.id, block.absent === 'items' ? ofAbsence(fact) : BLANK]
    return [fact.id, fieldOf(fact, value)]
  })
}

/** The form that a record fills in. The record must be one that the policy takes. */
export const fromRecord = (model: ItemModel, record: Json): ItemValue => ({
  key: newKey(),
  fields: Object.fromEntries([
    ...model.facts.map((fact): [string, FieldValue] => [fact.id, fieldOf(fact, record)]),
    ...model.blocks.flatMap((block) => blockFields(block, record)),
  ]),
  presences: Object.fromEntries([
    ...model.blocks.flatMap(({ block }): [string, Presence][] =>
      block.absent === 'none' ? [[block.id, presenceOf(blockValue(block, record))]] : [],
    ),
    ...model.lists.flatMap(({ list }): [string, Presence][] =>
      list.required ? [] : [[list.scope, presenceOf(record[list.key])]],
    ),
  ]),
  lists: Object.fromEntries(
    model.lists.map(({ list, item }) => [
      list.scope,
      ((record[list.key] ?? []) as readonly Json[]).map((one) => fromRecord(item, one)),
    ]),
  ),
})
