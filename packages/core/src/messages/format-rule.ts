import type { Locale } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'
import type { RuleDescription } from '../describe/rule-description.ts'
import { quotedClause } from './clause-words.ts'
import { outcomeLabel, provenanceLabel, severityLabel, tierLabel } from './labels.ts'
import { factLabel, parameterName, quotedName } from './naming.ts'
import { namesUsedByDefinition, namesUsedByRule } from './names-used.ts'
import { unitWords } from './number-words.ts'
import { conditionLines, expressionText, type Saying } from './rule-words.ts'
import { bracketed, type ReasonLine } from './telling.ts'
import { valueWords } from './value-words.ts'

const WORDS = {
  zh: { household: '对每户判断', member: '对每名家庭成员分别判断', opens: '{0}：{1}，{2}时，结果为“{3}”。', raises: '{0}：{1}，{2}时，列入“{3}”{4}。', all: '以下条件全部满足', any: '以下条件至少满足一项', not: '以下条件不成立', unless: '但已知有以下情形时不列入：', amount: '金额：{0}{1}', monthly: '，按月发放，每月为一年的十二分之一', versions: '这条规则另有别的时期的写法：', noAmount: '方案没有规定金额。', official: '由{0}核定：{1}', outsideRule: '由{0}按方案以外的规定确定：{1}', outside: '方案以外的条件：{0}', note: '说明：{0}', noteWhen: '说明（{1}时）：{0}', days: '施行日期：{0}起', until: '，至{0}止', basis: '依据{0}', where: '其中：', is: '{0}（{1}）须：', equals: '{0} = {1}', onFamily: '对本户', grave: '（{0}）', from: '{0}起：', to: '{0}至{1}：', vary: { county: '县区可以另定', city: '市里可以另定', none: '不得另定' }, bound: { raiseOnly: '，只升不降', lowerOnly: '，只降不升', addOnly: '，只增不减' }, dateBound: { raiseOnly: '，只推后、不提前', lowerOnly: '，只提前、不推后', addOnly: '' }, additional: '本项不影响所属项目的结果。' },
  en: { household: 'for each household', member: 'for each member', opens: '{0}: {1}, where {2}, the outcome is “{3}”.', raises: '{0}: {1}, where {2}, it is listed under “{3}”{4}.', all: 'all of the following hold', any: 'at least one of the following holds', not: 'the following does not hold', unless: 'but not where one of these is known to hold:', amount: 'Amount: {0}{1}', monthly: ', paid by the month, a twelfth each', versions: 'The rule reads otherwise on other days:', noAmount: 'The plan sets no amount.', official: 'The {0} decides: {1}', outsideRule: 'The {0} decides by a rule outside the plan: {1}', outside: 'Not from the plan: {0}', note: 'Note: {0}', noteWhen: 'Note (where {1}): {0}', days: 'In force from {0}', until: ' to {0}', basis: 'By {0}', where: 'Where:', is: '{0} ({1}) holds where:', equals: '{0} = {1}', onFamily: 'for the household', grave: ' ({0})', from: 'from {0}: ', to: '{0} to {1}: ', vary: { county: 'a county may set another', city: 'the city may set another', none: 'nobody may set another' }, bound: { raiseOnly: ', never a lower one', lowerOnly: ', never a higher one', addOnly: ', with nothing taken away' }, dateBound: { raiseOnly: ', never an earlier one', lowerOnly: ', never a later one', addOnly: '' }, additional: 'This measure does not change the outcome of its program.' },
} as const // prettier-ignore

const scopeLabel = (scope: string, { names, locale }: Saying): string =>
  names.lists.find((list) => list.scope === scope)?.label[locale] ?? (locale === 'zh' ? '本户' : 'household')

