import { textWidth, WIDE_CHARACTER } from './text-width.ts'

const PIECES = new RegExp(`${WIDE_CHARACTER}|\\s+|(?:(?!${WIDE_CHARACTER})[^\\s“‘”’])+|[“‘”’]`, 'gu')
// Punctuation that ends something never begins a line, and what opens something never ends one.
const CLOSING = /^[，。、；：！？）》」』”’]$/
const OPENING = /^[（《「『“‘]$/

/** A word that is longer than a line, in parts that are not. */
const fitted = (piece: string, columns: number): readonly string[] => {
  if (textWidth(piece) <= columns) return [piece]
  const parts = ['']
  for (const character of piece) {
    const longer = `${parts.at(-1) ?? ''}${character}`
    if (textWidth(longer) > columns && longer !== character) parts.push(character)
    else parts[parts.length - 1] = longer
  }
  return parts
}

/** Takes off the end of a line what must stand next to the piece that follows. */
const takeBound = (line: string[], next: string): readonly string[] => {
  let from = line.length
  if (CLOSING.test(next)) {
    while (from > 0 && CLOSING.test(line[from - 1] ?? '')) from -= 1
    from -= 1
  }
  while (from > 0 && OPENING.test(line[from - 1] ?? '')) from -= 1
  return from > 0 ? line.splice(from) : []
}

/**
 * Breaks a text into lines of at most so many columns of a terminal. Chinese breaks anywhere, other words at spaces. The
 * table library would break Chinese by characters, each of which takes two columns.
 */
export const wrapText = (text: string, columns: number): string => {
  const lines: string[] = []
  let line: string[] = []
  const pieces = [...text.matchAll(PIECES)].flatMap(([piece]) => fitted(piece, columns))
  for (const piece of pieces) {
    if (line.length > 0 && textWidth(line.join('') + piece) > columns) {
      const bound = takeBound(line, piece)
      lines.push(line.join('').trimEnd())
      line = piece.trim() === '' ? [] : [...bound, piece]
    } else line.push(piece)
  }
  return [...lines, line.join('').trimEnd()].join('\n')
}

/** The same with every line after the first so many columns further in. */
export const wrapHanging = (text: string, columns: number, indent: number): readonly string[] => {
  const [first = '', ...rest] = wrapText(text, columns - indent).split('\n')
  return [first, ...rest.map((line) => ' '.repeat(indent) + line)]
}
