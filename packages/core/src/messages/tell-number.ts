import type { NamedValue, ShownValue, Trace } from '../explain/explanation.ts'
import { factLabel, isParameter, namingOf, parameterName, peopleText, pluginLabel, whoText } from './naming.ts'
import { sourceWords } from './source-words.ts'
import { bracketed, labelOf, type Telling } from './telling.ts'
import { valueWords } from './value-words.ts'

const WORDS = {
  zh: { row: '{0}中“{1}”一档', or: '或', perhaps: '是否计入未知', first: '第一个已知的：', none: '无记录', and: '、', computed: '插件“{0}”按{1}得出', day: '核定日期' },
  en: { row: '{0} for “{1}”', or: ' or ', perhaps: 'not known whether it counts', first: 'the first that is known: ', none: 'nothing on record', and: ', ', computed: 'worked out by the plugin “{0}” from {1}', day: 'the day decided for' },
} as const // prettier-ignore

const isNothing = (trace: Trace | undefined): boolean =>
  trace !== undefined && 'value' in trace && trace.value.kind === 'nothing'

const isRate = (trace: Trace, { names }: Telling): boolean =>
  trace.form === 'reference' && namingOf(trace.named.fact, names).isRate

const bare = (value: ShownValue, id: string, { names, locale }: Telling): string =>
  valueWords(value, id, names, locale, { bare: true })

const formulaText = (trace: Extract<Trace, { form: 'formula' }>, telling: Telling): string => {
  const formula = telling.names.language.formulas.find(({ name }) => name === trace.formula)
  if (formula === undefined) return ''
  const { symbol, repeats, sentence, arguments: kinds } = formula
  const [first] = trace.parts
  // No limit: what would be limited is the value.
  if (first !== undefined && trace.parts.some((part, index) => kinds[index] === 'limit' && isNothing(part))) {
    return numberText(first, telling)
  }
  if (symbol !== undefined) {
    // Of a sum or product nobody writes the rate first.
    const parts = repeats
      ? [...trace.parts].sort((a, b) => Number(isRate(a, telling)) - Number(isRate(b, telling)))
      : trace.parts
    return parts
      .map((part) =>
        part.form === 'formula' && !isPlain(part) ? `(${numberText(part, telling)})` : numberText(part, telling),
      )
      .join(` ${symbol} `)
      .replaceAll('） ', '）')
  }
  const texts = trace.parts.map((part) => numberText(part, telling))
  const { and } = WORDS[telling.locale]
  return (repeats ? [texts.join(and)] : texts).reduce(
    (text, part, index) => text.replace(`{${index}}`, () => part),
    sentence[telling.locale],
  )
}

/** Whether a formula comes down to its first argument, so that no brackets are needed. */
const isPlain = (trace: Extract<Trace, { form: 'formula' }>): boolean => trace.parts.some(isNothing)

/** A number as a person would write how it came about: each number, then what it is in brackets. */
const numberText = (trace: Trace, telling: Telling): string => {
  const { names, locale } = telling
  const words = WORDS[locale]
  switch (trace.form) {
    case 'number':
      return bare(trace.value, '', telling)
    case 'reference': {
      const { fact, value, source } = trace.named
      const from = source === undefined ? '' : `${locale === 'zh' ? '；' : '; '}${sourceWords(source, locale)}`
      return `${bare(value, fact, telling)}${bracketed(`${labelOf(fact, telling)}${from}`, locale)}`
    }
    case 'formula':
      return formulaText(trace, telling)
    case 'sum':
    case 'count': {
      if (trace.form === 'count' && trace.items?.every(({ belongs }) => belongs === 'yes') === true) {
        const ids = trace.items.map(({ id }) => id)
        return ids.length === 0 ? words.none : peopleText(ids, names, locale)
      }
      const items = (trace.items ?? []).map(({ id, belongs, trace: adds }) => {
        const who = whoText(id, names, locale)
        const note = belongs === 'unknown' ? `${who}${locale === 'zh' ? '，' : ', '}${words.perhaps}` : who
        if (adds === undefined) return note
        const value = 'value' in adds ? bare(adds.value, '', telling) : ''
        const source = adds.form === 'reference' ? adds.named.source : undefined
        const from = source === undefined ? '' : `${locale === 'zh' ? '；' : '; '}${sourceWords(source, locale)}`
        return `${value}${bracketed(`${note}${from}`, locale)}`
      })
      if (items.length === 0) return words.none
      return items.join(trace.form === 'sum' ? ' + ' : words.and).replaceAll('） ', '）')
    }
    case 'if':
      return trace.parts.map((part) => numberText(part, telling)).join(words.or)
    case 'firstKnown':
      return `${words.first}${trace.parts.map((part) => numberText(part, telling)).join(words.and)}`
    case 'lookup': {
      const value = valueWords(trace.by.value, trace.by.fact, names, locale)
      const known = trace.by.value.kind === 'known'
      const by = known ? value : `${factLabel(trace.by.fact, names, locale)}${bracketed(value, locale)}`
      return words.row.replace('{0}', labelOf(parameterName(trace.parameter), telling)).replace('{1}', by)
    }
    case 'computed': {
      const needs = trace.needs.map(({ fact, value }) => {
        const known = valueWords(value, fact, names, locale)
        return `${known}${bracketed(labelOf(fact, telling), locale)}`
      })
      return words.computed
        .replace('{0}', () => pluginLabel(trace.plugin, names, locale))
        .replace('{1}', () => needs.join(words.and) || words.day)
    }
    default:
      return ''
  }
}

/** 「家庭人均纯收入 = 18,200（家庭纯收入）÷ 2（人口数）= 9,100元/年」; nothing where there is nothing to work out. */
export const equation = (named: NamedValue, from: Trace, { names, locale, ...rest }: Telling): string => {
  const telling = { names, locale, ...rest }
  const value = valueWords(named.value, named.fact, names, locale)
  const way = `${numberText(from, telling)} = ${value}`.replace('） =', '）=')
  return `${factLabel(named.fact, names, locale)} = ${way}`
}

const isZero = (trace: Trace): boolean => 'value' in trace && trace.value.kind === 'known' && trace.value.value === '0'

/** The values that a number was worked out from, those of the branch that was taken. */
export const namedIn = (trace: Trace): readonly NamedValue[] => {
  switch (trace.form) {
    case 'reference':
      return [trace.named]
    case 'formula':
    case 'if':
    case 'firstKnown':
      return trace.parts.flatMap(namedIn)
    case 'sum':
    case 'count':
      // Of those that add nothing there is nothing to be shown.
      return (trace.items ?? []).flatMap(({ trace: adds }) => (adds === undefined || isZero(adds) ? [] : namedIn(adds)))
    case 'lookup':
      return [trace.by]
    case 'computed':
      return trace.needs
    default:
      return []
  }
}

/** The conditions that chose a branch, where they turn on more than a parameter. */
export const branchesIn = (trace: Trace): readonly Trace[] => {
  if (trace.form === 'formula') return trace.parts.flatMap(branchesIn)
  if (trace.form !== 'if') return []
  const { when } = trace
  const byParameter = when.form === 'leaf' && isParameter(when.left.fact)
  return [...(byParameter ? [] : [when]), ...trace.parts.flatMap(branchesIn)]
}
