import type { Locale } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'
import type { ConditionDescription, ExpressionDescription } from '../describe/logic-description.ts'
import type { ParameterDescription } from '../describe/description.ts'
import type { ShownValue } from '../explain/explanation.ts'
import { leafWords } from './leaf-words.ts'
import { factLabel, isParameter, namingOf, parameterName, pluginLabel, quotedName } from './naming.ts'
import type { ReasonLine } from './telling.ts'
import { valueWords } from './value-words.ts'

const WORDS = {
  zh: { all: '以下各项都满足：', any: '以下至少满足一项：', not: '以下不成立：', some: '“{0}”中至少有一个符合：', every: '每个“{0}”都符合：', known: '档案中已有“{0}”', notKnown: '档案中没有“{0}”', and: '，且', or: '，或', list: '、', isNot: '并非（{0}）', someIn: '“{0}”中至少有一个符合（{1}）', everyIn: '每个“{0}”都符合（{1}）', colon: '：', sum: '各“{0}”的{1}之和', sumWhere: '符合（{2}）的各“{0}”的{1}之和', count: '“{0}”的个数', countWhere: '符合（{2}）的“{0}”的个数', if: '若{0}，为{1}；否则为{2}', firstKnown: '以下第一个已知的：{0}', lookup: '{0}中“{1}”所对应的金额', none: '当日没有有效的值', scenario: '，情景值', computed: '插件“{0}”按{1}得出的值', day: '核定日期' },
  en: { all: 'all of these hold:', any: 'at least one of these holds:', not: 'this does not hold:', some: 'for at least one “{0}”:', every: 'for each “{0}”:', known: '“{0}” is on file', notKnown: '“{0}” is not on file', and: ' and ', or: ' or ', list: ', ', isNot: 'not ({0})', someIn: 'for at least one “{0}” ({1})', everyIn: 'for each “{0}” ({1})', colon: ': ', sum: 'the sum over each “{0}” of {1}', sumWhere: 'the sum, over each “{0}” for which {2}, of {1}', count: 'the number of “{0}”', countWhere: 'the number of “{0}” for which {2}', if: 'where {0}: {1}; else: {2}', firstKnown: 'the first that is known of {0}', lookup: 'the amount of {0} for “{1}”', none: 'no value in force on the day', scenario: ', scenario figure', computed: 'what the plugin “{0}” works out of {1}', day: 'the day decided for' },
} as const // prettier-ignore

/** What sentences about rules are made with: the policy's names, a language, and the day whose parameters are shown. */
export interface Saying {
  readonly names: PolicyDescription
  readonly locale: Locale
  readonly day: string
}

/** The value of a parameter on a day, with where it comes from. */
const valueOn = ({ values }: ParameterDescription, day: string): ParameterDescription['values'][number] | undefined =>
  values.findLast(({ from, to }) => from <= day && (to === undefined || day <= to))

/** A fact by its name, a parameter with its value on the day. */
const nameOf = (id: string, { names, locale, day }: Saying): string => {
  const label = quotedName(factLabel(id, names, locale))
  if (!isParameter(id)) return label
  const words = WORDS[locale]
  const parameter = names.parameters.find((candidate) => parameterName(candidate.id) === id)
  const inForce = parameter && valueOn(parameter, day)
  const value = inForce === undefined ? words.none : valueWords(inForce.shown, id, names, locale)
  const mark = inForce?.provenance === 'scenario' ? words.scenario : ''
  return locale === 'zh' ? `${label}（现行：${value}${mark}）` : `${label} (now ${value}${mark})`
}

const listName = (scope: string, { names, locale }: Saying): string =>
  names.lists.find((list) => list.scope === scope)?.label[locale] ?? scope

const isAnswer = (value: ShownValue): boolean => value.kind === 'known' && typeof value.value === 'boolean'

const leafText = (leaf: Extract<ConditionDescription, { form: 'leaf' }>, saying: Saying): string => {
  const { names, locale } = saying
  const { fact, operator, operand } = leaf
  const name = nameOf(fact, saying)
  if (!('fact' in operand) && isAnswer(operand.value)) {
    return `${name}${WORDS[locale].colon}${valueWords(operand.value, fact, names, locale)}`
  }
  const value =
    'fact' in operand
      ? nameOf(operand.fact, saying)
      : valueWords(operand.value, fact, names, locale, { or: true, quoted: true })
  return leafWords(operator, { fact: name, value, isDate: namingOf(fact, names).isDate }, names, locale)
}

