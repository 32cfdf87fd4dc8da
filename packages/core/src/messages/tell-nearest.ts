import type { ChangedFact, ChangeWay, LineExplanation, ShownValue } from '../explain/explanation.ts'
import { outcomeLabel, tierLabel } from './labels.ts'
import { factLabel, namingOf, peopleText } from './naming.ts'
import { bracketed, say, type Telling } from './telling.ts'
import { valueWords } from './value-words.ts'

const WORDS = {
  zh: {
    if: '若{0}，则{2}本项为“{1}”。', their: '该成员的', they: '该成员', of: '{0}的', and: '，且', or: '或', list: '、', is: '{0}的“{1}”为{2}', isIn: '{0}的“{1}”在{2}的范围内', isNot: '{0}的“{1}”不是{2}',
    correct: '如记录有误或尚未登记；现为{0}，由{1}更正{2}', supply: '现为未知，由{1}补充{2}', checked: '、{0}核实',
    others: '另有{0}种情形，从略。', none: '{0}：更正或补充三项以内的记录，都不能开启或提高本项（会减少其他措施的不算）。',
    cut: '{0}：组合过多，只试了其中一部分，未找到。', someone: '有关单位',
  },
  en: {
    if: 'If {0}, the measure is “{1}”{2}.', their: ' for that member', they: 'that member', of: ' for {0}', and: ', and ', or: ' or ', list: ', ', is: '“{1}” of {0} is {2}', isIn: '“{1}” of {0} is {2}', isNot: '“{1}” of {0} is other than {2}',
    correct: 'should the record be wrong or incomplete; now {0}; the {1} corrects it{2}', supply: 'now unknown; the {1} supplies it{2}', checked: ', the {0} checks it',
    others: '{0} more ways are left out.', none: '{0}: no change of up to three entries that can be corrected or supplied would open or raise it without costing another measure.',
    cut: '{0}: there were too many combinations; of those tried none did.', someone: 'office in charge',
  },
} as const // prettier-ignore

/** How many ways are told; the others are counted. */
const MOST_TOLD = 3
/** From how many codes on the few that will not do are named instead. */
const MANY = 5

/** What a line's way is, and for whom. */
interface Entry {
  readonly line: string
  readonly way: ChangeWay
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

const codesOf = (values: readonly ShownValue[]): readonly string[] =>
  values.flatMap((value) => (value.kind === 'known' && typeof value.value === 'string' ? [value.value] : []))

const statementOf = ({ fact, values }: ChangedFact, who: string, { names, locale }: Telling): string => {
  const words = WORDS[locale]
  const fill = (pattern: string, text: string): string =>
    pattern
      .replace('{0}', () => who)
      .replace('{1}', factLabel(fact, names, locale))
      .replace('{2}', () => text)
  const list = (codes: readonly string[]): string =>
    valueWords({ kind: 'known', value: codes }, fact, names, locale, { or: true, quoted: true })
  if (values.some(({ kind }) => kind === 'between')) {
    return fill(words.isIn, values.map((value) => valueWords(value, fact, names, locale)).join(words.or))
  }
  const codes = codesOf(values)
  if (codes.length < values.length) {
    return fill(words.is, values.map((value) => valueWords(value, fact, names, locale)).join(words.or))
  }
  const others = Object.keys(namingOf(fact, names).codes).filter((code) => !codes.includes(code))
  return codes.length >= MANY && others.length < codes.length
    ? fill(words.isNot, list(others))
    : fill(words.is, list(codes))
}

const noteOf = (facts: readonly ChangedFact[], { names, locale }: Telling): string => {
  const [first] = facts
  if (first === undefined) return ''
  const words = WORDS[locale]
  const { change, fact, collectedBy, verifiedBy } = first
  const now = unique(facts.map((one) => valueWords(one.now, fact, names, locale))).join(words.list)
  const by = collectedBy === undefined ? words.someone : tierLabel(collectedBy, locale)
  const checked = verifiedBy === undefined ? '' : words.checked.replace('{0}', tierLabel(verifiedBy, locale))
  return words[change]
    .replace('{0}', () => now)
    .replace('{1}', by)
    .replace('{2}', checked)
}

const HOUSEHOLD = 'household'

type Relation = 'own' | 'household' | 'other'

const relationOf = ({ appliesTo }: ChangedFact, line: string): Relation =>
  appliesTo === line ? 'own' : appliesTo === HOUSEHOLD ? 'household' : 'other'

/** The ways of a line that turn on its own person and the household, where there are such; else all. */
const closest = ({ appliesTo, nearest }: LineExplanation): readonly Entry[] => {
  const entries = (nearest?.ways ?? []).map((way) => ({ line: appliesTo, way }))
  const own = entries.filter(({ way }) => way.facts.every((fact) => relationOf(fact, appliesTo) !== 'other'))
  return own.length > 0 ? own : entries
}

/** Ways that differ only in the person, together: the same facts of several people, or several people each by his own. */
const grouped = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const { way, line } = entry
    const facts = way.facts.map((fact) => ({ ...fact, now: undefined, appliesTo: relationOf(fact, line) }))
    const key = JSON.stringify([way.outcome, facts])
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  // Where more than one person may change, only what was found may be said.
  return [...groups.values()].flatMap((group) => {
    const others = group[0]?.way.facts.filter((fact) => relationOf(fact, group[0]?.line ?? '') === 'other') ?? []
    return others.length > 1 ? group.map((entry) => [entry]) : [group]
  })
}

const groupText = (group: readonly Entry[], telling: Telling): string => {
  const { names, locale } = telling
  const words = WORDS[locale]
  const [first] = group
  if (first === undefined) return ''
  const lines = unique(group.map(({ line }) => line))
  let named = false
  const statements = first.way.facts.map((fact, index) => {
    const isOwn = relationOf(fact, first.line) === 'own'
    const alike = group.flatMap(({ way }) => way.facts[index] ?? [])
    const ids = alike.map(({ appliesTo }) => appliesTo)
    const who = isOwn && named && lines.length > 1 ? words.they : peopleText(ids, names, locale, true)
    named ||= isOwn
    return `${statementOf(fact, who, telling)}${bracketed(noteOf(alike, telling), locale)}`
  })
  const whose =
    lines.length > 1 && named ? words.their : words.of.replace('{0}', () => peopleText(lines, names, locale))
  return words.if
    .replace('{0}', () => statements.join(words.and))
    .replace('{1}', outcomeLabel(first.way.outcome, locale))
    .replace('{2}', () => whose)
}

/** Tells which corrected or supplied entries would open a measure or raise it, for everybody whom it could be for. */
export const tellNearest = (explained: readonly LineExplanation[], depth: number, telling: Telling): void => {
  const { names, locale } = telling
  const words = WORDS[locale]
  const groups = grouped(explained.flatMap(closest))
  for (const group of groups.slice(0, MOST_TOLD)) say(telling, depth, `→ ${groupText(group, telling)}`)
  const rest = groups.length - MOST_TOLD
  if (rest > 0) say(telling, depth, `→ ${words.others.replace('{0}', String(rest))}`)
  for (const [complete, pattern] of [
    [true, words.none],
    [false, words.cut],
  ] as const) {
    const without = explained.filter(({ nearest }) => nearest?.ways.length === 0 && nearest.complete === complete)
    if (without.length === 0) continue
    const ids = without.map(({ appliesTo }) => appliesTo)
    const who = peopleText(ids, names, locale)
    say(telling, depth, `→ ${pattern.replace('{0}', () => who)}`)
  }
}
