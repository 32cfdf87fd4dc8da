import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a list as JSON text, in hex. */
export const digestOfList = (list: readonly unknown[]): string => digestOfText(JSON.stringify(list))

/** SHA-256 of a text, in hex. */
export const digestOfText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
