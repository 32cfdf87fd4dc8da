import type { Explanation } from '@bangfu/core'
import { formatReasons, type ReasonLine } from '@bangfu/core/messages'
import { visible } from '../messages/visible.ts'
import { say, type View } from './view.ts'
import { wrapHanging } from './wrap-text.ts'

const HOUSEHOLD = 'household'
const INDENT = '  '
// Deep conditions on a narrow terminal overflow it rather than become a column of letters.
const LEAST = 30

type Line = Explanation['lines'][number]

const titleOf = ({ code, appliesTo }: Line, view: View, indent: string): string => {
  const { names, sentences, colors, width } = view
  const title = say(view, names.benefits.find((benefit) => benefit.code === code)?.title, code)
  const who = appliesTo === HOUSEHOLD ? sentences.table.household : visible(appliesTo)
  return wrapHanging(`${title} · ${who} ${code}`, width - indent.length, 2)
    .map(
      (line) =>
        indent +
        (line.endsWith(code) ? colors.bold(line.slice(0, -code.length)) + colors.dim(code) : colors.bold(line)),
    )
    .join('\n')
}

const indented = ({ depth, text }: ReasonLine, more: number, { width }: View): string => {
  const indent = INDENT.repeat(depth + more)
  return wrapHanging(visible(text), Math.max(LEAST, width - indent.length), 2)
    .map((line) => indent + line)
    .join('\n')
}

/** The conditions that close a rule, without the steps below them. */
const closing = (lines: readonly ReasonLine[]): readonly ReasonLine[] =>
  lines.filter(({ depth, text }) => depth === 0 || (depth === 2 && text.startsWith('✗')))

/** Why each line of a decision is there, step by step, and what closes every measure that is not. */
export const describeReasons = (explanation: Explanation, view: View): string => {
  const { names, locale, sentences, colors } = view
  const { reasons, closed } = sentences.table
  const say = (
    line: Line,
    more: number,
    select = (all: readonly ReasonLine[]): readonly ReasonLine[] => all,
  ): string[] => [
    titleOf(line, view, INDENT.repeat(more)),
    ...select(formatReasons(line, explanation, names, locale)).map((reason) => indented(reason, more + 1, view)),
  ]
  const isOpen = ({ outcome }: Line): boolean => outcome !== undefined
  return [
    `${INDENT}${colors.bold(reasons)}`,
    ...explanation.lines.filter(isOpen).flatMap((line) => say(line, 2)),
    '',
    `${INDENT}${colors.bold(closed)}`,
    ...explanation.lines.filter((line) => !isOpen(line)).flatMap((line) => say(line, 2, closing)),
    '',
  ].join('\n')
}
