import { InputError } from './input-error.ts'

const countLines = (text: string): number => text.split('\n').length - 1

/**
 * The text of UTF-8 bytes, chunk by chunk; a byte order mark at the very start is left out. Throws an InputError at
 * bytes that are not UTF-8: nothing is replaced, so that no name is silently spoilt.
 */
export async function* decodeUtf8(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch {
      const spoilt = new TextDecoder('utf-8').decode(bytes)
      const at = spoilt.indexOf('\ufffd')
      const before = spoilt.slice(0, Math.max(0, at))
      const column = before.length - before.lastIndexOf('\n')
      throw new InputError({ code: 'INPUT_NOT_UTF8', severity: 'error', file, line: line + countLines(before), column })
    }
  }
  for await (const bytes of chunks) {
    const text = decode(bytes)
    if (text !== '') yield text
    line += countLines(text)
  }
  const rest = decode()
  if (rest !== '') yield rest
}
