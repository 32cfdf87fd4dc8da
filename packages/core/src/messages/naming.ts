import type { Locale, Localized } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'

const PARAMETER = 'param.'
// The day decided for, which no file declares.
const AS_OF = 'asOf'

/** What sentences need to know of a fact, formula or parameter. */
export interface Naming {
  readonly label: Localized
  readonly unit?: string | undefined
  /** What its codes are called. */
  readonly codes: Readonly<Record<string, Localized>>
  readonly isRate: boolean
  /** Whether its value is two numbers, the ends of a range. */
  readonly isRange: boolean
  readonly isDate: boolean
  /** Whether its value is a text or code, be it made of digits. */
  readonly isText: boolean
  /** Whether it says that a block of the record is there. */
  readonly isBlock: boolean
}

const PLAIN = { codes: {}, isRate: false, isRange: false, isDate: false, isText: false, isBlock: false } as const

const TEXTS = ['text', 'region', 'code', 'codes', 'choice', 'words', 'texts', 'monthDay']

const build = (names: PolicyDescription): ReadonlyMap<string, Naming> => {
  const all = new Map<string, Naming>()
  const blocks = new Set(names.blocks.map(({ id }) => id))
  for (const [id, label] of Object.entries(names.labels)) {
    all.set(id, { ...PLAIN, label, isBlock: blocks.has(id), isDate: id === AS_OF })
  }
  for (const { id, label, unit, table, type } of names.facts) {
    const codes = names.tables[table ?? '']?.codes ?? {}
    all.set(id, { ...PLAIN, label, unit, codes, isDate: type === 'date', isText: TEXTS.includes(type) })
  }
  for (const { id, label, unit, type, table } of Object.values(names.definitions)) {
    const codes = names.tables[table ?? '']?.codes ?? {}
    all.set(id, { ...PLAIN, label, unit, codes, isDate: type === 'date', isText: TEXTS.includes(type) })
  }
  // New codes that a parameter lists are called what the tables that take them in call them.
  const extended = Object.values(names.tables).filter((candidate) => candidate.extended)
  const added = Object.assign({}, ...extended.map(({ codes }) => codes)) as Readonly<Record<string, Localized>>
  for (const { id, label, unit, type, table, options = [] } of names.parameters) {
    const choices = Object.fromEntries(options.map((option) => [option.id, option.label]))
    const codes = { ...names.tables[table ?? '']?.codes, ...choices, ...(type === 'words' ? added : {}) }
    const kinds = {
      isRate: type === 'rate',
      isRange: type === 'range',
      isDate: type === 'date',
      isText: TEXTS.includes(type),
    }
    all.set(`${PARAMETER}${id}`, { ...PLAIN, ...kinds, label, unit, codes })
  }
  return all
}

const built = new WeakMap<PolicyDescription, ReadonlyMap<string, Naming>>()

/** What a fact, formula or parameter (`param.incomeLineYuan`) is called and how its values read. */
export const namingOf = (id: string, names: PolicyDescription): Naming => {
  let all = built.get(names)
  if (all === undefined) built.set(names, (all = build(names)))
  return all.get(id) ?? { ...PLAIN, label: { zh: id, en: id } }
}

/** What a fact or parameter is called. */
export const factLabel = (id: string, names: PolicyDescription, locale: Locale): string =>
  namingOf(id, names).label[locale]

/** What a plugin is called. */
export const pluginLabel = (id: string, { plugins }: PolicyDescription, locale: Locale): string =>
  plugins.find((plugin) => plugin.id === id)?.title[locale] ?? id

/** A name in quotation marks; in corner brackets where it has such marks itself. */
export const quotedName = (name: string): string => (/[“”]/.test(name) ? `「${name}」` : `“${name}”`)

/** Whether an id names a parameter. */
export const isParameter = (id: string): boolean => id.startsWith(PARAMETER)

/** The id of a parameter as rules name it. */
export const parameterName = (id: string): string => `${PARAMETER}${id}`

const HOUSEHOLD = 'household'
const ITEM = /^(.+) (\S+) (\d+)$/

/** Whom something is about: the household, a member, or an item of a member's list. */
export const whoText = (appliesTo: string, names: PolicyDescription, locale: Locale): string => {
  const zh = locale === 'zh'
  if (appliesTo === HOUSEHOLD) return zh ? '本户' : 'the household'
  const [, owner = '', scope = '', position = ''] = ITEM.exec(appliesTo) ?? []
  const list = names.lists.find((candidate) => candidate.scope === scope)
  if (list === undefined) return zh ? `成员「${appliesTo}」` : `member \`${appliesTo}\``
  const of = whoText(owner, names, locale)
  return zh ? `${of}第${position}条${list.label.zh}` : `${list.label.en} no. ${position} of ${of}`
}

/** Several people or things: 「成员「A1」「A2」」. */
export const peopleText = (ids: readonly string[], names: PolicyDescription, locale: Locale, or = false): string => {
  const zh = locale === 'zh'
  const isMember = (id: string): boolean => id !== HOUSEHOLD && !ITEM.test(id)
  const unique = [...new Set(ids)]
  if (unique.length > 1 && unique.every(isMember)) {
    const quoted = unique.map((id) => (zh ? `「${id}」` : `\`${id}\``))
    if (zh) return or ? `成员${quoted.join('或')}` : `成员${quoted.join('')}`
    const last = or ? ' or ' : ' and '
    return `${or ? 'member' : 'members'} ${quoted.slice(0, -1).join(', ')}${last}${quoted.at(-1)}`
  }
  return unique.map((id) => whoText(id, names, locale)).join(or ? (zh ? '或' : ' or ') : zh ? '、' : ', ')
}
