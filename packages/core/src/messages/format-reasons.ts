import { OUTCOMES, type Locale, type Outcome } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'
import type { Explanation, LineExplanation, RuleExplanation } from '../explain/explanation.ts'
import { citation, quotedClause } from './clause-words.ts'
import { outcomeLabel, tierLabel } from './labels.ts'
import { factLabel, parameterName } from './naming.ts'
import { createTelling, labelOf, say, type ReasonLine, type Telling } from './telling.ts'
import { tellNearest } from './tell-nearest.ts'
import { tellDerived, tellEach, tellFailing, tellTrace } from './tell-trace.ts'
import { valueWords } from './value-words.ts'

const WORDS = {
  zh: { basis: '依据{0}', amount: '金额：{0}', official: '由{0}核定：{1}', outsideRule: '由{0}按方案以外的规定确定：{1}', outside: '方案以外的条件：{0}', higher: '为何不是“{1}”（{0}）：', scenario: '注意，“{0}”不是本市公布的标准：{1}', unknownAmount: '尚不能确定', may: '可能为“{1}”（{0}）：' },
  en: { basis: 'by {0}', amount: 'amount: {0}', official: 'the {0} decides: {1}', outsideRule: 'the {0} decides by a rule outside the plan: {1}', outside: 'not from the plan: {0}', higher: 'why not “{1}” ({0}):', scenario: 'note, “{0}” is no standard of the city: {1}', unknownAmount: 'not known yet', may: 'it may be “{1}” ({0}):' },
} as const // prettier-ignore

const rankOf = (outcome: Outcome | undefined): number =>
  outcome === undefined ? OUTCOMES.length : OUTCOMES.indexOf(outcome)

/** What a rule rests on: the plan's words, once, and what does not stand in the plan. */
export const tellBasis = (rule: string, clause: string, depth: number, telling: Telling): void => {
  const { names, locale, clauses, quoted } = telling
  const words = WORDS[locale]
  telling.clause = clause
  clauses.add(clause)
  const cited = quoted.has(clause) ? citation(clause, names, locale) : quotedClause(clause, names, locale)
  quoted.add(clause)
  say(
    telling,
    depth,
    words.basis.replace('{0}', () => cited),
  )
  const { outside } = names.rules[rule] ?? {}
  if (outside !== undefined)
    say(
      telling,
      depth,
      words.outside.replace('{0}', () => outside[locale]),
    )
}

const tellQuestion = (rule: string, depth: number, telling: Telling): void => {
  const { names, locale } = telling
  const { review, question } = names.rules[rule] ?? {}
  if (review === undefined || question === undefined) return
  const words = WORDS[locale]
  const asked = words[review.by].replace('{0}', tierLabel(review.tier, locale)).replace('{1}', () => question[locale])
  say(telling, depth, asked)
}

/** What an official must know of figures that are nobody's standard. */
const tellScenarios = (before: number, depth: number, telling: Telling): void => {
  const { lines, names, locale, parameters, told } = telling
  const said = lines.slice(before).map(({ text }) => text)
  for (const { parameter, provenance, source } of parameters.values()) {
    if (provenance !== 'scenario' || source === undefined || told.has(`source ${parameter}`)) continue
    const label = labelOf(parameterName(parameter), telling)
    if (!said.some((text) => text.includes(label))) continue
    told.add(`source ${parameter}`)
    say(
      telling,
      depth,
      WORDS[locale].scenario
        .replace('{0}', factLabel(parameterName(parameter), names, locale))
        .replace('{1}', () => source[locale]),
    )
  }
}

/** A rule that holds or may hold: each condition, then how the amount came about. */
const tellRule = (
  { rule, clause, outcome, conditions, amount }: RuleExplanation,
  depth: number,
  telling: Telling,
): void => {
  const { names, locale, lines } = telling
  const words = WORDS[locale]
  const before = lines.length
  tellBasis(rule, clause, depth, telling)
  tellQuestion(rule, depth, telling)
  if (conditions.form === 'all') for (const part of conditions.parts) tellTrace(part, depth, telling)
  else tellTrace(conditions, depth, telling)
  if (amount !== undefined && outcome === 'entitled') {
    const known = amount.value.kind === 'known'
    const value = known ? valueWords(amount.value, amount.fact, names, locale) : words.unknownAmount
    say(telling, depth, words.amount.replace('{0}', value))
    // An amount is shown with every step, though another line may have shown some of them.
    tellDerived(amount, depth + 1, { ...telling, told: new Set() })
  }
  tellScenarios(before, depth, telling)
}

