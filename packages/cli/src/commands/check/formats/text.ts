import type { Diagnostic } from '@bangfu/sdk'
import type { Colors } from 'picocolors/types'
import { presentable, sentenceOf } from '../../../messages/format-message.ts'
import { visible } from '../../../messages/visible.ts'
import type { Session } from '../../command.ts'
import type { CheckReport } from '../check-report.ts'
import { countsOf } from '../counts.ts'
import type { CheckSentences } from '../sentences.ts'
import { spanOf } from '../source-span.ts'
import { describeWitness } from '../../../output/describe-witness.ts'
import { sourceFrame } from './source-frame.ts'

const INDENT = '    '

/** What the text is written for. */
export interface TextView {
  readonly session: Session
  readonly own: CheckSentences
  readonly colors: Colors
  readonly width: number
}

const placeText = ({ file, line, column }: Diagnostic): string =>
  [file === undefined ? undefined : visible(file), line, line === undefined ? undefined : column]
    .flatMap((part) => (part === undefined ? [] : [`${part}:`]))
    .join('')

const describe = (diagnostic: Diagnostic, report: CheckReport, view: TextView): readonly string[] => {
  const { own, colors, width, session } = view
  const { locale, sentences } = session
  const { severity, file, witness } = diagnostic
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity]
  const place = placeText(diagnostic)
  const sentence = sentenceOf(presentable(diagnostic), locale)
  const head = `${place === '' ? '' : `${colors.bold(place)} `}${paint(own.severities[severity])}${sentence}`
  const span = spanOf(diagnostic, report.texts.get(file ?? ''))
  const shown = { names: report.names, locale, sentences, width: width - INDENT.length }
  const household = witness === undefined ? [] : describeWitness(witness, shown).map((line) => INDENT + line)
  return [head, ...(span === undefined ? [] : sourceFrame(span, width, colors)), ...household, '']
}

/** The report for people: each problem with its line, and what it comes to. */
export const textReport = (report: CheckReport, view: TextView): string => {
  const { own, colors } = view
  const { errors, warnings, infos } = countsOf(report.diagnostics)
  const { policy, folder } = report
  const end =
    policy === undefined
      ? colors.red(own.unsound)
      : colors.green(own.sound(policy.id, visible(policy.version), visible(folder)))
  const lines = report.diagnostics.flatMap((diagnostic) => describe(diagnostic, report, view))
  const cases = report.cases === undefined ? [] : [own.casesRun(report.cases)]
  return `${[...lines, end, ...cases, own.summary(errors, warnings, infos)].join('\n')}\n`
}
