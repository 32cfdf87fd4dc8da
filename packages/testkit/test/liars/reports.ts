import { defineReport, type Report, type ReportContext, type ReportRow, type ReportValue } from '@bangfu/sdk'
import { checkReport, type ReportSubject } from '@bangfu/testkit/conformance'
import type { Liars } from './liar.ts'

const FACT = 'household.area'

const plain = (text: string): string =>
  [...text].filter((character) => character >= ' ' && !(character >= '\u007f' && character < '\u00a0')).join('')

const cell = (value: ReportValue | number | undefined): string => {
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '')
  const safe =
    /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-?\d+(?:[./]\d+)?$/.test(text) ? `'${plain(text)}` : plain(text)
  return `"${safe.replaceAll('"', '""')}"`
}

const line = (cells: readonly (ReportValue | number | undefined)[]): string => `${cells.map(cell).join(',')}\r\n`

const countOf = (rows: readonly ReportRow[]): number =>
  rows.reduce((sum, { decision }) => sum + decision.benefits.length, 0)

type Render = (rows: readonly ReportRow[], context: ReportContext) => unknown

const honest: Render = (rows, { locale, labels }) =>
  [
    line([locale === 'zh' ? '户' : 'household', labels[FACT]?.[locale], 'n']),
    ...rows.map((row) => line([row.household, row.facts[FACT], row.decision.benefits.length])),
    line(['=', '', countOf(rows)]),
  ].join('')

const rowsOf = (output: string): readonly (readonly string[])[] =>
  output
    .split('\r\n')
    .slice(1, -1)
    .map((text) => text.slice(1, -1).split('","'))

const reportOf = (render: Render): Report =>
  defineReport({
    name: 'households',
    label: { zh: '户表', en: 'households' },
    mediaType: 'text/csv',
    extension: 'csv',
    needs: [FACT],
    render: render as Report['render'],
  })

const subjectOf = (render: Render): ReportSubject => ({
  report: reportOf(render),
  reading: {
    households: (output) =>
      rowsOf(output)
        .slice(0, -1)
        .map(([household = '']) => household),
    totals: {
      due: (rows) => ({ lines: String(countOf(rows)) }),
      shown: (output) => ({ lines: rowsOf(output).at(-1)?.[2] ?? '' }),
    },
  },
})

const html = (escape: (text: string) => string): ReportSubject => ({
  report: {
    ...reportOf((rows) => `<ul>${rows.map((row) => `<li>${escape(plain(row.household))}</li>`).join('')}</ul>`),
    mediaType: 'text/html',
    extension: 'html',
  },
})

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const counting = (): Render => {
  const seen = new Set<unknown>()
  return (rows, context) => {
    seen.add(rows)
    return (honest(rows, context) as string).replace('"n"', `"${seen.size}"`)
  }
}

const withHeading =
  (heading: () => string): Render =>
  (rows, context) =>
    (honest(rows, context) as string).replace('"n"', cell(heading()))

const liesOf: readonly (readonly [lie: string, subject: ReportSubject, ...caughtBy: string[]])[] = [
  [
    'puts today’s date into it',
    subjectOf(withHeading(() => new Date().toISOString().slice(0, 10))),
    'no clock, no chance',
  ],
  [
    'writes numbers as the machine’s language does',
    subjectOf(withHeading(() => (1234.5).toLocaleString())),
    'any machine',
  ],
  [
    'sorts as the machine’s language does',
    subjectOf((rows, context) =>
      honest(
        [...rows].sort((a, b) => a.household.localeCompare(b.household)),
        context,
      ),
    ),
    'any machine',
  ],
  [
    'writes a day of the machine’s time zone',
    subjectOf(withHeading(() => String(new Date(0).getHours()))),
    'any machine',
  ],
  ['counts what else was made with it', subjectOf(counting()), 'same bytes', 'frozen inputs'],
  [
    'has totals that do not add up',
    subjectOf((rows, context) =>
      honest(
        rows.length > 7
          ? [
              ...rows.slice(1),
              { ...(rows[0] as ReportRow), decision: { ...(rows[0] as ReportRow).decision, benefits: [] } },
            ]
          : rows,
        context,
      ),
    ),
    'totals',
    'rows in any order',
  ],
  [
    'leaves out a household',
    subjectOf((rows, context) => (honest(rows, context) as string).replace(/"H7".*\r\n/, '')),
    'every household once',
  ],
  [
    'lets formulas into cells',
    subjectOf((rows, context) => (honest(rows, context) as string).replaceAll('"\'', '"')),
    'no formulas in cells',
  ],
  [
    'makes text of numbers below 0',
    subjectOf((rows, context) => (honest(rows, context) as string).replaceAll('"-', '"\'-')),
    'no formulas in cells',
  ],
  [
    'does not double its quotes',
    subjectOf((rows, context) => (honest(rows, context) as string).replaceAll(/(?<=[^",\n])""(?=[^",\r])/g, '"')),
    'cells',
    'no formulas in cells',
  ],
  [
    'asks for a fact that it did not declare',
    subjectOf((rows, context) =>
      honest(
        rows.map((row) => ({ ...row, household: (row.facts['household.name'] ?? row.household) as string })),
        context,
      ),
    ),
    'shows what it declares',
  ],
  [
    'sorts the rows that it was given',
    subjectOf((rows, context) => {
      if (!Object.isFrozen(rows)) (rows as ReportRow[]).reverse()
      return honest(rows, context)
    }),
    'inputs unchanged',
    'frozen inputs',
    'same bytes',
    'no clock, no chance',
    'any machine',
  ],
  [
    'gives a promise',
    subjectOf((rows, context) => Promise.resolve(honest(rows, context))),
    'renders',
    'every household once',
    'totals',
  ],
  [
    'fails where there is no row',
    subjectOf((rows, context) => {
      if (rows.length === 0) throw new RangeError('no rows')
      return honest(rows, context)
    }),
    'renders',
    'totals',
  ],
  [
    'speaks Chinese to everybody',
    subjectOf((rows, context) => honest(rows, { ...context, locale: 'zh' })),
    'one language',
  ],
  [
    'shows what is unknown as `undefined`',
    subjectOf((rows, context) =>
      honest(
        rows.map((row) => ({ ...row, facts: { [FACT]: row.facts[FACT] ?? 'undefined' } })),
        context,
      ),
    ),
    'no leftovers',
  ],
  [
    'lets the data steer a terminal',
    subjectOf((rows, context) =>
      (honest(rows, context) as string).replace(
        '"n"',
        `"${rows.find(({ household }) => household.includes('\u001b'))?.household ?? 'n'}"`,
      ),
    ),
    'controls',
  ],
  ['lets tags of the data into a page', html((text) => text), 'inert markup'],
]

/** Reports that lie. */
export const reports: Liars = {
  kind: 'report',
  honest: async () => [...(await checkReport(subjectOf(honest))), ...(await checkReport(html(escaped)))],
  liars: liesOf.map(([lie, subject, ...caughtBy]) => ({
    lie,
    kind: 'report',
    caughtBy,
    check: () => checkReport(subject),
  })),
}
