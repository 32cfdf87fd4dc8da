import { base64, base64Bytes, utf8, type Bytes } from './bytes.ts'

const IV_BYTES = 12

/** What encrypted bytes are bound to: a list of texts that must be the same when they are opened. */
export type Binding = readonly (string | null)[]

const algorithm = (iv: Bytes, binding: Binding): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(JSON.stringify(binding)),
  tagLength: 128,
})

/** A key for AES-GCM-256 of 32 bytes; nobody can read the bytes from it again. */
export const aesKey = (bytes: Bytes): Promise<CryptoKey> =>
  globalThis.crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])

/** Bytes of chance. */
export const randomBytes = (length: number): Bytes => globalThis.crypto.getRandomValues(new Uint8Array(length))

/** AES-GCM-256 with a fresh IV of 96 bits: the IV, the encrypted bytes and the tag, in base64. */
export const encrypt = async (key: CryptoKey, bytes: Bytes, binding: Binding): Promise<string> => {
  const iv = randomBytes(IV_BYTES)
  const encrypted = new Uint8Array(await globalThis.crypto.subtle.encrypt(algorithm(iv, binding), key, bytes))
  const whole = new Uint8Array(IV_BYTES + encrypted.length)
  whole.set(iv)
  whole.set(encrypted, IV_BYTES)
  return base64(whole)
}

/** What `encrypt` was given; `undefined` where the text, the key or the binding is another one. */
export const decrypt = async (key: CryptoKey, text: string, binding: Binding): Promise<Bytes | undefined> => {
  const whole = base64Bytes(text)
  if (whole === undefined || whole.length < IV_BYTES) return undefined
  const iv = whole.slice(0, IV_BYTES)
  try {
    const opened = await globalThis.crypto.subtle.decrypt(algorithm(iv, binding), key, whole.subarray(IV_BYTES))
    return new Uint8Array(opened)
  } catch {
    return undefined
  }
}
