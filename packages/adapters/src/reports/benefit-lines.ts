import { defineReport, type BenefitLine, type Report, type ReportContext, type ReportRow } from '@bangfu/sdk'
import { csvOf } from './cells.ts'

const HEADINGS = {
  zh: ['家庭编号', '享受对象', '帮扶项目', '帮扶措施编码', '帮扶措施', '核定结果', '条款', '年金额（元）'],
  en: ['household', 'for', 'program', 'code', 'measure', 'outcome', 'clause', 'yuan a year'],
} as const

const HOUSEHOLD = { zh: '全家', en: 'household' } as const

const lineOf = (
  { household }: ReportRow,
  { program, code, appliesTo, outcome, clause, amountYuan = '' }: BenefitLine,
  { labels, locale }: ReportContext,
): readonly string[] => {
  const called = (id: string): string => labels[id]?.[locale] ?? id
  const whom = appliesTo === 'household' ? HOUSEHOLD[locale] : appliesTo
  return [household, whom, called(program), code, called(code), called(outcome), clause, amountYuan]
}

/**
 * Every benefit line of every household, one a row, as CSV (RFC 4180, UTF-8, with a byte order mark, without which
 * spreadsheets take Chinese for something else). A household without a line is in no row.
 */
export const benefitLines: Report = defineReport({
  name: 'benefit-lines',
  label: { zh: '帮扶措施清单', en: 'benefit lines' },
  mediaType: 'text/csv',
  extension: 'csv',
  needs: [],
  render: (rows, context) => {
    const lines = rows.flatMap((row) => row.decision.benefits.map((line) => lineOf(row, line, context)))
    return `\uFEFF${csvOf([HEADINGS[context.locale], ...lines])}`
  },
})
