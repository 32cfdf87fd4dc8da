import type { TextLimits } from './limits.ts'

/** A fault of the text itself, before any grammar. */
export interface TextFault {
  readonly code: 'TEXT_TOO_LARGE' | 'TEXT_TOO_DEEP' | 'TEXT_NOT_UTF8' | 'TEXT_HIDDEN_CHARACTER'
  readonly offset: number
  readonly found: string
  readonly expected: string
}

// Bidirectional controls reorder what a reader sees; zero-width characters make two equal-looking ids differ.
const HIDDEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Looks over a text in one pass: its size, its depth, and characters that must not stand in it. */
export const scanText = (text: string, limits: TextLimits): TextFault | undefined => {
  if (text.length > limits.characters) {
    const [found, expected] = [`${text.length} characters`, `at most ${limits.characters}`]
    return { code: 'TEXT_TOO_LARGE', offset: 0, found, expected }
  }
  const hidden = HIDDEN.exec(text)
  if (hidden !== null) {
    const found = codePoint(hidden[0])
    return hidden[0] === '\ufffd'
      ? { code: 'TEXT_NOT_UTF8', offset: hidden.index, found, expected: 'UTF-8' }
      : { code: 'TEXT_HIDDEN_CHARACTER', offset: hidden.index, found, expected: 'visible characters' }
  }
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i)
    if (inString) {
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