const headOf = (rule: RuleDescription, { names, locale }: Saying): string => {
  const words = WORDS[locale]
  const { conditions, outcome, event, severity, title } = rule
  const form = conditions.form === 'any' || conditions.form === 'not' ? conditions.form : 'all'
  const who = rule.for === 'household' ? words.household : words.member
  const filled = (outcome === undefined ? words.raises : words.opens)
    .replace('{0}', () => title[locale])
    .replace('{1}', who)
    .replace('{2}', words[form])
  if (outcome !== undefined) return filled.replace('{3}', outcomeLabel(outcome, locale))
  const section = Object.values(names.decision).find(
    (candidate) => (candidate.form === 'signals' || candidate.form === 'findings') && candidate.event === event,
  )
  const grave = severity === undefined ? '' : words.grave.replace('{0}', severityLabel(severity, locale))
  return filled.replace('{3}', section?.label?.[locale] ?? '').replace('{4}', grave)
}

/** The parts of a condition at the top of a rule, whose head says how they belong together. */
const partsOf = (rule: RuleDescription, depth: number, saying: Saying): readonly ReasonLine[] => {
  const { conditions } = rule
  if (conditions.form === 'all' || conditions.form === 'any')
    return conditions.parts.flatMap((part) => conditionLines(part, depth, saying))
  return conditionLines(conditions.form === 'not' ? conditions.part : conditions, depth, saying)
}

/** One version of a rule in sentences, its days last; without them where they are said elsewhere. */
export const ruleLines = (rule: RuleDescription, saying: Saying, withDays = true): readonly ReasonLine[] => {
  const { names, locale } = saying
  const words = WORDS[locale]
  const { unless, amount, paid, outcome, review, question, outside, notes, from, to, additional } = rule
  const lines: ReasonLine[] = [{ depth: 0, text: headOf(rule, saying), heading: true }, ...partsOf(rule, 1, saying)]
  const say = (text: string): void => {
    lines.push({ depth: 0, text })
  }
  if (unless !== undefined) {
    say(words.unless)
    for (const part of unless.form === 'any' ? unless.parts : [unless]) lines.push(...conditionLines(part, 1, saying))
  }
  if (amount !== undefined) {
    const counted = bracketed(unitWords(names.definitions[amount]?.unit, locale).trim(), locale)
    const figure = words.amount.replace('{0}', quotedName(factLabel(amount, names, locale))).replace('{1}', counted)
    say(`${figure}${paid === 'monthly' ? words.monthly : ''}`)
  } else if (outcome === 'entitled') say(words.noAmount)
  if (review !== undefined && question !== undefined)
    say(words[review.by].replace('{0}', tierLabel(review.tier, locale)).replace('{1}', () => question[locale]))
  if (additional === true) say(words.additional)
  if (outside !== undefined) say(words.outside.replace('{0}', () => outside[locale]))
  for (const { text, when } of notes) {
    const condition =
      when === undefined
        ? ''
        : conditionLines(when, 0, saying)
            .map((line) => line.text)
            .join(' ')
    const pattern = when === undefined ? words.note : words.noteWhen
    say(pattern.replace('{0}', () => text[locale]).replace('{1}', () => condition))
  }
  if (withDays) say(`${words.days.replace('{0}', from)}${to === undefined ? '' : words.until.replace('{0}', to)}`)
  return lines
}

const definitionLines = (id: string, saying: Saying): readonly ReasonLine[] => {
  const { names, locale } = saying
  const words = WORDS[locale]
  const definition = names.definitions[id]
  if (definition === undefined) return []
  const { label, scope, meaning, outside, unit } = definition
  const name = quotedName(label[locale])
  const lines: ReasonLine[] = []
  if (meaning.form === 'condition') {
    const text = words.is.replace('{0}', () => name).replace('{1}', scopeLabel(scope, saying))
    lines.push({ depth: 0, text }, ...conditionLines(meaning.condition, 1, saying))
  } else {
    const counted = [scopeLabel(scope, saying), unitWords(unit, locale).trim()].filter((text) => text !== '')
    const subject = `${name}${bracketed(counted.join(locale === 'zh' ? '，' : ', '), locale)}`
    const text = words.equals.replace('{0}', () => subject).replace('{1}', () => expressionText(meaning, saying))
    lines.push({ depth: 0, text })
  }
  if (outside !== undefined) lines.push({ depth: 1, text: words.outside.replace('{0}', () => outside[locale]) })
  return lines
}

