import type { ReportReading } from '@bangfu/testkit/conformance'

type Totals = NonNullable<ReportReading['totals']>

const count = (names: readonly string[]): Readonly<Record<string, string>> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries([...counts].map(([name, times]) => [name, String(times)]))
}

/** The lines of each household, as the table has them: every line of every decision, and no other. */
export const totalsOfLines: Totals = {
  due: (rows) =>
    count(rows.flatMap(({ household, decision }) => decision.benefits.map(({ code }) => `${household} ${code}`))),
  shown: (output) =>
    count(
      output
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(','))
        .map((cells) => `${cells[0] ?? ''} ${cells[3] ?? ''}`),
    ),
}

/** The number of households of each program, as the last column has it, which is the sum of the others. */
export const totalsOfPrograms: Totals = {
  due: (rows, { labels }) =>
    count(
      rows.flatMap(({ decision }) => Object.keys(decision.programs).map((program) => labels[program]?.en ?? program)),
    ),
  shown: (output) =>
    Object.fromEntries(
      output
        .split('\n')
        .filter((line) => line.startsWith('| name'))
        .map((line) => line.slice(2, -2).split(' | '))
        .map(([program = '', ...cells]) => {
          const sum = cells.slice(0, -1).reduce((total, cell) => total + Number(cell), 0)
          return [program, sum === Number(cells.at(-1)) ? String(sum) : 'columns that do not add up']
        }),
    ),
}
