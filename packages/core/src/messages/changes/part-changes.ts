import type { Locale } from '@bangfu/sdk'
import type { ComparedSection, PartChange } from '../../compare/policy-comparison.ts'
import type { PolicyDescription, TableDescription } from '../../describe/description.ts'
import { formatDefinition, formatParameter, formatRule } from '../format-rule.ts'
import { quotedName } from '../naming.ts'
import { namesUsedByRule } from '../names-used.ts'
import { formatPart } from '../show/format-part.ts'
import { showClassification, showDecisionKey } from '../show/show-decision.ts'
import { quoteOf, showing, type ShownPart } from '../show/show-parts.ts'
import type { ReasonLine } from '../telling.ts'
import { CHANGE_WORDS, put } from './change-words.ts'
import { lineChanges } from './line-changes.ts'
import { parameterChanges } from './parameter-changes.ts'
import { ruleChanges } from './rule-changes.ts'

/** Two policies, a language, and the day whose parameter values stand in sentences. */
export interface Changing {
  readonly before: PolicyDescription
  readonly after: PolicyDescription
  readonly locale: Locale
  readonly day: string
}

// What a description calls a section, and what a rule file does where that is another name.
const OF_FILES: Readonly<Partial<Record<ComparedSection, string>>> = { definitions: 'derived', lists: 'scopes' }

/** A part in sentences, without what it rests on: that is compared by itself. */
const said = (section: ComparedSection, id: string, names: PolicyDescription, { locale, day }: Changing): ShownPart => {
  const show = showing(names, locale, { day })
  const own = { day, alone: true }
  switch (section) {
    case 'rules': {
      const rule = names.rules[id]
      return {
        title: rule?.title[locale] ?? '',
        ...quoteOf(rule?.clause, show),
        lines: formatRule(id, names, locale, own),
      }
    }
    case 'definitions': {
      const definition = names.definitions[id]
      const lines = formatDefinition(id, names, locale, own)
      return { title: definition?.label[locale] ?? '', ...quoteOf(definition?.clause, show), lines }
    }
    case 'parameters': {
      const [, ...lines] = formatParameter(id, names, locale)
      return { title: names.parameters.find((one) => one.id === id)?.label[locale] ?? '', lines }
    }
    case 'classification':
      return showClassification(show)
    case 'decision': {
      const shown = showDecisionKey(id, show)
      const lines = (shown?.parts ?? []).flatMap((part) => [
        ...(part.title === '' ? [] : [{ depth: 0, text: part.title }]),
        ...part.lines.map((line) => ({ ...line, depth: line.depth + 1 })),
      ])
      return { title: names.decision[id]?.label?.[locale] ?? '', lines }
    }
    case 'lists':
      return { title: names.lists.find(({ scope }) => scope === id)?.label[locale] ?? '', lines: [] }
    default:
      return formatPart(OF_FILES[section] ?? section, id, names, locale, { day })[0] ?? { title: '', lines: [] }
  }
}

const body = ({ quote, lines }: ShownPart): readonly ReasonLine[] =>
  quote === undefined ? lines : [{ depth: 0, text: quote }, ...lines]

const tableChanges = (before: TableDescription, after: TableDescription, locale: Locale): readonly ReasonLine[] => {
  const words = CHANGE_WORDS[locale]
  const only = (own: TableDescription, other: TableDescription): string =>
    Object.entries(own.codes)
      .filter(([code]) => other.codes[code] === undefined)
      .map(([, label]) => quotedName(label[locale]))
      .join(words.list)
  const [added, removed] = [only(after, before), only(before, after)]
  const renamed = Object.entries(after.codes).flatMap(([code, label]) => {
    const old = before.codes[code]?.[locale]
    return old === undefined || old === label[locale]
      ? []
      : [put(words.renamed, quotedName(old), quotedName(label[locale]))]
  })
  const groups = JSON.stringify(before.groups) === JSON.stringify(after.groups) ? [] : [words.groups]
  return [
    ...(added === '' ? [] : [put(words.added, added)]),
    ...(removed === '' ? [] : [put(words.removed, removed)]),
    ...renamed,
    ...groups,
  ].map((text) => ({ depth: 0, text }))
}

