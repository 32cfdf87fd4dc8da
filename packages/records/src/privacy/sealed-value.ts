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

/** The value in JSON, filled up with the blanks that JSON allows at its end. */
const textOf = (value: unknown): string => {
  const text = JSON.stringify(value)
  const length = utf8(text).length
  return text + ' '.repeat((BLOCK - (length % BLOCK)) % BLOCK)
}

/** Seals a value for one place. */
export const sealValue = async (value: unknown, key: CryptoKey, binding: Binding): Promise<SealedValue> => ({
  sealed: `1.${await encrypt(key, utf8(textOf(value)), binding)}`,
})

const parsed = (json: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(json) as unknown }
  } catch {
    // The words of this error quote what was opened.
    return undefined
  }
}

/** The value that was sealed for that place with that key. Rejects where it was another. */
export const openValue = async ({ sealed }: SealedValue, key: CryptoKey, binding: Binding): Promise<unknown> => {
  const [, text] = FORM.exec(sealed) ?? []
  const bytes = text === undefined ? undefined : await decrypt(key, text, binding)
  const json = bytes && utf8Text(bytes)
  const found = json === undefined ? undefined : parsed(json)
  if (found === undefined)
    throw new VaultError(
      'damaged',
      'Cannot open a sealed value: it was changed, or was sealed for another place or person',
    )
  return found.value
}
