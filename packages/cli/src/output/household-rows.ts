import { exactText, type Decision } from '@bangfu/sdk'
import { sumAmounts } from './amounts.ts'
import { describeSection, sectionLabel } from './describe-sections.ts'
import { fitText } from './text-width.ts'
import { formsOf, type View } from './view.ts'
import { visible } from '../messages/visible.ts'

/** What a household's row shows of the keys that the policy declares, by their form. */
const FORMS = ['classification', 'number', 'verdict'] as const

// Fixed, because the rows are printed as they come and the longest is not known.
const COLUMNS: readonly { readonly width: number; readonly align?: 'right' }[] = [
  { width: 24 },
  { width: 30 },
  { width: 18, align: 'right' },
  { width: 16 },
  { width: 10, align: 'right' },
  { width: 10, align: 'right' },
  { width: 18, align: 'right' },
]

const layOut = (cells: readonly string[]): string =>
  COLUMNS.map(({ width, align }, index) => fitText(cells[index] ?? '', width, align))
    .join('  ')
    .trimEnd()

const keysShown = (view: View): readonly string[] => FORMS.map((form) => formsOf(view, form)[0] ?? '')

/** The headings above the rows of many households. */
export const rowHeadings = (view: View): string => {
  const { table } = view.sentences
  const declared = keysShown(view).map((key) => sectionLabel(key, view))
  const heads = [table.household, ...declared, table.entitled, table.review, table.amount]
  return view.colors.bold(layOut(heads))
}

/** One household in one row. */
export const householdRow = (decision: Decision, view: View): string => {
  const count = (outcome: string): string => String(decision.benefits.filter((line) => line.outcome === outcome).length)
  const amount = exactText(sumAmounts(Object.values(decision.amountsYuan)))
  const row = [
    visible(decision.householdId),
    ...keysShown(view).map((key) => describeSection(decision, key, view) ?? ''),
    count('entitled'),
    count('review'),
    `${amount}${decision.amountsComplete ? '' : '+?'}`,
  ]
  return layOut(row)
}
