import { defineReport, OUTCOMES, type Report, type ReportContext, type ReportRow } from '@bangfu/sdk'
import { plainText } from './cells.ts'

const ALL_OUTCOMES = [...OUTCOMES, 'notTriggered', 'notEligible'] as const

const WORDS = {
  zh: { program: '帮扶项目', households: '户数', asOf: '核定日期' },
  en: { program: 'program', households: 'households', asOf: 'decided for' },
} as const

/** A text in which nothing of Markdown or HTML works. */
const inert = (text: string): string => plainText(text).replaceAll(/[\\`*_{}[\]()<>#+\-.!|~&]/g, '\\$&')

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const rowOf = (program: string, rows: readonly ReportRow[], { labels, locale }: ReportContext): readonly string[] => {
  const outcomes = rows.flatMap(({ decision }) => decision.programs[program] ?? [])
  const counts = ALL_OUTCOMES.map((outcome) => outcomes.filter((other) => other === outcome).length)
  return [inert(labels[program]?.[locale] ?? program), ...counts.map(String), String(outcomes.length)]
}

/**
 * How many households have each outcome of each program, as a table in Markdown, programs in order of their ids. The last
 * column is the number of households that the program was decided for: the sum of those before it.
 */
export const programTotals: Report = defineReport({
  name: 'program-totals',
  label: { zh: '各项目核定结果户数', en: 'households by program and outcome' },
  mediaType: 'text/markdown',
  extension: 'md',
  needs: [],
  render: (rows, context) => {
    const { labels, locale, asOf, title } = context
    const words = WORDS[locale]
    const programs = [...new Set(rows.flatMap(({ decision }) => Object.keys(decision.programs)))].sort()
    const heading = [
      words.program,
      ...ALL_OUTCOMES.map((outcome) => inert(labels[outcome]?.[locale] ?? outcome)),
      words.households,
    ]
    const lines = [
      heading,
      heading.map((_, index) => (index === 0 ? '---' : '---:')),
      ...programs.map((program) => rowOf(program, rows, context)),
    ]
    return `# ${inert(title[locale])}\n\n${words.asOf} ${asOf} · ${words.households} ${rows.length}\n\n${lines.map(tableRow).join('\n')}\n`
  },
})
