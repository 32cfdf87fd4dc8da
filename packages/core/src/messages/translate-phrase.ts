import { PHRASES } from './phrases.ts'

interface Template {
  readonly pattern: RegExp
  readonly chinese: string
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const literalLength = (template: string): number => template.replace(/\{\d\}/g, '').length

// The template with the most words of its own first: `a code of {0}: {1}` before `a code of {0}`.
const TEMPLATES: readonly Template[] = Object.entries(PHRASES)
  .filter(([english]) => /\{\d\}/.test(english))
  .sort(([a], [b]) => literalLength(b) - literalLength(a))
  .map(([english, chinese]) => ({
    pattern: new RegExp(
      `^${english
        .split(/\{\d\}/)
        .map(escape)
        .join('(.+?)')}$`,
      's',
    ),
    chinese,
  }))

const LIST = /, | \| /
const QUOTED = /^"[^"]*"$/

/** Data that needs no translation: a quoted text loses its marks, a list is joined as Chinese joins it. */
const chineseData = (text: string): string =>
  text
    .split(LIST)
    .map((item) => (QUOTED.test(item) ? `「${item.slice(1, -1)}」` : item))
    .join('、')

/** The Chinese of an English phrase that core made; `undefined` where it is no phrase but data. */
export const translatePhrase = (text: string): string | undefined => {
  if (Object.hasOwn(PHRASES, text)) return PHRASES[text]
  for (const { pattern, chinese } of TEMPLATES) {
    const parts = pattern.exec(text)
    if (parts === null) continue
    return chinese.replace(/\{(\d)\}/g, (_, index: string) => {
      const part = parts[Number(index) + 1] ?? ''
      return translatePhrase(part) ?? chineseData(part)
    })
  }
  const options = text.split(' or ')
  if (options.length === 1) return undefined
  const translated = options.map(
    (option) => translatePhrase(option) ?? (isQuotedList(option) ? chineseData(option) : ''),
  )
  return translated.includes('') ? undefined : translated.join('或')
}

const isQuotedList = (text: string): boolean => text.split(LIST).every((item) => QUOTED.test(item))

/** A phrase or a piece of data as a Chinese sentence shows it: names and quoted texts in corner brackets. */
export const inChinese = (text: string): string => {
  const phrase = translatePhrase(text)
  if (phrase !== undefined) return phrase
  const data = chineseData(text)
  return data === text && !LIST.test(text) ? `「${data}」` : data
}

/** A phrase or a piece of data as an English sentence shows it: a lone name in backticks. */
export const inEnglish = (text: string): string =>
  text.startsWith('"') || LIST.test(text) || translatePhrase(text) !== undefined ? text : `\`${text}\``
