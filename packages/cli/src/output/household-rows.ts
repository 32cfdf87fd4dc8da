import { exactText, type Decision } from '@bangfu/sdk'
import { visible } from '../messages/visible.ts'
import { groupThousands, sumAmounts } from './amounts.ts'
import { describeSection, sectionLabel } from './describe-sections.ts'
import { fitText } from './text-width.ts'
import { formsOf, type View } from './view.ts'
import { wrapText } from './wrap-text.ts'

/** One column of the rows of households. */
interface Column {
  readonly width: number
  readonly align?: 'right'
  readonly head: (view: View) => string
  readonly cell: (decision: Decision, view: View) => string
}

/** A column of what the policy declares first in a form. */
const declared = (form: string, width: number, align?: 'right'): Column => {
  const keyOf = (view: View): string => formsOf(view, form)[0] ?? ''
  return {
    width,
    ...(align === undefined ? {} : { align }),
    head: (view) => sectionLabel(keyOf(view), view),
    cell: (decision, view) => describeSection(decision, keyOf(view), view) ?? '',
  }
}

const counted = (outcome: 'entitled' | 'review', width: number): Column => ({
  width,
  align: 'right',
  head: ({ sentences }) => sentences.table[outcome],
  cell: ({ benefits }) => String(benefits.filter((line) => line.outcome === outcome).length),
})

const household = (width: number): Column => ({
  width,
  head: ({ sentences }) => sentences.table.household,
  cell: ({ householdId }) => visible(householdId),
})

const amount = (width: number): Column => ({
  width,
  align: 'right',
  head: ({ sentences }) => sentences.table.amount,
  cell: ({ amountsYuan, amountsComplete }) =>
    `${groupThousands(exactText(sumAmounts(Object.values(amountsYuan))))}${amountsComplete ? '' : '+?'}`,
})

// Fixed, because the rows are printed as they come and the longest is not known. A row never takes more than one line:
// on 80 columns the income per head gives way, on 120 everything has room.
const ENOUGH = 120
const wide = [
  household(24),
  declared('classification', 27),
  declared('number', 14, 'right'),
  declared('verdict', 10),
  counted('entitled', 8),
  counted('review', 8),
  amount(17),
]
const narrow = [
  household(17),
  declared('classification', 16),
  declared('verdict', 8),
  counted('entitled', 8),
  counted('review', 6),
  amount(15),
]

const columnsOf = ({ width }: View): readonly Column[] => (width >= ENOUGH ? wide : narrow)

const layOut = (columns: readonly Column[], cells: readonly string[]): string =>
  columns
    .map(({ width, align }, index) => fitText(cells[index] ?? '', width, align))
    .join('  ')
    .trimEnd()

/** The headings above the rows of many households; a long one goes on below. */
export const rowHeadings = (view: View): string => {
  const columns = columnsOf(view)
  const heads = columns.map(({ head, width }) => wrapText(head(view), width).split('\n'))
  const lines = Array.from({ length: Math.max(...heads.map(({ length }) => length)) }, (_, line) =>
    layOut(
      columns,
      heads.map((parts) => parts[line] ?? ''),
    ),
  )
  return lines.map((line) => view.colors.bold(line)).join('\n')
}

/** One household in one row. */
export const householdRow = (decision: Decision, view: View): string => {
  const columns = columnsOf(view)
  return layOut(
    columns,
    columns.map(({ cell }) => cell(decision, view)),
  )
}