const deeper = (lines: readonly ReasonLine[], by: number): readonly ReasonLine[] =>
  lines.map((line) => ({ ...line, depth: line.depth + by }))

const withDefinitions = (
  lines: readonly ReasonLine[],
  definitions: readonly string[],
  saying: Saying,
): readonly ReasonLine[] =>
  definitions.length === 0
    ? lines
    : [
        ...lines,
        { depth: 0, text: WORDS[saying.locale].where },
        ...definitions.flatMap((id) => deeper(definitionLines(id, saying), 1)),
      ]

/** The version of a rule that is in force on a day, or the latest; and all others, the oldest first. */
const versionsOn = (
  { earlier = [], ...latest }: RuleDescription,
  day: string,
): { readonly shown: RuleDescription; readonly others: readonly RuleDescription[] } => {
  const all = [...earlier, latest]
  const shown = all.find(({ from, to }) => from <= day && (to === undefined || day <= to)) ?? latest
  return { shown, others: all.filter((version) => version !== shown) }
}

/** How much is said: `alone` leaves the plan's words, the derived facts and the formulas to be said elsewhere. */
export interface RuleTextOptions {
  /** The day whose parameter values are shown, `YYYY-MM-DD`. */
  readonly day: string
  readonly alone?: boolean
}

/**
 * Says a rule so that who has not seen it could write it down again: whom it is tried for, its conditions and how they
 * belong together, the outcome, the amount, who decides, what is not tested, the days and the plan's words; then every
 * derived fact and formula that it rests on. Nothing where the policy has no rule of that name.
 */
export const formatRule = (
  rule: string,
  names: PolicyDescription,
  locale: Locale,
  { day, alone = false }: RuleTextOptions,
): readonly ReasonLine[] => {
  const described = names.rules[rule]
  if (described === undefined) return []
  const saying: Saying = { names, locale, day }
  const { shown, others } = versionsOn(described, day)
  const more = others.flatMap((version) => deeper(ruleLines(version, saying), 1))
  const also = more.length === 0 ? [] : [{ depth: 0, text: WORDS[locale].versions }, ...more]
  const lines = [...ruleLines(shown, saying), ...also]
  if (alone) return lines
  const basis = WORDS[locale].basis.replace('{0}', () => quotedClause(shown.clause, names, locale))
  const quoted = [...lines, { depth: 0, text: basis }]
  return withDefinitions(quoted, namesUsedByRule(rule, names).definitions, saying)
}

/** Says what a derived fact or formula means, and what it rests on. */
export const formatDefinition = (
  id: string,
  names: PolicyDescription,
  locale: Locale,
  { day, alone = false }: RuleTextOptions,
): readonly ReasonLine[] => {
  const saying: Saying = { names, locale, day }
  const lines = definitionLines(id, saying)
  return alone ? lines : withDefinitions(lines, namesUsedByDefinition(id, names).definitions, saying)
}

/** Says a parameter: each value with its days and where it comes from, and who may set another. */
export const formatParameter = (id: string, names: PolicyDescription, locale: Locale): readonly ReasonLine[] => {
  const parameter = names.parameters.find((candidate) => candidate.id === id)
  if (parameter === undefined) return []
  const words = WORDS[locale]
  const [stop, comma] = locale === 'zh' ? ['。', '，'] : ['.', ', ']
  const values = parameter.values.map(({ from, to, shown, provenance, source }) => {
    const days = (to === undefined ? words.from : words.to).replace('{0}', from).replace('{1}', to ?? '')
    const value = valueWords(shown, parameterName(id), names, locale)
    const says = locale === 'zh' ? `：${source.zh}` : `: ${source.en}`
    return { depth: 1, text: `${days}${value}${comma}${provenanceLabel(provenance, locale)}${says}` }
  })
  const bounds = parameter.type === 'date' ? words.dateBound : words.bound
  const bound = parameter.bound === undefined ? '' : bounds[parameter.bound]
  const text = `${quotedName(parameter.label[locale])}${comma}${words.vary[parameter.vary]}${bound}${stop}`
  return [{ depth: 0, text }, ...values]
}
