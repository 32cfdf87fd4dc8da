import type { Locale } from '@bangfu/sdk'
import { presentable, sentenceOf } from '../../../messages/format-message.ts'
import type { CheckReport } from '../check-report.ts'
import { countsOf } from '../counts.ts'
import { spanOf } from '../source-span.ts'
import { clean } from './clean.ts'

/** The report as one JSON object; the README of the package says what it holds. */
export const jsonReport = ({ policy, folder, diagnostics, texts, cases }: CheckReport, locale: Locale): string => {
  const listed = diagnostics.map((diagnostic) => {
    const shown = presentable(diagnostic)
    const { code, severity, file, line, column, names: _names, ...rest } = shown
    const endColumn = spanOf(diagnostic, texts.get(file ?? ''))?.end
    return { code, severity, file, line, column, endColumn, message: sentenceOf(shown, locale), ...rest }
  })
  const report = { policy: policy ?? null, folder, counts: countsOf(diagnostics), cases, diagnostics: listed }
  return `${JSON.stringify(clean(report), null, 2)}\n`
}
