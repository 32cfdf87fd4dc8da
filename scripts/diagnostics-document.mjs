// The documentation of the diagnostics, from what the codes mean and the examples that the tests run.
import { readFileSync } from 'node:fs'
import { diagnosticMeanings } from '@bangfu/core/messages'
import { TEXTS } from './diagnostics-texts.mjs'

/** @typedef {'zh' | 'en'} Locale */
/** @typedef {string | Readonly<Record<Locale, string>>} Shown */
/** @typedef {{ right?: string, wrong?: string, shown?: { right?: Shown, wrong?: Shown } }} Example */
/** @typedef {keyof typeof diagnosticMeanings} Group */

/** @type {Readonly<Record<Group, string>>} */
const FILES = {
  ruleFiles: 'rule-files',
  folders: 'folders',
  analysis: 'analysis',
  records: 'records',
  engine: 'engine',
  plugins: 'plugins',
}

/** @type {(group: Group) => Readonly<Record<string, Example>>} */
const examplesOf = (group) =>
  JSON.parse(readFileSync(new URL(`../packages/core/test/diagnostics/${FILES[group]}.json`, import.meta.url), 'utf8'))

/** A text of a file on one line, as code. @type {(text: string) => string} */
const code = (text) => `\`${text.replace(/\s+/g, ' ').trim()}\``

/** @type {(text: string | undefined, shown: Shown | undefined, locale: Locale) => string} */
const cell = (text, shown, locale) => {
  if (typeof shown === 'string') return code(shown)
  return shown?.[locale] ?? code(text ?? '')
}

/** @type {(entry: [string, Readonly<Record<Locale, string>>], example: Example, locale: Locale) => string} */
const rowOf = ([id, meaning], example, locale) => {
  const { right, wrong, shown = {} } = example
  const cells = [
    `\`${id}\`<a id="${id.toLowerCase()}"></a>`,
    meaning[locale],
    cell(wrong, shown.wrong, locale),
    cell(right, shown.right, locale),
  ]
  return `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
}

/** The page in a language. @type {(locale: Locale) => string} */
export const diagnosticsDocument = (locale) => {
  const { title, intro, headings, groups, command } = TEXTS[locale]
  const sections = /** @type {Group[]} */ (Object.keys(diagnosticMeanings)).map((group) => {
    const meanings = diagnosticMeanings[group]
    const examples = examplesOf(group)
    const rows = Object.entries(meanings).map((entry) => rowOf(entry, examples[entry[0]] ?? {}, locale))
    const table = [`| ${headings.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join('\n')
    const { heading, text } = groups[group]
    return `## ${heading}\n\n${text}\n\n<!-- prettier-ignore -->\n${table}\n`
  })
  return `# ${title}\n\n${intro}\n\n${sections.join('\n')}\n${command}\n`
}
