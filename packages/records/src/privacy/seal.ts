import type { JsonObject, StoreCalls } from '@bangfu/sdk'
import type { CallerKeys } from './caller-keys.ts'
import { holdsIdNumber } from './id-number.ts'
import { isPlainJson } from './plain.ts'
import { readKeys, readOrMakeKeys } from './person-keys.ts'
import type { SealedFacts } from './sealed-facts.ts'
import { isSealed, openValue, sealValue, type SealedValue } from './sealed-value.ts'
import { memberIds, placeOf, slotsOf, type Slot } from './slots.ts'
import { VaultError } from './vault-error.ts'

/** Whose record it is, and where its keys are kept. */
export interface RecordPlace {
  /** The id that the record is kept under. */
  readonly recordId: string
  /** The calls of the store, or of the transaction that keeps or reads the record. */
  readonly calls: StoreCalls
}

/** An opened record, and whose values could not be opened because their keys were destroyed. */
export interface Opened {
  /** The household; the sealed values of people who were erased are `null`. */
  readonly household: JsonObject
  /** The members who were erased, and `true` where the household's own key was. */
  readonly erased: { readonly members: readonly string[]; readonly household: boolean }
}

const peopleOf = (slots: readonly Slot[]): Set<string | undefined> => new Set(slots.map(({ person }) => person))

const refuse = (reason: string): never => {
  throw new VaultError('unsealable', `Cannot seal the record: ${reason}`)
}

/** Ids are never sealed, so nothing may stand in one that must be. */
const requireIds = (household: JsonObject, recordId: string): void => {
  const ids = memberIds(household)
  if (!ids.every((id) => typeof id === 'string' && id !== '')) refuse('a member has no id')
  if (new Set(ids).size < ids.length) refuse('two members have the same id')
  const { householdId } = household
  if ([recordId, householdId].some((id) => typeof id === 'string' && holdsIdNumber(id)))
    refuse('its id holds an ID number')
  if (ids.some((id) => holdsIdNumber(id as string))) refuse("a member's id holds an ID number")
}

/** A household with the values of the facts sealed in place, and keys kept for those who have none yet. */
export const sealRecord = async (
  household: JsonObject,
  { recordId, calls }: RecordPlace,
  facts: SealedFacts,
  callerKeys: CallerKeys,
): Promise<JsonObject> => {
  if (!isPlainJson(household)) refuse('it is not plain JSON')
  requireIds(household, recordId)
  if (slotsOf(household, isSealed).slots.length > 0) refuse('a value of it is sealed already')
  // That a value is unknown is not what is hidden: work lists and lists show what is missing.
  const { copy, slots } = slotsOf(household, (value, path) => facts.has(path) && value !== null && value !== undefined)
  if (slots.length === 0) return copy
  const keys = await readOrMakeKeys(peopleOf(slots), { recordId, calls, callerKeys })
  const sealed = slots.map((slot) => sealValue(slot.value, keys.get(slot.person) as CryptoKey, placeOf(recordId, slot)))
  for (const [index, value] of (await Promise.all(sealed)).entries()) slots[index]?.fill(value)
  return copy
}

/** A household with every sealed value opened, whichever facts are sealed today. */
export const openRecord = async (
  household: JsonObject,
  { recordId, calls }: RecordPlace,
  callerKeys: CallerKeys,
): Promise<Opened> => {
  const { copy, slots } = slotsOf(household, isSealed)
  const people = peopleOf(slots)
  const kept = slots.length === 0 ? [] : await calls.keys(recordId)
  const keys = await readKeys(people, kept, callerKeys)
  const opened = slots.map(async (slot) => {
    const key = keys.get(slot.person)
    return key === undefined ? null : openValue(slot.value as SealedValue, key, placeOf(recordId, slot))
  })
  for (const [index, value] of (await Promise.all(opened)).entries()) slots[index]?.fill(value)
  const erased = [...people].filter((person) => !keys.has(person))
  return {
    household: copy,
    erased: {
      members: erased.filter((person) => person !== undefined),
      household: erased.includes(undefined),
    },
  }
}
