import type { Locale } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'
import type { ShownValue } from '../explain/explanation.ts'
import { namingOf } from './naming.ts'
import { numberWords, percentWords, unitWords } from './number-words.ts'

const WORDS = {
  zh: { yes: '是', no: '否', there: '有', absent: '无', unknown: '未知', nothing: '没有登记', noLimit: '不设上限', none: '未列任何一项', and: '、', or: '或', least: '不低于{0}', most: '不超过{0}', notBefore: '不早于{0}', notAfter: '不晚于{0}', to: '至' },
  en: { yes: 'yes', no: 'no', there: 'on record', absent: 'none', unknown: 'unknown', nothing: 'not on record', noLimit: 'no limit', none: 'none listed', and: ', ', or: ' or ', least: 'at least {0}', most: 'at most {0}', notBefore: '{0} or later', notAfter: '{0} or earlier', to: ' to ' },
} as const // prettier-ignore

const NUMBER = /^-?\d+(?:\.\d+)?(?:\/\d+)?$/

/** How values of a fact or parameter read. */
export interface ValueStyle {
  /** Between the last two of a list: what will do, one of these. */
  readonly or?: boolean
  /** Codes in quotation marks, so that 「不为“未参保”」 is read as it should be. */
  readonly quoted?: boolean
  /** Numbers without what they count. */
  readonly bare?: boolean
}

/** A value in words: codes by their labels, numbers with their unit, as the named fact has them. */
export const valueWords = (
  value: ShownValue,
  id: string,
  names: PolicyDescription,
  locale: Locale,
  { or = false, bare = false, quoted = false }: ValueStyle = {},
): string => {
  const words = WORDS[locale]
  const { unit, codes, isRate, isRange, isDate, isText, isBlock } = namingOf(id, names)
  const number = (text: string): string =>
    isRate ? percentWords(text) : `${numberWords(text)}${bare ? '' : unitWords(unit, locale)}`
  const one = (text: string): string => {
    const label = codes[text]?.[locale]
    if (label !== undefined) return quoted ? `“${label}”` : label
    if (!isText && NUMBER.test(text)) return number(text)
    // A code that a county added has no name but itself.
    return Object.keys(codes).length === 0 ? text : locale === 'zh' ? `「${text}」` : `\`${text}\``
  }
  switch (value.kind) {
    case 'unknown':
      return words.unknown
    case 'nothing':
      return id.startsWith('param.') ? words.noLimit : words.nothing
    case 'between': {
      const { least, greatest } = value
      if (least !== undefined && greatest !== undefined) return `${one(least)}${words.to}${one(greatest)}`
      if (least !== undefined) return (isDate ? words.notBefore : words.least).replace('{0}', () => one(least))
      if (greatest !== undefined) return (isDate ? words.notAfter : words.most).replace('{0}', () => one(greatest))
      return words.unknown
    }
    case 'byCode':
      return value.amounts.map(({ code, amount }) => `${one(code)} ${number(amount)}`).join(words.and)
    case 'known': {
      const { value: known } = value
      if (typeof known === 'boolean')
        return known ? (isBlock ? words.there : words.yes) : isBlock ? words.absent : words.no
      if (typeof known === 'string') return one(known)
      if (known.length === 0) return words.none
      if (isRange) return known.map(one).join(words.to)
      const texts = known.map(one)
      if (or && texts.length > 1) return `${texts.slice(0, -1).join(words.and)}${words.or}${texts.at(-1)}`
      return texts.join(words.and)
    }
  }
}