/** The rules that rest on a derived fact or a parameter, be it through others. */
const usersOf = ({ section, id }: PartChange, names: PolicyDescription, locale: Locale): readonly ReasonLine[] => {
  if (section !== 'definitions' && section !== 'parameters' && section !== 'facts') return []
  const words = CHANGE_WORDS[locale]
  const users = Object.values(names.rules).filter(({ name }) => namesUsedByRule(name, names)[section].includes(id))
  const titles = [...new Set(users.map(({ title }) => quotedName(title[locale])))]
  return titles.length === 0 ? [] : [{ depth: 0, text: put(words.usedBy, titles.join(words.list)) }]
}

const changesIn = (change: PartChange, changing: Changing): readonly ReasonLine[] => {
  const { section, id } = change
  const { before, after, locale } = changing
  if (section === 'parameters') {
    const [one, other] = [before, after].map(({ parameters }) => parameters.find((parameter) => parameter.id === id))
    return one === undefined || other === undefined ? [] : parameterChanges(one, other, { before, after }, locale)
  }
  if (section === 'rules') {
    const [one, other] = [before.rules[id], after.rules[id]]
    if (one === undefined || other === undefined) return []
    const quotes = [before, after].map((names, index) =>
      body({ title: '', ...quoteOf([one, other][index]?.clause, showing(names, locale, changing)), lines: [] }),
    ) as [readonly ReasonLine[], readonly ReasonLine[]]
    return [...lineChanges(...quotes), ...ruleChanges(one, other, { before, after }, changing)]
  }
  if (section === 'tables') {
    const [one, other] = [before.tables[id], after.tables[id]]
    return one === undefined || other === undefined ? [] : tableChanges(one, other, locale)
  }
  return []
}

const linesOf = (change: PartChange, changing: Changing): readonly ReasonLine[] => {
  const { section, id } = change
  const own = changesIn(change, changing)
  if (own.length > 0 || section === 'rules') return own
  return lineChanges(
    body(said(section, id, changing.before, changing)),
    body(said(section, id, changing.after, changing)),
  )
}

/** Whether what changed is a text in the language that is not spoken. */
const isInOtherLanguage = (change: PartChange, changing: Changing): boolean => {
  const other: Changing = { ...changing, locale: changing.locale === 'zh' ? 'en' : 'zh' }
  const [old, now] = [changing.before, changing.after].map(
    (names) => said(change.section, change.id, names, other).title,
  )
  return old !== now || linesOf(change, other).length > 0
}

/** What changed in one part, in words: its name, then what is gone, what is new, and who is concerned. */
export const formatPartChange = (change: PartChange, changing: Changing): ShownPart => {
  const { section, id, kind } = change
  const { before, after, locale } = changing
  const words = CHANGE_WORDS[locale]
  const [old, now] = [said(section, id, before, changing), said(section, id, after, changing)]
  const name = kind === 'removed' ? old.title : now.title
  const renamed =
    kind === 'changed' && old.title !== now.title
      ? put(words.becomes, quotedName(old.title), quotedName(name))
      : quotedName(name)
  const title = put(words.kinds[kind], words.sections[section], renamed)
  if (kind !== 'changed') return { ...(kind === 'added' ? now : old), title }
  const lines = linesOf(change, changing)
  const untold = lines.length === 0 && old.title === now.title
  const inner = untold
    ? [{ depth: 0, text: words[isInOtherLanguage(change, changing) ? 'otherLanguage' : 'inner'] }]
    : []
  return { title, lines: [...lines, ...inner, ...usersOf(change, after, locale)] }
}
