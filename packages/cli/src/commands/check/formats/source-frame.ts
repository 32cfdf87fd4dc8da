import type { Colors } from 'picocolors/types'
import { textWidth } from '../../../output/text-width.ts'
import type { SourceSpan } from '../source-span.ts'

const BAR = ' │ '
const LEAST = 20
// What would not be seen, or would steer the terminal, each shown as one mark so that the rest keeps its place.
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

const shown = (text: string): string => text.replaceAll('\t', ' ').replace(UNSEEN, '\ufffd')

/** The characters of a line around a span that fit into so many columns, with marks where it goes on. */
const windowOf = (
  { text, start, end }: SourceSpan,
  columns: number,
): { readonly before: string; readonly marked: string; readonly after: string } => {
  let [before, marked, after] = [text.slice(0, start - 1), text.slice(start - 1, end - 1), text.slice(end - 1)].map(
    (part) => [...shown(part)],
  ) as [string[], string[], string[]]
  const width = (characters: readonly string[]): number => textWidth(characters.join(''))
  let [cutBefore, cutAfter] = ['', '']
  if (width(before) + width(marked) + width(after) > columns) {
    while (after.length > 0 && width(before) + width(marked) + width(after) + 1 > columns && width(after) > columns / 4)
      after = after.slice(0, -1)
    while (before.length > 0 && width(before) + width(marked) + width(after) + 2 > columns) {
      before = before.slice(1)
      cutBefore = '…'
    }
    while (marked.length > 1 && width(before) + width(marked) + width(after) + 2 > columns) marked = marked.slice(0, -1)
    const kept = cutBefore.length === 0 ? before.length + marked.length + after.length : Infinity
    cutAfter = kept < [...shown(text)].length || textWidth(shown(text)) > columns ? '…' : ''
  }
  return { before: cutBefore + before.join(''), marked: marked.join(''), after: after.join('') + cutAfter }
}

/** The line that a place is in, and below it marks under the place. */
export const sourceFrame = (span: SourceSpan, width: number, colors: Colors): readonly string[] => {
  const number = String(span.line).padStart(5)
  const { before, marked, after } = windowOf(span, Math.max(LEAST, width - number.length - BAR.length))
  const gutter = colors.dim(`${number}${BAR}`)
  const carets = '^'.repeat(Math.max(1, textWidth(marked)))
  const margin = colors.dim(`${' '.repeat(number.length)}${BAR}`)
  return [`${gutter}${before}${marked}${after}`, `${margin}${' '.repeat(textWidth(before))}${colors.red(carets)}`]
}