/** A condition in one sentence. */
const conditionText = (condition: ConditionDescription, saying: Saying): string => {
  const words = WORDS[saying.locale]
  const inner = (part: ConditionDescription): string =>
    'parts' in part && part.parts.length > 1
      ? saying.locale === 'zh'
        ? `（${conditionText(part, saying)}）`
        : `(${conditionText(part, saying)})`
      : conditionText(part, saying)
  switch (condition.form) {
    case 'leaf':
      return leafText(condition, saying)
    case 'all':
    case 'any':
      return condition.parts.map(inner).join(condition.form === 'all' ? words.and : words.or)
    case 'not':
      if (condition.part.form === 'known')
        return words.notKnown.replace('{0}', factLabel(condition.part.fact, saying.names, saying.locale))
      return words.isNot.replace('{0}', () => conditionText(condition.part, saying))
    case 'some':
    case 'every':
      return words[`${condition.form}In`]
        .replace('{0}', listName(condition.over, saying))
        .replace('{1}', () => conditionText(condition.where, saying))
    case 'known':
      return words.known.replace('{0}', factLabel(condition.fact, saying.names, saying.locale))
  }
}

/** A condition as lines: one for each comparison, those of a list below it. */
export const conditionLines = (
  condition: ConditionDescription,
  depth: number,
  saying: Saying,
): readonly ReasonLine[] => {
  const words = WORDS[saying.locale]
  switch (condition.form) {
    case 'all':
    case 'any': {
      const [only] = condition.parts
      if (only !== undefined && condition.parts.length === 1) return conditionLines(only, depth, saying)
      const parts = condition.parts.flatMap((part) => conditionLines(part, depth + 1, saying))
      return [{ depth, text: words[condition.form] }, ...parts]
    }
    case 'not':
      if (condition.part.form === 'known') return [{ depth, text: conditionText(condition, saying) }]
      return [{ depth, text: words.not }, ...conditionLines(condition.part, depth + 1, saying)]
    case 'some':
    case 'every': {
      const text = words[condition.form].replace('{0}', listName(condition.over, saying))
      return [{ depth, text }, ...conditionLines(condition.where, depth + 1, saying)]
    }
    default:
      return [{ depth, text: conditionText(condition, saying) }]
  }
}

/** How a number or day is worked out, in one sentence. */
export const expressionText = (expression: ExpressionDescription, saying: Saying): string => {
  const { names, locale } = saying
  const words = WORDS[locale]
  switch (expression.form) {
    case 'condition':
      return conditionText(expression.condition, saying)
    case 'number':
      return valueWords(expression.value, '', names, locale)
    case 'reference':
      return nameOf(expression.fact, saying)
    case 'formula': {
      const {
        symbol,
        repeats = false,
        sentence,
      } = names.language.formulas.find(({ name }) => name === expression.formula) ?? {}
      const parts = expression.parts.map((part) => {
        const text = expressionText(part, saying)
        const isNested = symbol !== undefined && (part.form === 'formula' || part.form === 'if')
        return isNested ? (locale === 'zh' ? `（${text}）` : `(${text})`) : text
      })
      if (symbol !== undefined) return parts.join(` ${symbol} `)
      const filled = repeats ? [parts.join(words.list)] : parts
      return filled.reduce((text, part, index) => text.replace(`{${index}}`, () => part), sentence?.[locale] ?? '')
    }
    case 'sum':
    case 'count': {
      const { form, over, of, where } = expression
      const pattern = where === undefined ? words[form] : form === 'sum' ? words.sumWhere : words.countWhere
      return pattern
        .replace('{0}', listName(over, saying))
        .replace('{1}', () => (of === undefined ? '' : expressionText(of, saying)))
        .replace('{2}', () => (where === undefined ? '' : conditionText(where, saying)))
    }
    case 'if':
      return words.if
        .replace('{0}', () => conditionText(expression.when, saying))
        .replace('{1}', () => expressionText(expression.then, saying))
        .replace('{2}', () => expressionText(expression.otherwise, saying))
    case 'firstKnown':
      return words.firstKnown.replace('{0}', () =>
        expression.parts.map((part) => expressionText(part, saying)).join(words.list),
      )
    case 'lookup':
      return words.lookup
        .replace('{0}', () => nameOf(parameterName(expression.parameter), saying))
        .replace('{1}', factLabel(expression.by, names, locale))
    case 'computed':
      return words.computed
        .replace('{0}', () => pluginLabel(expression.plugin, names, locale))
        .replace('{1}', () => expression.needs.map((need) => nameOf(need, saying)).join(words.list) || words.day)
  }
}
