import type { JsonObject, Store } from '@bangfu/sdk'
import { copyKey, readCallerKeys, type VaultKeys } from './caller-keys.ts'
import { createLookup } from './lookup.ts'
import { rotateKeys, type RotateOptions, type Rotation } from './rotate.ts'
import type { SealedFacts } from './sealed-facts.ts'
import { openRecord, sealRecord, type Opened, type RecordPlace } from './seal.ts'

const LOOKUP_BYTES = 32

/** What a vault is made with. */
export interface VaultOptions {
  readonly keys: VaultKeys
  /** 32 bytes of chance that ID numbers are looked up by; another key than those of `keys`. */
  readonly lookup: Uint8Array
  /** The facts that are sealed: `sealedFacts(policy.describe())`. */
  readonly sealedFacts: SealedFacts
}

/** What a record is sealed with, besides the vault. */
export interface SealOptions extends RecordPlace {
  /** Facts in the place of those that the vault was made with. */
  readonly sealedFacts?: SealedFacts
}

/**
 * Keeps what is personal encrypted: each person's values by a key of that person's, which is kept beside the records, wrapped by a
 * key of the caller's. Where a person's key is destroyed, nobody can open that person's values again, in any version.
 */
export interface Vault {
  /**
   * A copy of a household with the values of the sealed facts encrypted in place; what is unknown stays `null`. Keys of people who
   * have none are made and kept through `calls`: call it in the transaction that keeps the record. Rejects with a `VaultError`
   * where something cannot be sealed or a key is missing or damaged, and with a `StoreError` `busy` where others were at work.
   */
  seal(household: JsonObject, options: SealOptions): Promise<JsonObject>
  /**
   * The household as it was sealed. The values of people whose keys were destroyed are `null`. Rejects with a `VaultError`, and
   * gives nothing, where a value or key was changed or moved, or a key of the caller's was not given.
   */
  open(household: JsonObject, place: RecordPlace): Promise<JsonObject>
  /** The same, and who was erased. */
  openNoting(household: JsonObject, place: RecordPlace): Promise<Opened>
  /** Keyed digests of the valid ID numbers in an open household, each once: the `keys` of its record. */
  lookupKeys(household: JsonObject): Promise<readonly string[]>
  /** The digest to `find` an ID number by, however it was typed; `undefined` where it is none. */
  lookupKey(idNumber: string): Promise<string | undefined>
  /**
   * Wraps every person's key by the current key. It may be killed and called again, run twice at once and beside other work; a key
   * that was erased is not kept again. Once nothing is `left`, the other keys of the caller's may be destroyed.
   */
  rotate(store: Store, options?: RotateOptions): Promise<Rotation>
}

/** Makes a vault. Throws a RangeError where a key is not what it has to be; no message holds a part of one. */
export const createVault = ({ keys, lookup, sealedFacts }: VaultOptions): Vault => {
  const callerKeys = readCallerKeys(keys)
  const lookupBytes = copyKey(lookup, LOOKUP_BYTES, 'the key of look-ups')
  const isSame = (bytes: Uint8Array): boolean => bytes.every((byte, index) => byte === lookupBytes[index])
  if (Object.values(keys.all).some(isSame))
    throw new RangeError('Cannot make a vault: expected a key of look-ups that wraps nothing')
  const lookups = createLookup(lookupBytes)
  return {
    seal: (household, { sealedFacts: facts = sealedFacts, ...place }) =>
      sealRecord(household, place, facts, callerKeys),
    open: async (household, place) => (await openRecord(household, place, callerKeys)).household,
    openNoting: (household, place) => openRecord(household, place, callerKeys),
    lookupKeys: (household) => lookups.keysOf(household, sealedFacts),
    lookupKey: (idNumber) => lookups.keyOf(idNumber),
    rotate: (store, options = {}) => rotateKeys(store, callerKeys, options),
  }
}
