import { formatPending, outcomeLabel } from '@bangfu/core/messages'
import type { BenefitLine, Decision } from '@bangfu/sdk'
import { visible } from '../messages/visible.ts'
import { groupThousands } from './amounts.ts'
import { describePayments } from './describe-payments.ts'
import { describeSection, describeSections, sectionLabel } from './describe-sections.ts'
import { describeUndecided, lacksEveryRule, lacksSomeRule } from './describe-undecided.ts'
import { plainTable } from './plain-table.ts'
import { formsOf, paint, say, type View } from './view.ts'
import { wrapHanging, wrapText } from './wrap-text.ts'

const HOUSEHOLD = 'household'
const INDENT = '  '
// An id is as long as it pleases; a longer one goes on below.
const LONGEST_ID = 16

const who = (id: string, { sentences }: View): string =>
  id === HOUSEHOLD ? sentences.table.household : wrapText(visible(id), LONGEST_ID)

/** The measure, its code and clause, and what is still open, one below the other. */
const measureOf = (line: BenefitLine, view: View, width: number): string => {
  const { names, locale, colors } = view
  const title = names.rules[line.rule ?? '']?.title ?? names.benefits.find(({ code }) => code === line.code)?.title
  const open = (line.pending ?? []).flatMap((one) => wrapHanging(`? ${formatPending(one, names, locale)}`, width, 2))
  const code = wrapText(`${line.code} · ${line.clause}`, width).split('\n')
  return [wrapText(say(view, title, line.code), width), ...[...code, ...open].map((part) => colors.dim(part))].join(
    '\n',
  )
}

const linesTable = (lines: readonly BenefitLine[], view: View, width: number): string => {
  const { names, locale, sentences, colors } = view
  const { table } = sentences
  const head = [table.measure, table.for, table.outcome, table.amount].map((text) => colors.bold(text))
  const rows = lines.map((line, index) => {
    const first = line.program !== lines[index - 1]?.program
    const program = say(view, names.programs.find(({ id }) => id === line.program)?.label, line.program)
    // The program stands above its first measure, and what is said of the measure beside the measure.
    const below = (text: string): string => (first ? `\n${text}` : text)
    const headed = (text: string, columns: number): string =>
      first ? `${colors.bold(wrapText(program, columns))}\n${text}` : text
    return [
      (columns: number) => headed(indented(measureOf(line, view, columns - INDENT.length)), columns),
      below(who(line.appliesTo, view)),
      below(paint(view, line.outcome, outcomeLabel(line.outcome, locale))),
      below(groupThousands(line.amountYuan ?? '')),
    ]
  })
  return plainTable([head, ...rows], [{}, {}, {}, { align: 'right' }], width)
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : INDENT + line))
    .join('\n')

/** That nothing is open is no refusal: it comes with what is still to be done. */
const describeNothing = (decision: Decision, view: View): readonly string[] => {
  const { names, sentences } = view
  const { table } = sentences
  // Where rules are missing, that is what is to be said, and it is said already.
  if (lacksSomeRule(decision)) return []
  const pending = decision.programsPending.map((id) =>
    say(view, names.programs.find((program) => program.id === id)?.label, id),
  )
  const signals = formsOf(view, 'signals').flatMap((key) => {
    const text = describeSection(decision, key, view)
    return text === undefined ? [] : [table.labelled(sectionLabel(key, view), text)]
  })
  return [table.noLines, ...(pending.length === 0 ? [] : [table.programsPending(pending.join(table.and))]), ...signals]
}

/** Everything that a decision says, for an official to read. */
export const describeHousehold = (decision: Decision, view: View): string => {
  const { sentences, colors, names } = view
  const { table } = sentences
  const { benefits, amountsComplete } = decision
  const width = view.width - INDENT.length
  const undecided = describeUndecided(decision, view)
  const facts: (readonly [label: string, texts: readonly string[]])[] = describeSections(decision, view).map(
    ([label, text]) => [label, text.split('\n')],
  )
  if (undecided.length > 0) facts.push([table.undecided, undecided])
  const hang = (texts: readonly string[], columns: number): string =>
    texts.flatMap((text) => wrapHanging(text, columns, texts.length > 1 ? 2 : 0)).join('\n')
  const nothing = describeNothing(decision, view).map((text) => wrapText(text, width))
  const lines = benefits.length > 0 ? linesTable(benefits, view, width) : nothing.join('\n')
  const notes = [...new Set(benefits.flatMap((line) => line.notes ?? []))]
  const body = [
    plainTable(
      facts.map(([label, texts]) => [colors.dim(label), (columns: number) => hang(texts, columns)]),
      [{}, {}],
      width,
    ),
    ...(lines === '' ? [] : ['', lines]),
    ...(decision.payments === undefined ? [] : ['', ...describePayments(decision.payments, view, width)]),
    ...(notes.length === 0 ? [] : ['', colors.dim(table.notes)]),
    ...notes.flatMap((id) => wrapHanging(`* ${say(view, names.notes[id], id)}`, width, 2)),
    ...(amountsComplete || lacksEveryRule(decision, view) ? [] : ['', colors.yellow(table.incomplete)]),
  ].join('\n')
  const title = `${colors.bold(`${table.household} ${visible(decision.householdId)}`)} · ${table.asOf(decision.asOf)}`
  return [title, indented(body), ''].join('\n')
}
