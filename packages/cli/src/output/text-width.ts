import { stripVTControlCharacters } from 'node:util'

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** The source of a pattern that fits one character of two columns. */
export const WIDE_CHARACTER = WIDE.source

/** How many columns of a terminal a text takes: Chinese characters take two, colors none. */
export const textWidth = (text: string): number => {
  let width = 0
  for (const character of stripVTControlCharacters(text)) width += character > '\u10ff' && WIDE.test(character) ? 2 : 1
  return width
}

/** How many columns the widest line of a text takes. */
export const blockWidth = (text: string): number => Math.max(...text.split('\n').map(textWidth))

/** A text in exactly so many columns: padded, or cut with a mark that it is. */
export const fitText = (text: string, columns: number, align: 'left' | 'right' = 'left'): string => {
  let fitted = text
  if (textWidth(text) > columns) {
    const kept = [...text]
    while (textWidth(kept.join('')) > columns - 1) kept.pop()
    fitted = `${kept.join('')}…`
  }
  const padding = ' '.repeat(columns - textWidth(fitted))
  return align === 'left' ? fitted + padding : padding + fitted
}
