import { createHash } from 'node:crypto'
import { diagnosticMeaning } from '@bangfu/core/messages'
import type { Diagnostic, Locale, Place } from '@bangfu/sdk'
import packageJson from '../../../../package.json' with { type: 'json' }
import { presentable, sentenceOf } from '../../../messages/format-message.ts'
import { isPluginPlace } from '../../../policy/plugin-places.ts'
import type { CheckReport } from '../check-report.ts'
import { replacementOf, spanOf } from '../source-span.ts'
import { clean } from './clean.ts'
import { withPluginPrefix } from './plugin-prefix.ts'
import { relativePlace, uriOf } from './relative-place.ts'
import type { SarifArtifact, SarifFix, SarifLocation, SarifLog, SarifResult } from './sarif-log.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const HOME = 'https://unpkg.com/@bangfu/cli'
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const
const BASES = {
  SRCROOT: { description: { text: 'The folder that the command ran in' } },
  POLICY: { description: { text: 'The folder of the policy' } },
}

const helpUri = (code: string, locale: Locale): string =>
  `${HOME}@${packageJson.version}/docs/diagnostics.${locale}.md#${code.toLowerCase()}`

// The line is not in it: what was there before an edit above it is the same after.
const fingerprint = ({ code, rule, path, found }: Diagnostic, uri: string, nth: number): string =>
  createHash('sha256')
    .update(JSON.stringify([code, uri, rule, path, found, nth]))
    .digest('hex')
    .slice(0, 32)

/** The report as a SARIF 2.1.0 log. */
export const sarifReport = ({ diagnostics, texts, folder, plugins }: CheckReport, locale: Locale): string => {
  const artifact = (file: string): SarifArtifact => {
    const { path, base } = relativePlace(file, folder)
    return { uri: uriOf(path), uriBaseId: base }
  }
  const locationOf = (place: Partial<Place>): SarifLocation | undefined => {
    const { file, line, column } = place
    if (file === undefined || isPluginPlace(file, plugins)) return undefined
    const artifactLocation = artifact(file)
    if (line === undefined) return { physicalLocation: { artifactLocation } }
    const span = spanOf({ code: '', severity: 'info', line, column: column ?? 1 }, texts.get(file))
    const columns =
      span === undefined
        ? column === undefined
          ? {}
          : { startColumn: column }
        : { startColumn: span.start, endColumn: span.end }
    return { physicalLocation: { artifactLocation, region: { startLine: line, ...columns } } }
  }
  const fixOf = (diagnostic: Diagnostic, sentence: string): SarifFix | undefined => {
    const { file = '' } = diagnostic
    const span = spanOf(diagnostic, texts.get(file))
    const text = span === undefined ? undefined : replacementOf(span, diagnostic)
    if (span === undefined || text === undefined) return undefined
    const deletedRegion = { startLine: span.line, startColumn: span.start, endColumn: span.end }
    const replacements = [{ deletedRegion, insertedContent: { text } }]
    return { description: { text: sentence }, artifactChanges: [{ artifactLocation: artifact(file), replacements }] }
  }
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort()
  const seen = new Map<string, number>()
  const results = diagnostics.map((told): SarifResult => {
    const { prefix, diagnostic } = withPluginPrefix(told, plugins)
    const { code, severity, file, related = [], witness } = diagnostic
    const sentence = prefix + sentenceOf(presentable(diagnostic), locale)
    const location = locationOf(diagnostic)
    const relatedLocations = related.flatMap((place, index) => {
      const found = locationOf(place)
      return found === undefined ? [] : [{ id: index + 1, ...found }]
    })
    const fix = fixOf(diagnostic, sentence)
    const uri = file === undefined ? '' : artifact(file).uri
    const first = fingerprint(diagnostic, uri, 0)
    const nth = seen.get(first) ?? 0
    seen.set(first, nth + 1)
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: LEVELS[severity],
      message: { text: sentence },
      ...(location === undefined ? {} : { locations: [location] }),
      ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
      ...(fix === undefined ? {} : { fixes: [fix] }),
      partialFingerprints: { 'bangfu/v1': fingerprint(diagnostic, uri, nth) },
      ...(witness === undefined ? {} : { properties: { witness } }),
    }
  })
  const rules = codes.map((id) => ({
    id,
    shortDescription: { text: diagnosticMeaning(id, locale) ?? id },
    helpUri: helpUri(id, locale),
  }))
  const driver = { name: 'bangfu', version: packageJson.version, informationUri: HOME, rules }
  const log: SarifLog = {
    version: '2.1.0',
    $schema: SCHEMA,
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', language: locale, originalUriBaseIds: BASES, results }],
  }
  return `${JSON.stringify(clean(log), null, 2)}\n`
}
