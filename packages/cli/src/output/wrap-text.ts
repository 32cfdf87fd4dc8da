import { textWidth, WIDE_CHARACTER } from './text-width.ts'

const PIECES = new RegExp(`${WIDE_CHARACTER}|\\s+|(?:(?!${WIDE_CHARACTER})\\S)+`, 'gu')
// Punctuation that ends something never begins a line.
const CLOSING = /^[，。、；：！？）》」』”’]$/

/**
 * Breaks a text into lines of at most so many columns of a terminal. Chinese breaks anywhere, other words at spaces. The
 * table library would break Chinese by characters, each of which takes two columns.
 */
export const wrapText = (text: string, columns: number): string => {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const [piece] of text.matchAll(PIECES)) {
    const added = textWidth(piece)
    if (width > 0 && width + added > columns && !CLOSING.test(piece)) {
      lines.push(line.trimEnd())
      ;[line, width] = piece.trim() === '' ? ['', 0] : [piece, added]
    } else [line, width] = [line + piece, width + added]
  }
  return [...lines, line.trimEnd()].join('\n')
}
