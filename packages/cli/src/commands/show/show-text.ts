import type { ShownPart } from '@bangfu/core/messages'
import { visible } from '../../messages/visible.ts'
import type { View } from '../../output/view.ts'
import { wrapHanging } from '../../output/wrap-text.ts'

const STEP = 2
// However deep it stands, a line keeps room for its words.
const LEAST = 30

const hang = (text: string, indent: number, { width }: View): readonly string[] =>
  wrapHanging(visible(text), Math.max(LEAST, width - indent), STEP).map((line) => ' '.repeat(indent) + line)

/** Parts for a terminal: the name, the plan's words, and what it says. */
export const showText = (parts: readonly ShownPart[], view: View): string =>
  parts
    .map(({ title, quote, lines }) =>
      [
        view.colors.bold(visible(title)),
        ...(quote === undefined ? [] : hang(quote, STEP, view).map((line) => view.colors.dim(line))),
        ...lines.flatMap(({ depth, text }) => hang(text, STEP * (depth + 1), view)),
        '',
      ].join('\n'),
    )
    .join('\n')

/** Parts as Markdown: a heading, the plan's words as a quotation, lists. */
export const showMarkdown = (parts: readonly ShownPart[]): string =>
  parts
    .map(({ title, quote, lines }) =>
      [
        `### ${title}`,
        '',
        ...(quote === undefined ? [] : [`> ${quote}`, '']),
        ...lines.map(({ depth, text }) => `${'  '.repeat(depth)}- ${text}`),
        ...(lines.length === 0 ? [] : ['']),
      ].join('\n'),
    )
    .join('\n')
