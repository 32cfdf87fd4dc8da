import type { Locale } from '@bangfu/sdk'
import type { FactAbsence, FactDescription, FactType, PolicyDescription } from '../../describe/description.ts'
import { tierLabel, verdictLabel } from '../labels.ts'
import { factLabel } from '../naming.ts'

/** The words that parts of a policy are shown with. */
export const SHOW_WORDS = {
  zh: {
    list: '、', stop: '。', colon: '：', parameters: '参数：', uses: '推出的事实：{0}', responsible: '责任单位：{0}',
    classIs: '从上到下第一项成立的为准：', otherwise: '都不成立的，为“{0}”；有未知而不能确定的，为“{0}”。',
    population: '方案各项目面向的范围（“低收入人口”）：{0}', asked: '看：{0}', applies: '是否适用：{0}；是否达到：{0}',
    type: '内容：{0}', table: '{0}（{1}）', entered: '由{0}录入', checked: '由{0}核实', absence: '没有登记时：{0}', change: '更正：{0}',
    absent: { required: '不得缺少', unknown: '按未知' }, absentValue: '按“{0}”',
    changes: { correct: '有误可更正', supply: '只补充未知', none: '不改' }, nobody: '—',
    codes: '代码的含义：{0}', group: '“{0}”包括：{1}', added: '可以另外增加代码', now: '现由{0}承接', bodies: '责任主体：{0}', encoded: '由“{0}”落实',
    noValue: '当日没有有效的值',
    measures: '措施：{0}', duty: '{0}：{1}', class: '家庭类别',
  },
  en: {
    list: ', ', stop: '.', colon: ': ', parameters: 'Parameters:', uses: 'Derived facts: {0}', responsible: 'Responsible units: {0}',
    classIs: 'The first of these that holds:', otherwise: 'Where none holds: “{0}”; where that is not known: “{0}”.',
    population: 'Whom the programs are for (the “low-income population”): {0}', asked: 'Asks: {0}', applies: 'Applies: {0}; is met: {0}',
    type: 'Holds {0}', table: '{0} ({1})', entered: 'entered by the {0}', checked: 'checked by the {0}', absence: 'where it is absent: {0}', change: 'change: {0}',
    absent: { required: 'is an error', unknown: 'unknown' }, absentValue: '“{0}”',
    changes: { correct: 'may be corrected', supply: 'supplied where unknown', none: 'none' }, nobody: '—',
    codes: 'Its codes mean: {0}', group: '“{0}” is: {1}', added: 'codes may be added', now: 'now {0}', bodies: 'Responsible bodies: {0}', encoded: 'encoded by “{0}”',
    noValue: 'no value in force on the day',
    measures: 'Measures: {0}', duty: '{0}: {1}', class: 'Class',
  },
} as const // prettier-ignore

const TYPES: Readonly<Record<FactType, Readonly<Record<Locale, string>>>> = {
  boolean: { zh: '是或否', en: 'yes or no' },
  code: { zh: '代码', en: 'a code' },
  codes: { zh: '几个代码', en: 'codes' },
  integer: { zh: '整数', en: 'a whole number' },
  decimal: { zh: '小数', en: 'decimal number' },
  money: { zh: '金额', en: 'money' },
  date: { zh: '日期', en: 'a day' },
  text: { zh: '文字', en: 'a text' },
  region: { zh: '行政区划', en: 'a division' },
}

/** What a fact of a record holds, in words. */
export const typeWords = (type: FactType, locale: Locale): string => TYPES[type][locale]

/** Puts texts into the places of a pattern, one after the other. */
export const fill = (pattern: string, ...texts: readonly string[]): string =>
  texts.reduce((text, part) => text.replace('{0}', () => part), pattern)

const absenceText = (
  absent: FactAbsence,
  table: string | undefined,
  names: PolicyDescription,
  locale: Locale,
): string => {
  const words = SHOW_WORDS[locale]
  if (typeof absent === 'string') return words.absent[absent]
  if ('fact' in absent) return fill(words.absentValue, factLabel(absent.fact, names, locale))
  const { value } = absent
  if (typeof value === 'boolean') return fill(words.absentValue, verdictLabel(value ? 'yes' : 'no', locale))
  const text = String(value)
  return fill(words.absentValue, names.tables[table ?? '']?.codes[text]?.[locale] ?? text)
}

/** Who enters and who checks a fact of a record, what holds where it is absent, and whether it may be corrected. */
export const recordWords = (
  { collectedBy, verifiedBy, absent, table, change }: FactDescription,
  names: PolicyDescription,
  locale: Locale,
): { readonly entered: string; readonly checked: string; readonly absent: string; readonly change: string } => {
  const words = SHOW_WORDS[locale]
  return {
    entered: collectedBy === undefined ? words.nobody : tierLabel(collectedBy, locale),
    checked: verifiedBy === undefined ? words.nobody : tierLabel(verifiedBy, locale),
    absent: absenceText(absent, table, names, locale),
    change: words.changes[change],
  }
}
