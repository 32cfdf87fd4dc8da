import { chinesePath } from './chinese-path.ts'
import { PHRASES } from './phrases.ts'

interface Template {
  readonly pattern: RegExp
  readonly chinese: string
}

const HOLE = /\{(\d)\}/g

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const ownWords = (template: string): number => template.replace(HOLE, '').length

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

const isData = (text: string): boolean => text.startsWith('"')

/** The Chinese of a part of a phrase: a phrase itself, a list, a path, or data that stays as it is. */
const chinesePart = (text: string): string => {
  if (QUOTED_LIST.test(text)) return text.replace(/"([^"]*)"/g, '「$1」').replaceAll('」, 「', '」、「')
  if (PATH.test(text)) return chinesePath(text)
  return translatePhrase(text) ?? text.split(SEPARATOR).join('、')
}

/** The Chinese of an English phrase that core made; `undefined` where it is no phrase but data. */
export const translatePhrase = (text: string): string | undefined => {
  if (Object.hasOwn(PHRASES, text)) return PHRASES[text]
  const options = text.split(' or ')
  const known = options.map((option) =>
    QUOTED_LIST.test(option) || Object.hasOwn(PHRASES, option) ? chinesePart(option) : '',
  )
  if (options.length > 1 && !known.includes('')) return known.join('或')
  if (isData(text)) return undefined
  for (const { pattern, chinese } of TEMPLATES) {
    const parts = pattern.exec(text)
    if (parts !== null) return chinese.replace(HOLE, (_, index: string) => chinesePart(parts[Number(index) + 1] ?? ''))
  }
  return undefined
}

const unquoted = (text: string): string => (isData(text) ? text.replace(/^"|"$/g, '') : text)

/** What was found, as a Chinese sentence shows it: a phrase in Chinese, a name or a quoted text in corner brackets. */
export const foundInChinese = (text: string): string => translatePhrase(text) ?? `「${unquoted(text)}」`

/** What was expected, as a Chinese sentence shows it. */
export const expectedInChinese = (text: string): string => {
  const phrase = translatePhrase(text)
  if (phrase !== undefined) return phrase
  const items = text.split(SEPARATOR).map(unquoted)
  return items.length > 1 ? `以下之一：${items.join('、')}` : `「${items.join('')}」`
}

/** What was found, as an English sentence shows it after `Unexpected`: a lone name in backticks, a phrase without its article. */
export const foundInEnglish = (text: string): string => {
  if (isData(text)) return text
  return translatePhrase(text) === undefined ? `\`${text}\`` : text.replace(/^an? /, '')
}

/** What was expected, as an English sentence shows it: a lone name in backticks, a list of names as a choice. */
export const expectedInEnglish = (text: string): string => {
  if (translatePhrase(text) !== undefined) return text
  if (text.includes(SEPARATOR)) return `one of ${text}`
  return isData(text) ? text : `\`${text}\``
}
