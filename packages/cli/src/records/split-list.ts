import { InputError } from './input-error.ts'

/** The text of one element of a JSON list, and where it begins. */
export interface ListElement {
  readonly line: number
  readonly column: number
  /** `undefined` where it is longer than the limit: its text was not kept. */
  readonly text: string | undefined
}

/** Where the scan stands: before the JSON, before an element, inside one, behind the JSON. */
type State = 'start' | 'first' | 'next' | 'element' | 'end'

const [QUOTE, BACKSLASH, COMMA, NEWLINE] = [0x22, 0x5c, 0x2c, 0x0a]
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d]

const isSpace = (c: number): boolean => c === 0x20 || c === NEWLINE || c === 0x0d || c === 0x09

/**
 * Cuts a JSON text that is one object, or a list, into the texts of its elements, as the text comes in. It looks at
 * brackets and strings only and holds one element at a time; whether that is JSON is for its parser to say. Throws an
 * InputError where the list around the elements is broken.
 */
export async function* splitList(
  chunks: AsyncIterable<string>,
  file: string,
  limit: number,
): AsyncGenerator<ListElement> {
  let state = 'start' as State
  let inList = false
  let depth = 0
  let inString = false
  let escaped = false
  let line = 1
  // Characters before this chunk, and before this line.
  let [base, lineStart] = [0, 0]
  let text: string | undefined = ''
  let begun = { line: 1, column: 1 }

  const fail = (code: string, column: number, found?: string, expected?: string): never => {
    const more = { ...(found === undefined ? {} : { found }), ...(expected === undefined ? {} : { expected }) }
    throw new InputError({ code, severity: 'error', file, line, column, ...more })
  }
  const keep = (piece: string): void => {
    if (text !== undefined) text = text.length + piece.length > limit ? undefined : text + piece
  }

  for await (const chunk of chunks) {
    let from = 0
    for (let i = 0; i < chunk.length; i += 1) {
      const c = chunk.charCodeAt(i)
      if (state === 'element') {
        let ended = false
        if (inString) {
          if (escaped) escaped = false
          else if (c === BACKSLASH) escaped = true
          else if (c === QUOTE) inString = false
        } else if (c === QUOTE) inString = true
        else if (c === OPEN_BRACE || c === OPEN_BRACKET) depth += 1
        else if (depth > 0 && (c === CLOSE_BRACE || c === CLOSE_BRACKET)) {
          depth -= 1
          ended = depth === 0 && !inList
        } else if (depth === 0 && (c === COMMA || c === CLOSE_BRACKET)) ended = true
        if (ended) {
          keep(chunk.slice(from, inList ? i : i + 1))
          yield { ...begun, text }
          text = ''
          state = !inList || c === CLOSE_BRACKET ? 'end' : 'next'
        }
      } else if (!isSpace(c)) {
        const column = base + i - lineStart + 1
        const found = `\`${String.fromCodePoint(chunk.codePointAt(i) ?? c)}\``
        if (state === 'start' && c === OPEN_BRACKET) {
          ;[state, inList] = ['first', true]
        } else if (state === 'start' && c !== OPEN_BRACE) fail('INPUT_NOT_RECORDS', column, found)
        else if (state === 'end') fail('INPUT_AFTER_END', column, found)
        else if (state === 'first' && c === CLOSE_BRACKET) state = 'end'
        else if (c === COMMA || c === CLOSE_BRACKET) fail('INPUT_LIST_SYNTAX', column, found, '{')
        else {
          begun = { line, column }
          ;[state, from] = ['element', i]
          ;[depth, inString] = [c === OPEN_BRACE || c === OPEN_BRACKET ? 1 : 0, c === QUOTE]
        }
      }
      if (c === NEWLINE) {
        line += 1
        lineStart = base + i + 1
      }
    }
    if (state === 'element') keep(chunk.slice(from))
    base += chunk.length
  }
  const column = base - lineStart + 1
  if (state === 'start') fail('INPUT_NOT_RECORDS', column, 'end of file')
  if (state === 'element') yield { ...begun, text }
  // An element that is itself cut says so when it is parsed: one rejection, not two.
  const cutInside = state === 'element' && (depth > 0 || inString)
  if (inList && state !== 'end' && !cutInside) fail('INPUT_ENDED_EARLY', column)
}
