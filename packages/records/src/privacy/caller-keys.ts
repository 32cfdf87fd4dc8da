import { aesKey, decrypt, encrypt, type Binding } from './cipher.ts'
import { keyMissing } from './vault-error.ts'
import type { Bytes } from './bytes.ts'

const KEY_BYTES = 32
const KEY_ID = /^[\w-]{1,40}$/
const WRAPPED = /^1\.([\w-]{1,40})\.([\w-]+)$/

/** The keys of the caller's that people's keys are wrapped with. No store ever sees them. */
export interface VaultKeys {
  /** The id of the key that new people's keys are wrapped with. */
  readonly current: string
  /** 32 bytes by id: the current key, and every one that something in the store is still wrapped with. */
  readonly all: Readonly<Record<string, Uint8Array>>
}

/** Wraps people's keys and unwraps them. */
export interface CallerKeys {
  readonly current: string
  /** Bytes wrapped by the current key. */
  wrap(bytes: Bytes, binding: Binding): Promise<string>
  /** The bytes; `undefined` where the text or the binding is not what was wrapped. Rejects where the key was not given. */
  unwrap(wrapped: string, binding: Binding): Promise<Bytes | undefined>
}

/** A private copy of key bytes of the caller's. */
export const copyKey = (bytes: unknown, length: number, what: string): Bytes => {
  if (!(bytes instanceof Uint8Array) || bytes.length !== length)
    throw new RangeError(`Cannot make a vault: expected ${length} bytes (a Uint8Array) as ${what}`)
  if (bytes.every((byte) => byte === bytes[0]))
    throw new RangeError(`Cannot make a vault: expected bytes of chance as ${what}, found one byte repeated`)
  return new Uint8Array(bytes)
}

/** The id of the caller's key that a key is wrapped with; `undefined` where the text is no wrapped key. */
export const keyIdOf = (wrapped: string): string | undefined => WRAPPED.exec(wrapped)?.[1]

const bound = (keyId: string, binding: Binding): Binding => ['bangfu-key-1', keyId, ...binding]

/** The caller's keys, imported once each; throws a RangeError where they cannot be keys. */
export const readCallerKeys = ({ current, all }: VaultKeys): CallerKeys => {
  const imported = new Map<string, Promise<CryptoKey>>()
  for (const [id, bytes] of Object.entries(all)) {
    if (!KEY_ID.test(id))
      throw new RangeError('Cannot make a vault: expected key ids of 1 to 40 letters, digits, `_` and `-`')
    imported.set(id, aesKey(copyKey(bytes, KEY_BYTES, `key \`${id}\``)))
  }
  const currentKey = imported.get(current)
  if (currentKey === undefined) throw new RangeError('Cannot make a vault: the current key is not among the keys given')
  return {
    current,
    wrap: async (bytes, binding) => `1.${current}.${await encrypt(await currentKey, bytes, bound(current, binding))}`,
    unwrap: async (wrapped, binding) => {
      const [, id, text] = WRAPPED.exec(wrapped) ?? []
      if (id === undefined || text === undefined) return undefined
      const key = imported.get(id)
      if (key === undefined) throw keyMissing(id)
      return decrypt(await key, text, bound(id, binding))
    },
  }
}
