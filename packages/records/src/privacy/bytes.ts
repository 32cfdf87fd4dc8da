/** Bytes as Web Crypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** More arguments than this of one call may be too many for an engine's stack. */
const CHUNK = 0x2000

/** The UTF-8 of a text. */
export const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text))

/** The text of UTF-8; `undefined` where it is none. */
export const utf8Text = (bytes: Bytes): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Bytes in base64 for addresses (RFC 4648, 5), without padding. */
export const base64 = (bytes: Uint8Array): string => {
  let units = ''
  for (let start = 0; start < bytes.length; start += CHUNK)
    units += String.fromCharCode(...bytes.subarray(start, start + CHUNK))
  return btoa(units).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The bytes of such a text; `undefined` where it is none. */
export const base64Bytes = (text: string): Bytes | undefined => {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  const units = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(units.length)
  for (let index = 0; index < units.length; index += 1) bytes[index] = units.charCodeAt(index)
  // Bits that stand for no byte are 0 in what `base64` made.
  return base64(bytes) === text ? bytes : undefined
}
