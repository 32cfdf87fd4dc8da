import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const SECRET_BYTES = 32

/** A value as text with its keys in order: equal values, equal texts. */
export const orderedText = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : item,
  )

/** SHA-256 of a text, in hex. */
export const digestOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** Digests that nobody can make without the secret. */
export interface Digests {
  /** Of a value, in hex; `purpose` keeps digests of different kinds apart. */
  of(purpose: string, value: unknown): string
  /** A key of 32 bytes for one purpose. */
  key(purpose: string): Uint8Array<ArrayBuffer>
}

/** Throws a RangeError where the secret is not 32 bytes. */
export const createDigests = (secret: Uint8Array): Digests => {
  if (!(secret instanceof Uint8Array) || secret.length !== SECRET_BYTES)
    throw new RangeError(`Unexpected secret, expected ${SECRET_BYTES} bytes`)
  const copy = secret.slice()
  const key = (purpose: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(hmac(sha256, copy, utf8ToBytes(`bangfu-records-1:${purpose}`)))
  return { key, of: (purpose, value) => bytesToHex(hmac(sha256, key(purpose), utf8ToBytes(orderedText(value)))) }
}
