import type { Locale, Verdict } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'
import type { DerivedValue, Explanation, LineExplanation, NamedValue, Trace } from '../explain/explanation.ts'
import { formulas, operators } from '../language/index.ts'
import { factLabel, namedText, valueText } from './explained-value.ts'
import { outcomeLabel } from './labels.ts'

const MARKS: Readonly<Record<Verdict, string>> = { yes: '✓', no: '✗', unknown: '?' }

const WORDS = {
  zh: { all: '以下各项都须满足', any: '以下至少满足一项', not: '以下须不成立', some: '至少有一项符合', every: '每一项都须符合', household: '本户', member: '成员', clause: '方案', closed: '未开启', amount: '金额', perYear: '元/年', item: '第{0}项', unknownList: '内容未知', known: '档案中已有{0}' },
  en: { all: 'all of these', any: 'at least one of these', not: 'none of this', some: 'at least one of them', every: 'each of them', household: 'the household', member: 'member', clause: 'plan', closed: 'not opened', amount: 'amount', perYear: 'yuan a year', item: 'no. {0}', unknownList: 'not known', known: '{0} is on file' },
} as const // prettier-ignore

/** One line of an explanation: how deep it stands, and its text. */
export interface ReasonLine {
  readonly depth: number
  readonly text: string
}

/** What the sentences of one line of a decision are made with. */
interface Telling {
  readonly names: PolicyDescription
  readonly locale: Locale
  readonly derived: ReadonlyMap<string, DerivedValue>
  readonly told: Set<string>
  readonly lines: ReasonLine[]
}

const keyOf = ({ fact, appliesTo = '' }: NamedValue): string => `${appliesTo}\n${fact}`

const say = ({ lines }: Telling, depth: number, text: string): void => {
  lines.push({ depth, text })
}

/** Tells once how a derived value came about. */
const tellDerived = (named: NamedValue, depth: number, telling: Telling): void => {
  const derived = telling.derived.get(keyOf(named))
  if (derived === undefined || telling.told.has(keyOf(named))) return
  telling.told.add(keyOf(named))
  tellTrace(derived.from, depth, telling)
}

const tellLeaf = (leaf: Extract<Trace, { form: 'leaf' }>, depth: number, telling: Telling): void => {
  const { names, locale } = telling
  const { left, right, verdict } = leaf
  const mark = MARKS[verdict]
  const isQuestion = right.value.kind === 'known' && typeof right.value.value === 'boolean'
  if (isQuestion) {
    const colon = locale === 'zh' ? '：' : ': '
    say(
      telling,
      depth,
      `${mark} ${factLabel(left.fact, names, locale)}${colon}${valueText(left.value, left.fact, names, locale)}`,
    )
  } else {
    const operator = operators.find(({ name }) => name === leaf.operator)
    const value = 'fact' in right ? namedText(right, names, locale) : valueText(right.value, left.fact, names, locale)
    const sentence = operator?.sentence[locale] ?? '{fact} {value}'
    say(
      telling,
      depth,
      `${mark} ${sentence.replace('{fact}', namedText(left, names, locale)).replace('{value}', value)}`,
    )
  }
  tellDerived(left, depth + 1, telling)
  if ('fact' in right) tellDerived(right, depth + 1, telling)
}

/** A number with its sign or words: 「100000 × 0.9」. */
const sum = (trace: Trace, { names, locale }: Telling): string => {
  switch (trace.form) {
    case 'reference':
      return namedText(trace.named, names, locale)
    case 'formula': {
      const { symbol, sentence } = formulas.find(({ name }) => name === trace.formula) ?? {}
      const parts = trace.parts.map((part) => ('value' in part ? sum(part, { names, locale } as Telling) : ''))
      if (symbol !== undefined)
        return parts.map((part, i) => (trace.parts[i]?.form === 'formula' ? `(${part})` : part)).join(` ${symbol} `)
      const repeats = formulas.find(({ name }) => name === trace.formula)?.repeats === true
      const filled = repeats ? [parts.join(locale === 'zh' ? '、' : ', ')] : parts
      return filled.reduce((text, part, index) => text.replace(`{${index}}`, part), sentence?.[locale] ?? '')
    }
    default:
      return 'value' in trace ? valueText(trace.value, '', names, locale) : ''
  }
}

