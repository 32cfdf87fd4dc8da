import type { Locale, Outcome, ProgramOutcome, TargetState, Verdict } from '@bangfu/sdk'
import type {
  ChangeGroup,
  DecisionComparison,
  KindOfAnswerChange,
  KindOfLineChange,
  LineChange,
} from '../../compare/decision-comparison.ts'
import type { PolicyDescription } from '../../describe/description.ts'
import { outcomeLabel, targetLabel, verdictLabel } from '../labels.ts'
import { quotedName } from '../naming.ts'
import { numberWords } from '../number-words.ts'
import type { ShownPart } from '../show/show-parts.ts'
import type { ReasonLine } from '../telling.ts'
import { CHANGE_WORDS, put } from './change-words.ts'

/** Two policies whose decisions were compared, and a language. */
export interface Comparing {
  readonly before: PolicyDescription
  readonly after: PolicyDescription
  readonly locale: Locale
}

const HOUSEHOLD = 'household'
const PROGRAMS = 'programs'

const benefitName = (code: string, { before, after, locale }: Comparing): string =>
  quotedName([...after.benefits, ...before.benefits].find((benefit) => benefit.code === code)?.title[locale] ?? '')

const outcomeName = (outcome: Outcome | undefined, locale: Locale): string =>
  outcome === undefined ? CHANGE_WORDS[locale].none : outcomeLabel(outcome, locale)

const lineText = (line: KindOfLineChange, comparing: Comparing): string => {
  const words = CHANGE_WORDS[comparing.locale]
  const name = benefitName(line.code, comparing)
  if (line.amount !== undefined) return `${name}${words.colon}${words[line.amount]}`
  const [before, after] = [outcomeName(line.before, comparing.locale), outcomeName(line.after, comparing.locale)]
  return `${name}${words.colon}${put(words.becomes, before, after)}`
}

const sectionOf = (about: string, { before, after }: Comparing) => {
  const [key = '', ...rest] = about.split('.')
  return { key, id: rest.join('.'), section: after.decision[key] ?? before.decision[key] }
}

/** What a part of a decision is called. */
const answerName = (about: string, comparing: Comparing): string => {
  const { before, after, locale } = comparing
  const { key, id, section } = sectionOf(about, comparing)
  if (key === PROGRAMS) {
    const program = [...after.programs, ...before.programs].find((candidate) => candidate.id === id)
    return quotedName(program?.label[locale] ?? '')
  }
  const own = section?.label?.[locale] ?? ''
  if (id === '' || section === undefined) return quotedName(own)
  const inner =
    section.form === 'verdicts'
      ? section.verdicts[id]?.label
      : section.form === 'targets'
        ? section.targets[id]?.label
        : 'event' in section
          ? [...(after.signals[section.event] ?? []), ...(before.signals[section.event] ?? [])].find(
              ({ code }) => code === id,
            )?.title
          : undefined
  return quotedName(`${own} · ${inner?.[locale] ?? ''}`)
}

/** A value of a part of a decision, in words. */
const answerWords = (about: string, value: string, comparing: Comparing): string => {
  const { before, after, locale } = comparing
  const { key, section } = sectionOf(about, comparing)
  if (key === PROGRAMS) return outcomeLabel(value as ProgramOutcome, locale)
  switch (section?.form) {
    case 'classification':
      return [...after.classes, ...before.classes].find(({ id }) => id === value)?.label[locale] ?? ''
    case 'targets':
      return value === 'no' ? CHANGE_WORDS[locale].none : targetLabel(value as TargetState, locale)
    case 'number':
    case 'amount':
      return value === 'unknown'
        ? CHANGE_WORDS[locale].unknown
        : value === 'no'
          ? CHANGE_WORDS[locale].none
          : numberWords(value)
    case 'verdict':
    case 'verdicts':
      return verdictLabel(value as Verdict, locale)
    default:
      return value === 'no' ? CHANGE_WORDS[locale].none : value
  }
}

const answerText = ({ about, before, after }: KindOfAnswerChange, comparing: Comparing): string => {
  const words = CHANGE_WORDS[comparing.locale]
  const { section } = sectionOf(about, comparing)
  const name = answerName(about, comparing)
  if (section?.form === 'signals' || section?.form === 'findings') {
    const how = before === 'no' ? words.raised : after === 'no' ? words.dropped : words.differs
    return `${name}${words.colon}${how}`
  }
  if (before === undefined || after === undefined) return `${name}${words.colon}${words.differs}`
  return `${name}${words.colon}${put(words.becomes, answerWords(about, before, comparing), answerWords(about, after, comparing))}`
}

const exampleLine = (line: LineChange, comparing: Comparing): string => {
  const { locale } = comparing
  const words = CHANGE_WORDS[locale]
  const { appliesTo, yuanBefore, yuanAfter, before, after } = line
  const who = appliesTo === HOUSEHOLD ? words.household : put(words.member, appliesTo)
  const outcomes =
    before === after
      ? outcomeName(after, locale)
      : put(words.becomes, outcomeName(before, locale), outcomeName(after, locale))
  const amount = (yuan: string | undefined): string =>
    yuan === undefined ? words.noYuan : put(words.yuanAmount, numberWords(yuan))
  const yuan =
    yuanBefore === undefined && yuanAfter === undefined
      ? ''
      : put(words.yuanChange, amount(yuanBefore), amount(yuanAfter))
  return `${who}${words.comma}${benefitName(line.code, comparing)}${words.colon}${outcomes}${yuan}`
}

const yuanText = (
  { gainedYuan, lostYuan }: { readonly gainedYuan: string; readonly lostYuan: string },
  locale: Locale,
): readonly string[] => {
  const words = CHANGE_WORDS[locale]
  return [
    ...(gainedYuan === '0' ? [] : [put(words.gained, numberWords(gainedYuan))]),
    ...(lostYuan === '0' ? [] : [put(words.lost, numberWords(lostYuan))]),
  ]
}

const formatGroup = (group: ChangeGroup, comparing: Comparing): ShownPart => {
  const { locale } = comparing
  const words = CHANGE_WORDS[locale]
  const { example } = group
  const changes = [
    ...group.lines.map((line) => lineText(line, comparing)),
    ...group.answers.map((answer) => answerText(answer, comparing)),
  ]
  const title = [
    group.households === 1 ? words.oneGroup : put(words.group, String(group.households)),
    ...yuanText(group, locale),
  ].join(words.comma)
  const shown: readonly ReasonLine[] = [
    ...changes.map((text) => ({ depth: 0, text })),
    { depth: 0, text: put(words.example, example.householdId) },
    ...example.lines.map((line) => ({ depth: 1, text: exampleLine(line, comparing) })),
    ...example.answers.map((answer) => ({ depth: 1, text: answerText(answer, comparing) })),
  ]
  return { title, lines: shown }
}

/** Who gains and who loses, in words: the totals, then each distinct change with one household that shows it. */
export const formatDecisionChanges = (
  comparison: DecisionComparison,
  comparing: Comparing,
): { readonly summary: readonly string[]; readonly groups: readonly ShownPart[] } => {
  const words = CHANGE_WORDS[comparing.locale]
  const { households, unchanged, gaining, losing, both, otherwise, gainedYuan, lostYuan } = comparison
  const counts = [households, unchanged, gaining, losing, both, otherwise].map(String)
  return {
    summary: [put(words.summary, ...counts), put(words.yuan, numberWords(gainedYuan), numberWords(lostYuan))],
    groups: comparison.groups.map((group) => formatGroup(group, comparing)),
  }
}
