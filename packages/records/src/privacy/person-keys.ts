import { StoreError, type StoreCalls, type WrappedKey } from '@bangfu/sdk'
import { keyIdOf, type CallerKeys } from './caller-keys.ts'
import { aesKey, randomBytes, type Binding } from './cipher.ts'
import { VaultError } from './vault-error.ts'
import type { Bytes } from './bytes.ts'

const KEY_BYTES = 32

/** A member's id, or `undefined` for the household. */
export type Person = string | undefined

const bindingOf = ({ householdId, memberId }: Omit<WrappedKey, 'wrapped'>): Binding => [householdId, memberId ?? null]

/** The bytes of a person's key. Rejects with a `VaultError` where they cannot be had. */
export const unwrapKey = async (key: WrappedKey, callerKeys: CallerKeys): Promise<Bytes> => {
  const bytes = await callerKeys.unwrap(key.wrapped, bindingOf(key))
  if (bytes?.length === KEY_BYTES) return bytes
  const keyId = keyIdOf(key.wrapped)
  const which = keyId === undefined ? 'it names no key' : `\`${keyId}\` does not open it`
  throw new VaultError('damaged', `Cannot open what was sealed: a person's key was changed, or ${which}`, keyId)
}

/** A person's key wrapped by the current key of the caller's. */
export const wrapKey = async (
  whose: Omit<WrappedKey, 'wrapped'>,
  bytes: Bytes,
  callerKeys: CallerKeys,
): Promise<WrappedKey> => ({ ...whose, wrapped: await callerKeys.wrap(bytes, bindingOf(whose)) })

const ready = async (bytes: Bytes): Promise<CryptoKey> => {
  const key = await aesKey(bytes)
  bytes.fill(0)
  return key
}

/** The keys of those of the people who have one; who has none was erased, or never had anything sealed. */
export const readKeys = async (
  people: ReadonlySet<Person>,
  kept: readonly WrappedKey[],
  callerKeys: CallerKeys,
): Promise<Map<Person, CryptoKey>> => {
  const wanted = kept.filter(({ memberId }) => people.has(memberId))
  const keys = await Promise.all(wanted.map(async (key) => ready(await unwrapKey(key, callerKeys))))
  return new Map(wanted.map(({ memberId }, index) => [memberId, keys[index] as CryptoKey]))
}

/**
 * The keys of people, made and kept where they have none. Where somebody else made one in the meantime, theirs is taken:
 * a key that stands is never replaced by another.
 */
export const readOrMakeKeys = async (
  people: ReadonlySet<Person>,
  {
    recordId,
    calls,
    callerKeys,
  }: { readonly recordId: string; readonly calls: StoreCalls; readonly callerKeys: CallerKeys },
): Promise<Map<Person, CryptoKey>> => {
  // All that may be missing or damaged is found before anything is kept.
  const keys = await readKeys(people, await calls.keys(recordId), callerKeys)
  const without = [...people].filter((person) => !keys.has(person))
  const made = await Promise.all(
    without.map(async (memberId) => {
      const bytes = randomBytes(KEY_BYTES)
      const whose = { householdId: recordId, ...(memberId === undefined ? {} : { memberId }) }
      const wrapped = await wrapKey(whose, bytes, callerKeys)
      return { memberId, wrapped, key: await ready(bytes) }
    }),
  )
  const taken = new Set<Person>()
  for (const { memberId, wrapped, key } of made) {
    if (await calls.putKey(wrapped)) keys.set(memberId, key)
    else taken.add(memberId)
  }
  if (taken.size > 0)
    for (const [person, key] of await readKeys(taken, await calls.keys(recordId), callerKeys)) keys.set(person, key)
  if (keys.size < people.size) throw new StoreError('busy', 'a key was taken away while it was being made')
  return keys
}
