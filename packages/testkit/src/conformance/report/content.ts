import { broken, hold, type Check } from '../machinery/check.ts'
import { isSame } from '../machinery/shown.ts'
import { contextFor } from './rows.ts'
import { drawRows, render, textOf, type ReportSubject } from './subject.ts'

const COUNTS = [0, 1, 7, 40]

const householdsIn = ({ reading }: ReportSubject, output: string): readonly string[] =>
  [...(reading?.households?.(output) ?? broken('a list of households', 'none'))].sort()

const noHouseholds = ({ reading }: ReportSubject): string | undefined =>
  reading?.households === undefined ? 'Its author reads no households from it.' : undefined

/** Whether what stands in a report is what its rows hold. */
export const contentChecks: readonly Check<ReportSubject>[] = [
  {
    name: 'every household once',
    promise: 'Every household of the rows stands in it once, and no other.',
    needs: noHouseholds,
    run: (subject, draw) => {
      for (const count of COUNTS) {
        const rows = drawRows(draw, subject, count)
        const found = householdsIn(subject, textOf(render(subject, rows)))
        const due = rows.map(({ household }) => household).sort()
        hold(isSame(found, due), `each of ${count} households once`, `${found.length}, or others`)
      }
    },
  },
  {
    name: 'rows in any order',
    promise: 'Rows in another order are the same households and the same totals.',
    needs: ({ reading }) =>
      reading?.households === undefined && reading?.totals === undefined
        ? 'Its author reads nothing from it.'
        : undefined,
    run: (subject, draw) => {
      const rows = drawRows(draw, subject, 12)
      const read = (output: string): unknown => [
        [...(subject.reading?.households?.(output) ?? [])].sort(),
        subject.reading?.totals?.shown(output),
      ]
      const [one, other] = [textOf(render(subject, rows)), textOf(render(subject, [...rows].reverse()))]
      hold(isSame(read(one), read(other)), 'the same content', 'another')
    },
  },
  {
    name: 'totals',
    promise: 'Its totals are what its rows add up to.',
    needs: ({ reading }) => (reading?.totals === undefined ? 'Its author reads no totals from it.' : undefined),
    run: (subject, draw) => {
      const context = contextFor(subject.report.needs)
      for (const count of COUNTS) {
        const rows = drawRows(draw, subject, count)
        const due = subject.reading?.totals?.due(rows, context) ?? {}
        const found = subject.reading?.totals?.shown(textOf(render(subject, rows, context))) ?? {}
        for (const name of new Set([...Object.keys(due), ...Object.keys(found)]))
          hold(
            found[name] === due[name],
            `${due[name] ?? 'no total'} of \`${name}\``,
            found[name] ?? 'no total',
            `for ${count} rows`,
          )
      }
    },
  },
]
