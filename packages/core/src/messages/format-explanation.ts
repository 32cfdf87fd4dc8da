import type { Locale } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'
import type { Explanation, LineExplanation, SignalExplanation } from '../explain/explanation.ts'
import { quotedClause, rowsOf } from './clause-words.ts'
import { ruleOf, tellBasis, tellRefusal, tellStanding } from './format-reasons.ts'
import { outcomeLabel, provenanceLabel, severityLabel } from './labels.ts'
import { factLabel, parameterName, peopleText, whoText } from './naming.ts'
import { createTelling, head, say, type ReasonLine, type Telling } from './telling.ts'
import { tellPart } from './tell-part.ts'
import { tellTrace } from './tell-trace.ts'
import { valueWords } from './value-words.ts'

const WORDS = {
  zh: { decision: '核定结果及理由', refused: '未给予', pending: '尚有未知事项，可能提高', parameters: '所用参数', clauses: '所引方案其他原文', colon: '：', unless: '没有以下情形：', none: '当日没有有效的值' },
  en: { decision: 'the decision and its reasons', refused: 'not granted', pending: 'may still rise with what is unknown', parameters: 'parameters used', clauses: 'further words of the plan', colon: ': ', unless: 'and nothing of this is known:', none: 'no value in force on the day' },
} as const // prettier-ignore

const titleOf = (line: LineExplanation, { names, locale }: Telling): string =>
  names.rules[ruleOf(line)?.rule ?? '']?.title[locale] ?? line.code

/** The measures of a program: what is granted or open to each, then what did not open, all people of a measure together. */
const tellMeasures = (lines: readonly LineExplanation[], telling: Telling): void => {
  const { names, locale } = telling
  const words = WORDS[locale]
  for (const line of lines) {
    if (line.outcome === undefined) continue
    const who = whoText(line.appliesTo, names, locale)
    const title = titleOf(line, telling)
    head(telling, 1, `${title} · ${who}${words.colon}${outcomeLabel(line.outcome, locale)}`)
    tellStanding(line, 2, telling)
  }
  const refused = lines.filter((line) => line.outcome === undefined)
  for (const code of new Set(refused.map((line) => line.code))) {
    const same = refused.filter((line) => line.code === code)
    const [first] = same
    if (first === undefined) continue
    const ids = same.map(({ appliesTo }) => appliesTo)
    const who = peopleText(ids, names, locale)
    head(telling, 1, `${titleOf(first, telling)} · ${who}${words.colon}${words.refused}`)
    tellRefusal(same, 2, telling)
  }
}

/** A signal that is raised: what it says, and the conditions that raised it. */
const tellSignal = (signal: SignalExplanation, telling: Telling): void => {
  const { names, locale } = telling
  const words = WORDS[locale]
  const { rule, clause, appliesTo, severity, conditions, unless } = signal
  const title = names.rules[rule]?.title[locale] ?? rule
  const grave = severity === undefined ? '' : `${severityLabel(severity, locale)} · `
  telling.about = appliesTo
  head(telling, 1, `${grave}${title} · ${whoText(appliesTo, names, locale)}`)
  tellBasis(rule, clause, 2, telling)
  if (conditions.form === 'all') for (const part of conditions.parts) tellTrace(part, 2, telling)
  else tellTrace(conditions, 2, telling)
  if (unless === undefined) return
  say(telling, 2, words.unless)
  for (const part of unless.form === 'any' ? unless.parts : [unless]) tellTrace(part, 3, telling)
}

const tellSignals = (signals: readonly SignalExplanation[], telling: Telling): void => {
  const { names, locale } = telling
  for (const [key, section] of Object.entries(names.decision)) {
    if (section.form !== 'signals' && section.form !== 'findings') continue
    const raised = signals.filter((signal) => signal.raised && signal.event === section.event)
    if (raised.length === 0) continue
    head(telling, 0, section.label?.[locale] ?? key)
    for (const signal of raised) tellSignal(signal, telling)
  }
}

const tellParameters = ({ parameters }: Explanation, telling: Telling): void => {
  const { names, locale } = telling
  const words = WORDS[locale]
  if (parameters.length === 0) return
  head(telling, 0, words.parameters)
  for (const { parameter, value, clause, provenance, source } of parameters) {
    const id = parameterName(parameter)
    if (clause !== undefined) telling.clauses.add(clause)
    const text = value.kind === 'unknown' ? words.none : valueWords(value, id, names, locale)
    const from = provenance === undefined ? '' : ` · ${provenanceLabel(provenance, locale)}`
    const says = source === undefined ? '' : `${words.colon}${source[locale]}`
    say(telling, 1, `${factLabel(id, names, locale)}${words.colon}${text}${from}${says}`)
  }
}

const tellClauses = (telling: Telling): void => {
  const { names, locale, clauses, quoted } = telling
  const left = [...clauses].filter((clause) => !quoted.has(clause) && rowsOf(clause, names).length > 0).sort()
  if (left.length === 0) return
  head(telling, 0, WORDS[locale].clauses)
  for (const clause of left) say(telling, 1, quotedClause(clause, names, locale))
}

/**
 * Says why a whole decision is as it is: class, income line, guarantees and targets, each program with its measures,
 * granted or not, what is to be followed up, the parameters used, and the words of the plan that were cited.
 */
export const formatExplanation = (
  explanation: Explanation,
  names: PolicyDescription,
  locale: Locale,
): readonly ReasonLine[] => {
  const telling = createTelling(explanation, names, locale)
  const words = WORDS[locale]
  head(telling, 0, words.decision)
  for (const part of explanation.parts) tellPart(part, 1, telling)
  for (const { program, outcome, pending } of explanation.programs) {
    const label = names.programs.find(({ id }) => id === program)?.label[locale] ?? program
    const open = pending ? ` · ${words.pending}` : ''
    head(telling, 0, `${label}${words.colon}${outcomeLabel(outcome, locale)}${open}`)
    tellMeasures(
      explanation.lines.filter((line) => line.program === program),
      telling,
    )
  }
  tellSignals(explanation.signals, telling)
  tellParameters(explanation, telling)
  tellClauses(telling)
  return telling.lines
}
