import type { Localized } from '@bangfu/sdk'
import { ANALYSIS_MESSAGES } from './analysis-messages.ts'
import { ENGINE_MESSAGES, FOLDER_MESSAGES, PLUGIN_MESSAGES } from './outside-messages.ts'
import { RECORD_MESSAGES } from './record-messages.ts'
import { RULE_FILE_MESSAGES } from './rule-file-messages.ts'

/**
 * The sentence of every diagnostic by its code, as ICU messages of `found`, `expected`, `path`, `household` and `rule`;
 * an argument that is not there is `_`. The codes are stable within a major version, the sentences are not.
 */
export const catalog: Readonly<Record<string, Localized>> = {
  ...RULE_FILE_MESSAGES,
  ...ANALYSIS_MESSAGES,
  ...FOLDER_MESSAGES,
  ...RECORD_MESSAGES,
  ...ENGINE_MESSAGES,
  ...PLUGIN_MESSAGES,
}

/** What follows the sentence of any diagnostic, where there is a `suggestion` or a related `place`. */
export const tails = {
  stop: { zh: '。', en: '.' },
  suggestion: { zh: '是不是想写「{suggestion}」？', en: ' Did you mean `{suggestion}`?' },
  see: { zh: '见 {place}。', en: ' See {place}.' },
  place: { zh: '第一次出现在 {place}。', en: ' First at {place}.' },
  unknown: {
    zh: '{code}：{found, select, _ {有误} other {写了{found}}}{expected, select, _ {} other {；应为{expected}}}',
    en: 'Unexpected {found, select, _ {value} other {{found}}} ({code}){expected, select, _ {} other {, expected {expected}}}',
  },
} as const satisfies Readonly<Record<string, Localized>>

/** The codes of all diagnostics, sorted. */
export const diagnosticCodes: readonly string[] = Object.keys(catalog).sort()
