import type { Locale } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'
import type { NamedValue, ShownValue } from '../explain/explanation.ts'

const PARAMETER = 'param.'

const WORDS = {
  zh: { yes: '是', no: '否', unknown: '未知', nothing: '无', none: '空', and: '、', least: '至少', most: '至多', to: '至' },
  en: { yes: 'yes', no: 'no', unknown: 'unknown', nothing: 'none', none: 'nothing', and: ', ', least: 'at least ', most: 'at most ', to: ' to ' },
} as const // prettier-ignore

/** The labels of the codes that a fact or parameter may have. */
const codeLabels = (fact: string, names: PolicyDescription, locale: Locale): ReadonlyMap<string, string> => {
  const parameter = fact.startsWith(PARAMETER)
    ? names.parameters.find(({ id }) => id === fact.slice(PARAMETER.length))
    : undefined
  const table = parameter?.table ?? names.facts.find(({ id }) => id === fact)?.table
  const codes = Object.entries(names.tables[table ?? '']?.codes ?? {}).map(
    ([code, label]) => [code, label[locale]] as const,
  )
  const options = (parameter?.options ?? []).map(({ id, label }) => [id, label[locale]] as const)
  return new Map([...codes, ...options])
}

/** What a fact or parameter is called. */
export const factLabel = (fact: string, names: PolicyDescription, locale: Locale): string =>
  (fact.startsWith(PARAMETER)
    ? names.parameters.find(({ id }) => id === fact.slice(PARAMETER.length))?.label
    : names.labels[fact])?.[locale] ?? fact

/** A value in words: codes by their labels as the named fact has them. */
export const valueText = (value: ShownValue, fact: string, names: PolicyDescription, locale: Locale): string => {
  const words = WORDS[locale]
  switch (value.kind) {
    case 'unknown':
    case 'nothing':
      return words[value.kind]
    case 'between':
      if (value.least === undefined) return `${words.most}${value.greatest}`
      return value.greatest === undefined
        ? `${words.least}${value.least}`
        : `${value.least}${words.to}${value.greatest}`
    case 'known': {
      const labels = codeLabels(fact, names, locale)
      const text = (item: string): string => labels.get(item) ?? item
      if (typeof value.value === 'boolean') return value.value ? words.yes : words.no
      if (typeof value.value === 'string') return text(value.value)
      return value.value.length === 0 ? words.none : value.value.map(text).join(words.and)
    }
  }
}

/** A fact and its value: 「人均纯收入（3600）」. */
export const namedText = (named: NamedValue, names: PolicyDescription, locale: Locale): string => {
  const label = factLabel(named.fact, names, locale)
  const value = valueText(named.value, named.fact, names, locale)
  return locale === 'zh' ? `${label}（${value}）` : `${label} (${value})`
}
