import type { Localized } from '@bangfu/sdk'
import { CHINESE_WORDS } from '../diagnostics/chinese-words.ts'
import { chinesePath } from './chinese-path.ts'
import { PHRASES } from './phrases.ts'

interface Template {
  readonly pattern: RegExp
  readonly chinese: string
}

/** What people call the ids that stand in a phrase, by id. */
export type Names = Readonly<Record<string, Localized>>

const NONE: Names = {}

// `{t0}` is the id of a code table, which is told by its label.
const HOLE = /\{(t?)(\d)\}/g

const labelOf = (id: string, names: Names, locale: 'zh' | 'en'): string | undefined =>
  Object.hasOwn(names, id) ? names[id]?.[locale] : undefined

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const ownWords = (template: string): number => template.replace(/\{\d\}/g, '').length

// The template with the most words of its own first: `a code of {0}: {1}` before `a code of {0}`.
const TEMPLATES: readonly Template[] = Object.entries(PHRASES)
  .filter(([english]) => /\{\d\}/.test(english))
  .sort(([a], [b]) => ownWords(b) - ownWords(a))
  .map(([english, chinese]) => {
    const words = english.split(/\{\d\}/).map(escape)
    return { pattern: new RegExp(`^${words.join('(.+?)')}$`, 's'), chinese }
  })

const SEPARATOR = ', '
const QUOTED_LIST = /^"[^"]*"(?:, "[^"]*")*$/
const PATH = /^[\w.]+\[\d+\]/
const IS_OF_TABLE = /^"[^"]*", a code of \w+$/
const OF_TABLE = /\b(codes?|whole number) of (\w+)(: .+)?/

const isData = (text: string): boolean => text.startsWith('"')

/** A code or word of a list, with what it means where that is known. */
const chineseItem = (item: string, names: Names): string => {
  const means =
    labelOf(item, names, 'zh') ?? (Object.hasOwn(CHINESE_WORDS, item) ? CHINESE_WORDS[item]?.[0] : undefined)
  return means === undefined ? item : `${item}（${means}）`
}

/** The Chinese of a part of a phrase: a phrase itself, a list, a path, or data that stands as it is. */
const chinesePart = (text: string, names: Names): string => {
  if (QUOTED_LIST.test(text)) {
    const quoted = text.slice(1, -1).split('", "')
    return quoted.map((one) => `「${one}」${chineseItem(one, names).slice(one.length)}`).join('、')
  }
  if (PATH.test(text)) return chinesePath(text)
  const phrase = translatePhrase(text, names)
  if (phrase !== undefined) return phrase
  const items = text.split(SEPARATOR)
  return items.map((item) => (items.length > 1 ? chineseItem(item, names) : item)).join('、')
}

/** The Chinese of an English phrase that core made; `undefined` where it is no phrase but data. */
export const translatePhrase = (text: string, names: Names = NONE): string | undefined => {
  if (Object.hasOwn(PHRASES, text)) return PHRASES[text]
  const options = text.split(' or ')
  const known = options.map((option) =>
    QUOTED_LIST.test(option) || Object.hasOwn(PHRASES, option) ? chinesePart(option, names) : '',
  )
  if (options.length > 1 && !known.includes('')) return known.join('或')
  // A text in quotation marks may be anything; only what follows it makes a phrase of it.
  if (isData(text) && !IS_OF_TABLE.test(text)) return undefined
  for (const { pattern, chinese } of TEMPLATES) {
    const parts = pattern.exec(text)
    if (parts === null) continue
    return chinese.replace(HOLE, (_, table: string, index: string) => {
      const part = parts[Number(index) + 1] ?? ''
      return table === '' ? chinesePart(part, names) : (labelOf(part, names, 'zh') ?? part)
    })
  }
  return undefined
}

const unquoted = (text: string): string => (isData(text) ? text.replace(/^"|"$/g, '') : text)

/** What was found, as a Chinese sentence shows it: a phrase in Chinese, a name or a quoted text in corner brackets. */
export const foundInChinese = (text: string, names: Names = NONE): string =>
  translatePhrase(text, names) ?? `「${unquoted(text)}」`

/** What was expected, as a Chinese sentence shows it. */
export const expectedInChinese = (text: string, names: Names = NONE): string => {
  const phrase = translatePhrase(text, names)
  if (phrase !== undefined) return phrase
  const items = text.split(SEPARATOR).map(unquoted)
  if (items.length === 1) return `「${items.join('')}」`
  return `以下之一：${items.map((item) => chineseItem(item, names)).join('、')}`
}

/** A phrase with its code tables by their labels, and each of their codes with what it means. */
const withLabels = (text: string, names: Names): string =>
  text.replace(OF_TABLE, (whole: string, words: string, table: string, list: string | undefined) => {
    const label = labelOf(table, names, 'en')
    if (label === undefined) return whole
    const items = list?.slice(2).split(SEPARATOR) ?? []
    const told = items.map((item) => {
      const means = labelOf(item, names, 'en')
      return means === undefined ? item : `${item} (${means})`
    })
    return `${words} of “${label}”${told.length === 0 ? '' : `: ${told.join(SEPARATOR)}`}`
  })

/** What was found, as an English sentence shows it after `Unexpected`: a lone name in backticks, a phrase without its article. */
export const foundInEnglish = (text: string, names: Names = NONE): string => {
  if (isData(text)) return withLabels(text, names)
  return translatePhrase(text) === undefined ? `\`${text}\`` : text.replace(/^an? /, '')
}

/** What was expected, as an English sentence shows it: a lone name in backticks, a list of names as a choice. */
export const expectedInEnglish = (text: string, names: Names = NONE): string => {
  if (translatePhrase(text) !== undefined) return withLabels(text, names)
  if (text.includes(SEPARATOR)) return `one of ${text}`
  return isData(text) ? text : `\`${text}\``
}
