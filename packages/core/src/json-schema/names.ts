import type { Locale, Localized, ValueKind } from '@bangfu/sdk'
import type { ParameterDescription, PolicyDescription } from '../describe/description.ts'
import type { NamedValue } from './schema.ts'

/** Facts and parameters that the same operators take, with what may be compared with them. */
export interface FactGroup {
  /** Its name in `$defs`: `boolean`, `code-area`. */
  readonly name: string
  readonly kind: ValueKind
  /** What it is called in a message. */
  readonly label: string
  readonly facts: readonly NamedValue[]
  /** Of codes: the legal ones, and the groups of the table. */
  readonly codes: readonly NamedValue[]
  readonly codeGroups: readonly NamedValue[]
  /** Parameters that are a list of such values, and those that are two numbers. */
  readonly lists: readonly NamedValue[]
  readonly pairs: readonly NamedValue[]
}

const KIND_LABELS: Readonly<Record<ValueKind, Localized>> = {
  boolean: { zh: '是或否', en: 'yes or no' },
  number: { zh: '数', en: 'a number' },
  date: { zh: '日期', en: 'a day' },
  text: { zh: '文字', en: 'a text' },
  code: { zh: '代码', en: 'a code' },
  codes: { zh: '几个代码', en: 'several codes' },
}

const WHENCE = {
  record: { zh: '档案项目', en: 'entry of a record' },
  derived: { zh: '推出的事实', en: 'derived fact' },
  parameter: { zh: '参数', en: 'parameter' },
  given: { zh: '总是有的', en: 'always there' },
} as const

interface Nameable {
  readonly kind: ValueKind
  readonly table: string | undefined
  readonly value: NamedValue
}

const PARAMETER_KINDS: Readonly<Record<string, ValueKind>> = {
  money: 'number', rate: 'number', integer: 'number', boolean: 'boolean', date: 'date', monthDay: 'text', choice: 'code',
} // prettier-ignore
const LISTS: readonly string[] = ['codes', 'words', 'texts']

/** What the codes of a table are called; whole numbers where a record has them so. */
export const codesOf = (table: string, names: PolicyDescription, locale: Locale): readonly NamedValue[] => {
  const integer = names.facts.some((fact) => fact.table === table && fact.integerCodes)
  return Object.entries(names.tables[table]?.codes ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, label]) => ({ value: integer ? Number(code) : code, label: label[locale] }))
}

/** Every fact and parameter that a condition can name, by the operators that it takes. */
export const factGroups = (names: PolicyDescription, locale: Locale): readonly FactGroup[] => {
  const tableLabel = (table: string): string => names.tables[table]?.label[locale] ?? ''
  const parameterLabel = ({ label }: ParameterDescription): string => label[locale]
  const named = (
    id: string,
    label: Localized,
    whence: keyof typeof WHENCE,
    kind: ValueKind,
    table?: string,
  ): Nameable => {
    const what = table === undefined ? KIND_LABELS[kind][locale] : tableLabel(table) || KIND_LABELS[kind][locale]
    const more = [WHENCE[whence][locale], what].join(locale === 'zh' ? '，' : ', ')
    return { kind, table, value: { value: id, label: label[locale], more } }
  }
  const all: Nameable[] = [
    ...names.facts.map(({ id, label, type, table }) => {
      const isNumber = type === 'integer' || type === 'decimal' || type === 'money'
      const kind = isNumber ? 'number' : type === 'region' ? 'text' : type
      return named(id, label, 'record', kind, kind === 'code' || kind === 'codes' ? table : undefined)
    }),
    ...names.blocks
      .filter(({ absent }) => absent === 'none')
      .map(({ id, label }) => named(id, label, 'record', 'boolean')),
    ...Object.values(names.definitions)
      .filter(({ kind }) => kind === 'fact')
      .map(({ id, label, type }) => named(id, label, 'derived', type)),
    named('asOf', { zh: '评定日', en: 'the day decided for' }, 'given', 'date'),
    named(
      'decision.reviewLines',
      { zh: '待核实的措施有几项', en: 'how many lines are under review' },
      'given',
      'number',
    ),
    ...names.parameters.flatMap((parameter) => {
      const kind = PARAMETER_KINDS[parameter.type]
      const table = parameter.type === 'choice' ? `param.${parameter.id}` : undefined
      return kind === undefined ? [] : [named(`param.${parameter.id}`, parameter.label, 'parameter', kind, table)]
    }),
  ]
  const listParameters = (fits: (parameter: ParameterDescription) => boolean): readonly NamedValue[] =>
    names.parameters
      .filter(fits)
      .map((parameter) => ({ value: `param.${parameter.id}`, label: parameterLabel(parameter) }))
  const groups = new Map<string, Nameable[]>()
  for (const one of all) {
    const name = one.table === undefined ? one.kind : `${one.kind}-${one.table}`
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return [...groups].map(([name, members]) => {
    const { kind, table } = members[0] as Nameable
    const choice = names.parameters.find(({ id }) => `param.${id}` === table)
    const codes = choice?.options?.map(({ id, label }) => ({ value: id, label: label[locale] }))
    const { groups: codeGroups = {}, groupLabels = {} } = names.tables[table ?? ''] ?? {}
    const subject = choice === undefined ? tableLabel(table ?? '') : parameterLabel(choice)
    const label =
      KIND_LABELS[kind][locale] + (table === undefined ? '' : locale === 'zh' ? `（${subject}）` : ` (${subject})`)
    return {
      name,
      kind,
      label,
      facts: members.map(({ value }) => value),
      codes: codes ?? codesOf(table ?? '', names, locale),
      codeGroups: Object.keys(codeGroups).map((id) => ({ value: id, label: groupLabels[id]?.[locale] ?? id })),
      lists: listParameters(({ type, table: of }) =>
        kind === 'code' || kind === 'text' ? LISTS.includes(type) && (of === undefined || of === table) : false,
      ),
      pairs: kind === 'number' ? listParameters(({ type }) => type === 'range') : [],
    }
  })
}
