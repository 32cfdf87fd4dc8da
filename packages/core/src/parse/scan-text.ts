import type { TextLimits } from './limits.ts'

/** A fault of the text itself, before any grammar. */
export interface TextFault {
  readonly code: 'TEXT_TOO_LARGE' | 'TEXT_TOO_DEEP' | 'TEXT_NOT_UTF8' | 'TEXT_HIDDEN_CHARACTER'
  readonly offset: number
  readonly found: string
  readonly expected: string
}

// Bidirectional controls reorder what a reader sees; zero-width characters make two equal-looking ids differ; control
// characters, which JSON allows only between its parts and only some of them, could forge a line or a terminal.
const HIDDEN = /(?![\t\n\r])\p{Cc}|[\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u

// What is found where a text in quotation marks runs into the next line: its closing mark is missing.
const LINE_END = 'a line end'

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const hiddenFault = (text: string, offset: number): TextFault => {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  return character === '\ufffd'
    ? { code: 'TEXT_NOT_UTF8', offset, found: codePoint(character), expected: 'UTF-8' }
    : { code: 'TEXT_HIDDEN_CHARACTER', offset, found: codePoint(character), expected: 'visible characters' }
}

/** What must not stand in a string either, where it was written as an escape; `undefined` where all is visible. */
export const scanString = (text: string): TextFault | undefined => {
  const offset = text.search(HIDDEN)
  const control = offset === -1 ? text.search(/[\t\n\r]/) : offset
  return control === -1 ? undefined : hiddenFault(text, control)
}

/**
 * Where the text in quotation marks begins that was not closed before a line ended: the first on the line that is closed
 * where no text ends, in front of a letter, or else the last.
 */
const unclosedFrom = (text: string, lineEnd: number): number => {
  const begin = Math.max(text.lastIndexOf('\n', lineEnd - 1), text.lastIndexOf('\r', lineEnd - 1)) + 1
  const line = text.slice(begin, lineEnd)
  let last = line.length
  for (const found of line.matchAll(/"(?:[^"\\]|\\.)*("?)/g)) {
    last = found.index
    const after = line.slice(found.index + found[0].length).trimStart()
    if (found[1] === '' || (after !== '' && !/^[,:}\]]/.test(after))) break
  }
  return begin + last
}

/** Looks over a text in one pass: its size, its depth, and characters that must not stand in it. */
export const scanText = (text: string, limits: TextLimits): TextFault | undefined => {
  if (text.length > limits.characters) {
    const [found, expected] = [`${text.length} characters`, `at most ${limits.characters}`]
    return { code: 'TEXT_TOO_LARGE', offset: 0, found, expected }
  }
  const hidden = HIDDEN.exec(text)
  if (hidden !== null) return hiddenFault(text, hidden.index)
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i)
    if (inString) {
      if (c === 0x0a || c === 0x0d) {
        const expected = 'a closing quotation mark " on the line of the opening one'
        return { code: 'TEXT_HIDDEN_CHARACTER', offset: unclosedFrom(text, i), found: LINE_END, expected }
      }
      if (c < 0x20) return hiddenFault(text, i)
      if (c === 0x5c) i += 1
      else if (c === 0x22) inString = false
    } else if (c === 0x22) inString = true
    else if (c === 0x7b || c === 0x5b) {
      depth += 1
      if (depth > limits.depth) {
        return { code: 'TEXT_TOO_DEEP', offset: i, found: `${depth} levels`, expected: `at most ${limits.depth}` }
      }
    } else if (c === 0x7d || c === 0x5d) depth -= 1
  }
  return undefined
}
