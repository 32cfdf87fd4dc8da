import type { Locale } from '@bangfu/sdk'
import type { NamedSource, ShownValue } from '../explain/explanation.ts'

const WORDS = {
  zh: { source: '来源：{0}，{1}取得', recorded: '，其登记日期为{0}' },
  en: { source: 'source: {0}, fetched on {1}', recorded: ', recorded on {0}' },
} as const

// One clock for all of the country, whichever machine makes the sentence.
const CHINA_HOURS = 8
const HOUR = 3_600_000

/** The day of a moment in China, `YYYY-MM-DD`. */
export const dayOfMoment = (moment: string): string => {
  const time = Date.parse(moment)
  return Number.isNaN(time) ? moment : new Date(time + CHINA_HOURS * HOUR).toISOString().slice(0, 10)
}

/** A day as each language writes it: 「2026年11月23日」, `2026-11-23`. */
export const dayWords = (day: string, locale: Locale): string => {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  return locale === 'en' || year === '' ? day : `${year}年${Number(month)}月${Number(date)}日`
}

/** Who supplied a value and when: 「来源：市医疗保障局，2026年11月23日取得」. */
export const sourceWords = ({ label, at, recordedOn }: NamedSource, locale: Locale): string => {
  const words = WORDS[locale]
  const source = words.source
    .replace('{0}', () => label[locale])
    .replace('{1}', () => dayWords(dayOfMoment(at), locale))
  const recorded = recordedOn === undefined ? '' : words.recorded.replace('{0}', () => dayWords(recordedOn, locale))
  return `${source}${recorded}`
}

/** In brackets where a value comes from; nothing for a value of the record. */
export const sourceNote = (
  { source }: { readonly value: ShownValue; readonly source?: NamedSource },
  locale: Locale,
): string => {
  if (source === undefined) return ''
  const text = sourceWords(source, locale)
  return locale === 'zh' ? `（${text}）` : ` (${text})`
}
