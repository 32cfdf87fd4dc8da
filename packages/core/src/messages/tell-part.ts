import type { Locale, TargetState, Verdict } from '@bangfu/sdk'
import type { DecisionSection, PolicyDescription } from '../describe/description.ts'
import type { NamedValue, PartExplanation } from '../explain/explanation.ts'
import { targetLabel, verdictLabel } from './labels.ts'
import { factLabel, whoText } from './naming.ts'
import { numberWords } from './number-words.ts'
import { sourceNote } from './source-words.ts'
import { cite, derivationOf, head, say, type Telling } from './telling.ts'
import { tellDerived } from './tell-trace.ts'
import { valueWords } from './value-words.ts'

const HOUSEHOLD = 'household'
const NOBODY = { zh: '无', en: 'none' } as const
const NOT_KNOWN = { zh: '未知', en: 'unknown' } as const

/** What a part of the decision holds, in words. */
const resultText = (part: PartExplanation, section: DecisionSection, { names, locale }: Telling): string => {
  const { result } = part
  if (result === null || result === undefined) return NOT_KNOWN[locale]
  const text = typeof result === 'string' ? result : ''
  switch (section.form) {
    case 'classification':
      return names.classes.find(({ id }) => id === result)?.label[locale] ?? text
    case 'number': {
      const { exact } = result as { readonly exact: string }
      return numberWords(exact)
    }
    case 'verdict':
    case 'verdicts':
      return verdictLabel(result as Verdict, locale)
    case 'targets':
      return targetLabel(result as TargetState, locale)
    case 'amount':
      return numberWords(text)
    case 'idsWhere': {
      const ids = result as readonly string[]
      return ids.length === 0
        ? NOBODY[locale]
        : ids.map((id) => whoText(id, names, locale)).join(locale === 'zh' ? '、' : ', ')
    }
    default:
      return ''
  }
}

/** What a part is called: its section, and its own name where the section has several. */
const partLabel = (part: string, section: DecisionSection, locale: Locale): string => {
  const own = part.slice(part.indexOf('.') + 1)
  const outer = section.label?.[locale] ?? part
  const inner =
    section.form === 'verdicts' ? section.verdicts[own] : section.form === 'targets' ? section.targets[own] : undefined
  return inner === undefined ? outer : `${outer} · ${inner.label?.[locale] ?? own}`
}

const markOf = ({ value }: NamedValue): string =>
  value.kind !== 'known' ? '?' : value.value === true ? '✓' : value.value === false ? '✗' : '·'

const tellFact = (named: NamedValue, depth: number, telling: Telling): void => {
  const { names, locale } = telling
  const derived = derivationOf(named, telling)
  if (derived !== undefined && 'value' in derived.from) {
    tellDerived(named, depth, telling)
    return
  }
  const who =
    named.appliesTo === undefined || named.appliesTo === HOUSEHOLD
      ? ''
      : `${whoText(named.appliesTo, names, locale)} · `
  const value = valueWords(named.value, named.fact, names, locale)
  const colon = locale === 'zh' ? '：' : ': '
  const statement = `${factLabel(named.fact, names, locale)}${colon}${value}${sourceNote(named, locale)}`
  say(telling, depth, `${markOf(named)} ${who}${statement}${cite(named.clause, telling)}`)
  tellDerived(named, depth + 1, telling)
}

/** The facts that a result turned on: up to the one that settled it, where they are tried in order. */
const decisive = ({ facts }: PartExplanation, section: DecisionSection): readonly NamedValue[] => {
  const is = (wanted: boolean) => (named: NamedValue) => named.value.kind === 'known' && named.value.value === wanted
  if (section.form === 'classification') {
    const at = facts.findIndex(is(true))
    return at === -1 ? facts : facts.slice(0, at + 1)
  }
  if (section.form === 'targets')
    return facts.some(is(false)) && is(false)(facts[0] as NamedValue) ? facts.slice(0, 1) : facts
  // Of a list of people, those who are on it.
  return section.form === 'idsWhere' ? facts.filter(is(true)) : facts
}

const sectionOf = (part: string, names: PolicyDescription): DecisionSection | undefined =>
  names.decision[part] ?? names.decision[part.slice(0, part.indexOf('.'))]

/** Tells of a part of the decision that is no measure: what it holds, the clause, and what it turned on. */
export const tellPart = (part: PartExplanation, depth: number, telling: Telling): void => {
  const { names, locale } = telling
  const section = sectionOf(part.part, names)
  if (section === undefined) return
  telling.clause = ''
  telling.about = HOUSEHOLD
  const colon = locale === 'zh' ? '：' : ': '
  const label = partLabel(part.part, section, locale)
  head(telling, depth, `${label}${colon}${resultText(part, section, telling)}${cite(part.clause, telling)}`)
  telling.clause = part.clause ?? ''
  const facts = decisive(part, section)
  // What a verdict alone turns on says the same as the verdict.
  const isSaid = section.form === 'verdict' || section.form === 'verdicts'
  for (const named of facts) (isSaid ? tellDerived : tellFact)(named, depth + 1, telling)
}