/** The rule that a measure stands by or comes nearest to: one that holds, one that a change would open, else the one with the fewest conditions against it. */
export const ruleOf = ({ rules, nearest, outcome }: LineExplanation): RuleExplanation | undefined => {
  const holding = rules.find((rule) => rule.verdict === 'yes' && rule.outcome === outcome)
  if (holding !== undefined) return holding
  const [way] = nearest?.ways ?? []
  const against = ({ conditions }: RuleExplanation): number =>
    'parts' in conditions ? conditions.parts.filter((part) => 'verdict' in part && part.verdict !== 'yes').length : 1
  return (
    rules.find(({ rule }) => rule === way?.rule) ??
    rules.reduce<RuleExplanation | undefined>(
      (least, rule) => (least === undefined || against(rule) < against(least) ? rule : least),
      undefined,
    )
  )
}

/** Tells why a measure stands as it does for somebody, and what would raise it. */
export const tellStanding = (line: LineExplanation, depth: number, telling: Telling): void => {
  const { names, locale } = telling
  const words = WORDS[locale]
  const { outcome, rules, nearest, appliesTo } = line
  telling.about = appliesTo
  const holding = rules.filter((rule) => rule.verdict === 'yes' && rule.outcome === outcome)
  const told = holding.length > 0 ? holding : rules.filter(({ verdict }) => verdict === 'unknown')
  const titled = (pattern: string, { rule, outcome: of }: RuleExplanation): string =>
    pattern.replace('{0}', () => names.rules[rule]?.title[locale] ?? rule).replace('{1}', outcomeLabel(of, locale))
  for (const rule of told) {
    if (told.length > 1) say(telling, depth, titled(words.may, rule))
    tellRule(rule, told.length > 1 ? depth + 1 : depth, telling)
  }
  const higher = rules.filter((rule) => rankOf(rule.outcome) < rankOf(outcome) && rule.verdict === 'no')
  for (const rule of higher) {
    say(telling, depth, titled(words.higher, rule))
    tellFailing(rule.conditions, 'yes', depth + 1, telling)
  }
  if (nearest !== undefined) tellNearest([line], depth, telling)
}

/** Tells why a measure did not open for those whom it could be for: where it failed, and what would turn it. */
export const tellRefusal = (lines: readonly LineExplanation[], depth: number, telling: Telling): void => {
  const byRule = new Map<RuleExplanation['rule'], (readonly [line: LineExplanation, rule: RuleExplanation])[]>()
  for (const line of lines) {
    const rule = ruleOf(line)
    if (rule !== undefined) byRule.set(rule.rule, [...(byRule.get(rule.rule) ?? []), [line, rule]])
  }
  for (const [name, refused] of byRule) {
    const clause = refused[0]?.[1].clause ?? ''
    tellBasis(name, clause, depth, telling)
    const tells = refused.map(([{ appliesTo }, { conditions }]) => ({
      id: appliesTo,
      tell: (at: number): void => {
        telling.about = appliesTo
        tellFailing(conditions, 'yes', at, telling)
      },
    }))
    if (lines.length === 1) tells[0]?.tell(depth)
    else tellEach(tells, depth, telling)
  }
  tellNearest(lines, depth, telling)
}

/**
 * Says why a measure stands as it does, as lines to be indented: the plan's words, each condition tried with the value
 * found, each step of the amount; for what did not open, where it failed and what in the record would turn it.
 */
export const formatReasons = (
  line: LineExplanation,
  explanation: Explanation,
  names: PolicyDescription,
  locale: Locale,
): readonly ReasonLine[] => {
  const telling = createTelling(explanation, names, locale)
  if (line.outcome === undefined) tellRefusal([line], 0, telling)
  else tellStanding(line, 0, telling)
  return telling.lines
}
