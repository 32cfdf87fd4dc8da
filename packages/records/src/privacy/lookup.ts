import type { JsonObject } from '@bangfu/sdk'
import { base64, utf8, type Bytes } from './bytes.ts'
import { normalIdNumber } from './id-number.ts'
import type { SealedFacts } from './sealed-facts.ts'
import { slotsOf } from './slots.ts'

/** Makes keyed digests of ID numbers. */
export interface Lookup {
  /** The digest of one; `undefined` where the text is no ID number. */
  keyOf(idNumber: unknown): Promise<string | undefined>
  /** Those of all that stand in a household, each once, in the order of the record. */
  keysOf(household: JsonObject, facts: SealedFacts): Promise<readonly string[]>
}

/** Digests by HMAC-SHA-256: without the key nobody can try ID numbers until one fits. */
export const createLookup = (bytes: Bytes): Lookup => {
  const { subtle } = globalThis.crypto
  const key = subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const keyOf: Lookup['keyOf'] = async (idNumber) => {
    const normal = normalIdNumber(idNumber)
    if (normal === undefined) return undefined
    const digest = await subtle.sign('HMAC', await key, utf8(`bangfu-id-number-1:${normal}`))
    return `id1.${base64(new Uint8Array(digest))}`
  }
  return {
    keyOf,
    keysOf: async (household, facts) => {
      const { slots } = slotsOf(household, (_value, path) => facts.get(path) === 'idNumber')
      const keys = await Promise.all(slots.map(({ value }) => keyOf(value)))
      return [...new Set(keys.filter((one) => one !== undefined))]
    },
  }
}
