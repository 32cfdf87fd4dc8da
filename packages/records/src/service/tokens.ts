import { base64, base64Bytes, utf8, utf8Text, type Bytes } from '../privacy/bytes.ts'

const IV_BYTES = 12
/** Tokens are filled up to a multiple of this, so that their length tells of no number in them. */
const BLOCK = 128

/** Where a list goes on, as its reader is given it. */
export interface Tokens {
  /** A token for one reader and one list: whoever else has it can do nothing with it. */
  seal(place: string, about: readonly string[]): Promise<string>
  /** Rejects with a RangeError where the token was not made for this reader and list. */
  open(token: string, about: readonly string[]): Promise<string>
}

/**
 * Tokens that tell nothing: what a store gives as the place of a page counts the changes of all its divisions, so that who
 * could read it would see others at work.
 */
export const createTokens = (key: Bytes): Tokens => {
  const { subtle } = globalThis.crypto
  const made = subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt'])
  const algorithm = (iv: Bytes, about: readonly string[]): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: utf8(JSON.stringify(about)),
  })
  return {
    seal: async (place, about) => {
      const text = utf8(place)
      const padded = new Uint8Array(Math.ceil((text.length + 1) / BLOCK) * BLOCK)
      padded.set(text)
      padded[text.length] = 1
      const iv = globalThis.crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const sealed = new Uint8Array(await subtle.encrypt(algorithm(iv, about), await made, padded))
      const bytes = new Uint8Array(IV_BYTES + sealed.length)
      bytes.set(iv)
      bytes.set(sealed, IV_BYTES)
      return base64(bytes)
    },
    open: async (token, about) => {
      const refused = new RangeError('Unexpected place in a list, expected what the page before gave as `next`')
      const bytes = typeof token === 'string' ? base64Bytes(token) : undefined
      if (bytes === undefined) throw refused
      const iv = bytes.slice(0, IV_BYTES)
      const padded = await subtle.decrypt(algorithm(iv, about), await made, bytes.slice(IV_BYTES)).catch(() => {
        throw refused
      })
      const text = new Uint8Array(padded)
      return utf8Text(text.slice(0, text.lastIndexOf(1))) ?? ''
    },
  }
}
