import type { Explanation } from '@bangfu/core'
import { formatReasons, type ReasonLine } from '@bangfu/core/messages'
import { visible } from '../messages/visible.ts'
import { say, type View } from './view.ts'

const HOUSEHOLD = 'household'
const INDENT = '  '

type Line = Explanation['lines'][number]

const titleOf = ({ code, appliesTo }: Line, view: View): string => {
  const { names, sentences, colors } = view
  const title = say(view, names.benefits.find((benefit) => benefit.code === code)?.title, code)
  const who = appliesTo === HOUSEHOLD ? sentences.table.household : visible(appliesTo)
  return `${colors.bold(title)} · ${who} ${colors.dim(code)}`
}

const indented = ({ depth, text }: ReasonLine, more: number): string => `${INDENT.repeat(depth + more)}${visible(text)}`

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
    `${INDENT.repeat(more)}${titleOf(line, view)}`,
    ...select(formatReasons(line, explanation, names, locale)).map((reason) => indented(reason, more + 1)),
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
