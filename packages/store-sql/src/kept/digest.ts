import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a text, in hex. */
export const digestOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** Chance that makes a digest unguessable. */
export const newSalt = (): string => bytesToHex(randomBytes(16))
