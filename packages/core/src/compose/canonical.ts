import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { NumberText } from '../parse/number-text.ts'

/** A JSON value in one form only: keys in order of their UTF-16 units, no white space, numbers by their own characters. */
const canonicalText = (value: unknown): string => {
  if (value instanceof NumberText) return value.text
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const object = value as Record<string, unknown>
  const members = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(object[key])}`)
  return `{${members.join(',')}}`
}

/** SHA-256 of a JSON value in canonical form, in hex. */
export const contentHash = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalText(value))))
