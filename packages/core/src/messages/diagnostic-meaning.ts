import type { Locale, Localized } from '@bangfu/sdk'
import { ANALYSIS_MEANINGS } from './meanings/analysis-meanings.ts'
import { ENGINE_MEANINGS, FOLDER_MEANINGS, PLUGIN_MEANINGS } from './meanings/outside-meanings.ts'
import { RECORD_MEANINGS } from './meanings/record-meanings.ts'
import { RULE_FILE_MEANINGS } from './meanings/rule-file-meanings.ts'

/** What the codes mean, by what they are about; each in the order in which it is documented. */
export const diagnosticMeanings: Readonly<
  Record<'ruleFiles' | 'folders' | 'analysis' | 'records' | 'engine' | 'plugins', Readonly<Record<string, Localized>>>
> = {
  ruleFiles: RULE_FILE_MEANINGS,
  folders: FOLDER_MEANINGS,
  analysis: ANALYSIS_MEANINGS,
  records: RECORD_MEANINGS,
  engine: ENGINE_MEANINGS,
  plugins: PLUGIN_MEANINGS,
}

const all: Readonly<Record<string, Localized>> = Object.assign({}, ...Object.values(diagnosticMeanings)) as Record<
  string,
  Localized
>

/** What a code means, in a sentence; `undefined` for one that is not of core. */
export const diagnosticMeaning = (code: string, locale: Locale): string | undefined =>
  Object.hasOwn(all, code) ? all[code]?.[locale] : undefined
