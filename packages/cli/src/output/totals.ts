import { add, exactText, ZERO, type Decision, type Exact } from '@bangfu/sdk'
import { groupThousands, sumAmounts } from './amounts.ts'
import { plainTable } from './plain-table.ts'
import { formsOf, say, type View } from './view.ts'
import { wrapText } from './wrap-text.ts'

/** Counts over all households of a run: of constant size, however many there are. */
export interface Totals {
  add(decision: Decision): void
  describe(): string
}

/** What is counted of one benefit code. */
interface CodeTotal {
  entitled: number
  review: number
  others: number
  amount: Exact
}

/** Begins the totals of a run. */
export const createTotals = (view: View): Totals => {
  const { names, sentences, colors, locale } = view
  const { table } = sentences
  const [classification = ''] = formsOf(view, 'classification')
  const classes = new Map<string, number>()
  const codes = new Map<string, CodeTotal>()
  let households = 0
  let incomplete = 0
  const totalOf = (code: string): CodeTotal => {
    const total = codes.get(code) ?? { entitled: 0, review: 0, others: 0, amount: ZERO }
    codes.set(code, total)
    return total
  }
  return {
    add: (decision) => {
      households += 1
      if (!decision.amountsComplete) incomplete += 1
      const own = decision[classification] as string
      classes.set(own, (classes.get(own) ?? 0) + 1)
      for (const { code, outcome } of decision.benefits) {
        totalOf(code)[outcome === 'entitled' || outcome === 'review' ? outcome : 'others'] += 1
      }
      for (const [code, amount] of Object.entries(decision.amountsYuan)) {
        const total = totalOf(code)
        total.amount = add(total.amount, sumAmounts([amount]))
      }
    },
    describe: () => {
      const counts = names.classes.flatMap(({ id, label }) => {
        const count = classes.get(id)
        return count === undefined ? [] : [`${label[locale]} ${count}`]
      })
      const head = [table.measure, table.entitled, table.review, table.others, table.amount].map((text) =>
        colors.bold(text),
      )
      const rows = names.benefits.flatMap(({ code, title }) => {
        const total = codes.get(code)
        if (total === undefined) return []
        const amount = total.amount === ZERO ? '' : groupThousands(exactText(total.amount))
        const measure = (columns: number): string =>
          `${wrapText(say(view, title, code), columns)}\n${colors.dim(wrapText(code, columns))}`
        return [[measure, String(total.entitled), String(total.review), String(total.others), amount]]
      })
      const right = { align: 'right' } as const
      return [
        colors.bold(table.totals(households)),
        wrapText(counts.join(' · '), view.width),
        ...(rows.length === 0 ? [] : ['', plainTable([head, ...rows], [{}, right, right, right, right], view.width)]),
        ...(incomplete === 0 ? [] : ['', table.incompleteHouseholds(incomplete)]),
        '',
      ].join('\n')
    },
  }
}