const referencesOf = (trace: Trace): readonly NamedValue[] => {
  if (trace.form === 'reference') return [trace.named]
  return trace.form === 'formula' ? trace.parts.flatMap(referencesOf) : []
}

const tellNumber = (trace: Trace, depth: number, telling: Telling): void => {
  const { names, locale } = telling
  if (trace.form === 'if' || trace.form === 'firstKnown') {
    for (const part of trace.parts) tellTrace(part, depth, telling)
    return
  }
  if (trace.form === 'sum' || trace.form === 'count') {
    for (const [index, item] of (trace.items ?? []).entries()) {
      const value = item.trace === undefined ? '1' : sum(item.trace, telling)
      say(telling, depth, `+ ${WORDS[locale].item.replace('{0}', String(index + 1))} ${value}`)
      if (item.trace !== undefined) for (const named of referencesOf(item.trace)) tellDerived(named, depth + 1, telling)
    }
    return
  }
  if (trace.form === 'number') return
  const value = 'value' in trace ? valueText(trace.value, '', names, locale) : ''
  if (trace.form === 'lookup')
    say(
      telling,
      depth,
      `= ${factLabel(`param.${trace.parameter}`, names, locale)} · ${namedText(trace.by, names, locale)} = ${value}`,
    )
  else say(telling, depth, `= ${sum(trace, telling)} = ${value}`)
  for (const named of referencesOf(trace)) tellDerived(named, depth + 1, telling)
}

const tellTrace = (trace: Trace, depth: number, telling: Telling): void => {
  const words = WORDS[telling.locale]
  switch (trace.form) {
    case 'leaf':
      tellLeaf(trace, depth, telling)
      return
    case 'all':
    case 'any':
    case 'not':
      say(telling, depth, `${MARKS[trace.verdict]} ${words[trace.form]}`)
      for (const part of trace.parts) tellTrace(part, depth + 1, telling)
      return
    case 'some':
    case 'every':
      say(
        telling,
        depth,
        `${MARKS[trace.verdict]} ${words[trace.form]}${trace.items === undefined ? ` (${words.unknownList})` : ''}`,
      )
      for (const [index, item] of (trace.items ?? []).entries()) {
        say(telling, depth + 1, words.item.replace('{0}', String(index + 1)))
        tellTrace(item.trace, depth + 2, telling)
      }
      return
    case 'known':
      say(
        telling,
        depth,
        `${MARKS[trace.verdict]} ${words.known.replace('{0}', factLabel(trace.fact, telling.names, telling.locale))}`,
      )
      return
    default:
      tellNumber(trace, depth, telling)
  }
}

/** Says why a measure stands as it does, as lines to be indented: each condition tried, its value and its result. */
export const formatReasons = (
  line: LineExplanation,
  explanation: Explanation,
  names: PolicyDescription,
  locale: Locale,
): readonly ReasonLine[] => {
  const words = WORDS[locale]
  const lines: ReasonLine[] = []
  const derived = new Map(explanation.derived.map((value) => [keyOf(value), value]))
  for (const rule of line.rules) {
    const telling: Telling = { names, locale, derived, told: new Set(), lines }
    const title = names.rules[rule.rule]?.title[locale] ?? rule.rule
    const outcome = outcomeLabel(rule.outcome, locale)
    say(telling, 0, `${MARKS[rule.verdict]} ${title} → ${outcome} (${words.clause} ${rule.clause})`)
    tellTrace(rule.conditions, 1, telling)
    if (rule.amount !== undefined) {
      say(
        telling,
        1,
        `${words.amount} ${valueText(rule.amount.value, rule.amount.fact, names, locale)} ${words.perYear}`,
      )
      tellDerived(rule.amount, 2, telling)
    }
  }
  return lines
}
