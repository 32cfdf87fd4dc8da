import type { Diagnostic, Locale, Localized, Place } from '@bangfu/sdk'
import { IntlMessageFormat } from 'intl-messageformat'
import { ANALYSIS_MESSAGES } from './analysis-messages.ts'
import { catalog, tails } from './catalog.ts'
import { chinesePath } from './chinese-path.ts'
import { expectedInChinese, expectedInEnglish, foundInChinese, foundInEnglish, type Names } from './translate-phrase.ts'

type Arguments = Readonly<Record<string, string>>

const formats = new Map<string, IntlMessageFormat>()

const format = (message: Localized, locale: Locale, args: Arguments): string => {
  const text = message[locale]
  let compiled = formats.get(text)
  if (compiled === undefined)
    formats.set(text, (compiled = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })))
  return String(compiled.format(args))
}

const LONGEST = 400
// Controls could forge a line or drive a terminal; bidirectional marks could turn a sentence round.
const UNSEEN = /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]/gu

/** Text of a file or record, made fit for a sentence: on one line, without what is not seen, and not endless. */
const plain = (text: string): string => {
  const cut = text.length > 2 * LONGEST ? [...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('') + '…' : text
  return cut.replace(UNSEEN, '\ufffd')
}

const placeText = ({ file, line, column }: Place): string => plain(`${file}:${line}:${column}`)

const shown = {
  zh: {
    found: foundInChinese,
    expected: expectedInChinese,
    path: chinesePath,
    named: (label: string, id: string): string => `「${label}」（${id}）`,
    comma: '、',
  },
  en: {
    found: foundInEnglish,
    expected: expectedInEnglish,
    path: (path: string): string => path,
    named: (label: string, id: string): string => `“${label}” (\`${id}\`)`,
    comma: ', ',
  },
} as const

/**
 * Says in words what is wrong and what would mend it. The place in the file is not in it: it comes before the sentence,
 * wherever that is shown. A code that is not of core is named as it is.
 */
export const formatDiagnostic = (diagnostic: Diagnostic, locale: Locale): string => {
  const { code, path, household, rule, found, expected, suggestion, related = [], names = {} } = diagnostic
  const show = shown[locale]
  const named = (text: string, as: (text: string, names: Names) => string): string => {
    const ids = text.split(', ')
    const labels = ids.map((id) => (Object.hasOwn(names, id) ? names[id]?.[locale] : undefined))
    if (labels.includes(undefined)) return as(plain(text), names)
    return ids.map((id, index) => show.named(plain(labels[index] ?? id), plain(id))).join(show.comma)
  }
  const said = (text: string | undefined, as: (text: string, names: Names) => string = (same) => same): string =>
    text === undefined || text === '' ? '_' : named(text, as)
  const args = {
    code,
    kind: found === 'a line end' ? 'line' : '_',
    found: said(found, show.found),
    expected: said(expected, show.expected),
    path: said(path, show.path),
    household: said(household),
    rule: said(rule === found ? undefined : rule),
  }
  const message = Object.hasOwn(catalog, code) ? catalog[code] : undefined
  // What is to be done takes the place of what should stand there.
  const sentence = `${format(message ?? tails.unknown, locale, args).replace('；应为请', '；请')}${tails.stop[locale]}`
  const meant = suggestion === undefined ? '' : format(tails.suggestion, locale, { suggestion: plain(suggestion) })
  const tail = Object.hasOwn(ANALYSIS_MESSAGES, code) ? tails.see : tails.place
  const places = related.map((place) => format(tail, locale, { place: placeText(place) }))
  return [sentence, meant, ...places].join('')
}
