import { utf8, utf8Text } from './bytes.ts'
import { decrypt, encrypt, type Binding } from './cipher.ts'
import { VaultError } from './vault-error.ts'

/**
 * A value as it is kept: an object with this one key, at the place of the value. The text is `1.` and, in base64 for
 * addresses, 12 bytes of IV, the encrypted value and 16 bytes of tag. No fact has an object as its value.
 */
export interface SealedValue {
  readonly sealed: string
}

const FORM = /^1\.([\w-]+)$/

/** Lengths tell a name of two characters from one of three, and an illness from none: all that is shorter is as long as this. */
const BLOCK = 64

/** Whether a part of a record is a sealed value. */
export const isSealed = (value: unknown): value is SealedValue => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const keys = Object.keys(value)
  return keys.length === 1 && keys[0] === 'sealed' && typeof (value as SealedValue).sealed === 'string'
}

const isPlain = (value: unknown): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (typeof value !== 'object') return false
  if (Array.isArray(value)) return Array.from(value as unknown[]).every(isPlain)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && prototype !== Object.prototype) return false
  return Object.values(value).every(isPlain)
}

/** The value in JSON, filled up with the blanks that JSON allows at its end. Rejects what JSON would change. */
const textOf = (value: unknown): string => {
  let plain = false
  try {
    plain = isPlain(value)
  } catch {
    // Nested without end, or a getter that throws: its own words may hold what it is about.
  }
  if (!plain)
    throw new VaultError(
      'unsealable',
      'Cannot seal a value: expected text, a number, true, false, null, a list or an object',
    )
  const text = JSON.stringify(value)
  const length = utf8(text).length
  return text + ' '.repeat((BLOCK - (length % BLOCK)) % BLOCK)
}

/** Seals a value for one place. */
export const sealValue = async (value: unknown, key: CryptoKey, binding: Binding): Promise<SealedValue> => ({
  sealed: `1.${await encrypt(key, utf8(textOf(value)), binding)}`,
})

/** The value that was sealed for that place with that key. Rejects where it was another. */
export const openValue = async ({ sealed }: SealedValue, key: CryptoKey, binding: Binding): Promise<unknown> => {
  const [, text] = FORM.exec(sealed) ?? []
  const bytes = text === undefined ? undefined : await decrypt(key, text, binding)
  const json = bytes && utf8Text(bytes)
  if (json === undefined)
    throw new VaultError(
      'damaged',
      'Cannot open a sealed value: it was changed, or was sealed for another place or person',
    )
  return JSON.parse(json) as unknown
}
