import { formatPending, outcomeLabel } from '@bangfu/core/messages'
import type { BenefitLine, Decision } from '@bangfu/sdk'
import { describeSections } from './describe-sections.ts'
import { plainTable } from './plain-table.ts'
import { paint, say, type View } from './view.ts'
import { visible } from '../messages/visible.ts'
import { wrapText } from './wrap-text.ts'

const HOUSEHOLD = 'household'
const INDENT = '  '

const who = (id: string, { sentences }: View): string => (id === HOUSEHOLD ? sentences.table.household : visible(id))

/** The measure, its code and clause, and what is still open, one below the other. */
const measureOf = (line: BenefitLine, view: View, width: number): string => {
  const { names, locale, colors } = view
  const title = names.rules[line.rule ?? '']?.title ?? names.benefits.find(({ code }) => code === line.code)?.title
  return [
    ...wrapText(say(view, title, line.code), width).split('\n'),
    colors.dim(`${line.code} · ${line.clause}`),
    ...(line.pending ?? []).flatMap((pending) =>
      wrapText(`? ${formatPending(pending, names, locale)}`, width)
        .split('\n')
        .map((part) => colors.dim(part)),
    ),
  ].join('\n')
}

const linesTable = (lines: readonly BenefitLine[], view: View): string => {
  const { names, locale, sentences, colors, width } = view
  const { table } = sentences
  const measure = Math.max(30, Math.min(64, width - 58))
  const head = [table.program, table.measure, table.for, table.outcome, table.amount].map((text) => colors.bold(text))
  const rows = lines.map((line, index) => [
    line.program === lines[index - 1]?.program
      ? ''
      : say(view, names.programs.find(({ id }) => id === line.program)?.label, line.program),
    measureOf(line, view, measure),
    who(line.appliesTo, view),
    paint(view, line.outcome, outcomeLabel(line.outcome, locale)),
    line.amountYuan ?? '',
  ])
  return plainTable([head, ...rows], [{}, {}, {}, {}, { align: 'right' }])
}

/** Everything that a decision says, for an official to read. */
export const describeHousehold = (decision: Decision, view: View): string => {
  const { sentences, colors, locale, names } = view
  const { table } = sentences
  const { benefits, amountsComplete } = decision
  const title = `${table.household} ${visible(decision.householdId)}`
  const undecided = decision.undecided.flatMap(({ pending }) => pending.map((one) => formatPending(one, names, locale)))
  const facts: (readonly [string, string])[] = [...describeSections(decision, view)]
  if (undecided.length > 0) facts.push([table.undecided, [...new Set(undecided)].join('; ')])
  const notes = new Set(benefits.flatMap((line) => line.notes ?? []))
  const noteText = (id: string): string => wrapText(`* ${say(view, names.notes[id], id)}`, Math.max(40, view.width - 4))
  const body = [
    plainTable(
      facts.map(([label, text]) => [colors.dim(label), wrapText(text, Math.max(40, view.width - 30))]),
      [{}, {}],
    ),
    '',
    benefits.length === 0 ? table.noLines : linesTable(benefits, view),
    ...(notes.size === 0 ? [] : ['', colors.dim(table.notes), ...[...notes].map(noteText)]),
    ...(amountsComplete ? [] : ['', colors.yellow(table.incomplete)]),
  ].join('\n')
  const indented = body.split('\n').map((line) => (line === '' ? '' : INDENT + line))
  return [`${colors.bold(title)} · ${table.asOf(decision.asOf)}`, ...indented, ''].join('\n')
}
