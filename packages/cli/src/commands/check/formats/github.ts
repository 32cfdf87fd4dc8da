import type { Locale } from '@bangfu/sdk'
import { presentable, sentenceOf } from '../../../messages/format-message.ts'
import { visible } from '../../../messages/visible.ts'
import type { CheckReport } from '../check-report.ts'
import { spanOf } from '../source-span.ts'
import { withPluginPrefix } from './plugin-prefix.ts'
import { relativePlace } from './relative-place.ts'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** A text as the message of a workflow command. */
const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** A text as a property of a workflow command, which ends at a colon or comma. */
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** The report as workflow commands of GitHub, one annotation a line. */
export const githubReport = ({ diagnostics, texts, folder, plugins }: CheckReport, locale: Locale): string =>
  diagnostics
    .map((told) => {
      const { prefix, diagnostic } = withPluginPrefix(told, plugins)
      const { code, file, line, severity } = diagnostic
      const span = spanOf(diagnostic, texts.get(file ?? ''))
      const properties = {
        ...(file === undefined ? {} : { file: visible(relativePlace(file, folder).path) }),
        ...(line === undefined ? {} : { line: String(line) }),
        ...(span === undefined ? {} : { col: String(span.start), endColumn: String(span.end) }),
        title: code,
      }
      const written = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`)
      const said = prefix + sentenceOf(presentable(diagnostic), locale)
      return `::${COMMANDS[severity]} ${written.join(',')}::${message(said)}\n`
    })
    .join('')
