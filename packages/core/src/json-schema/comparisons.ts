import type { Locale, Localized, OperandShape } from '@bangfu/sdk'
import type { LanguageDescription, OperatorDescription } from '../describe/language-description.ts'
import type { ErrorTexts } from './errors.ts'
import type { Literals } from './literals.ts'
import type { FactGroup } from './names.ts'
import { closed, open, ref, type JsonSchema, type NamedValue } from './schema.ts'
import { keyWords } from './walk-shape.ts'

/** What the parts of the language are made with. */
export interface Making {
  readonly locale: Locale
  readonly errors: ErrorTexts
  readonly literals: Literals
  /** What conditions and expressions can use. */
  readonly language: LanguageDescription
}

const OPERANDS: Readonly<Record<OperandShape, Localized>> = {
  value: { zh: '…', en: '…' },
  list: { zh: '[清单]', en: '[a list]' },
  pair: { zh: '[低, 高]', en: '[low, high]' },
  group: { zh: '一组代码', en: 'a group of codes' },
  code: { zh: '一个代码', en: 'one code' },
}

/** How operators read, with marks in place of what stands on both sides. */
const operatorValues = (
  allowed: readonly OperatorDescription[],
  locale: Locale,
  dates: boolean,
): readonly NamedValue[] =>
  allowed.map(({ name, operand, sentence, dateSentence }) => {
    const { [locale]: text } = (dates ? dateSentence : undefined) ?? sentence
    return { value: name, label: text.replace('{fact}', () => '…').replace('{value}', () => OPERANDS[operand][locale]) }
  })

const literalOf = ({ kind, codes }: FactGroup, { literals }: Making): JsonSchema => {
  switch (kind) {
    case 'boolean':
      return { type: 'boolean' }
    case 'number':
      return literals.number
    case 'date':
      return literals.day
    case 'text':
      return { type: 'string' }
    case 'code':
    case 'codes':
      return open(codes, { type: typeof codes[0]?.value === 'number' ? 'integer' : 'string' })
  }
}

// Editors look for values to offer in `anyOf`, not behind `if`: so a literal and a `{ "fact": … }` are one schema.
const orFact = (literal: JsonSchema, facts: JsonSchema, { locale }: Making): JsonSchema => ({
  ...literal,
  type: [literal['type'], 'object'].flat(),
  properties: { fact: { ...facts, ...keyWords('operand.fact', locale) } },
  required: ['fact'],
  additionalProperties: false,
})

const NAME = { type: 'string' }

const operandSchema = (shape: OperandShape, group: FactGroup, making: Making): JsonSchema => {
  const { errors } = making
  const literal = { ...literalOf(group, making), errorMessage: errors.operand(group.label) }
  switch (shape) {
    case 'value':
      return orFact(literal, { ...NAME, anyOf: [ref(`facts-${group.name}`), true] }, making)
    case 'code':
      return literal
    case 'list':
      return orFact({ type: 'array', items: literal, errorMessage: errors.list }, open(group.lists, NAME), making)
    case 'pair': {
      const items = ref('number')
      const pair = { type: 'array', items, minItems: 2, maxItems: 2, errorMessage: errors.pair }
      return orFact(pair, open(group.pairs, NAME), making)
    }
    case 'group':
      return open(group.codeGroups, NAME)
  }
}

/** What may stand beside the facts of a group: the operators that take them, and by operator the values. */
const groupSchema = (group: FactGroup, making: Making): JsonSchema => {
  const { errors, locale, language } = making
  const allowed = language.operators.filter(({ accepts }) => accepts.includes(group.kind))
  const names = allowed.map(({ name }) => name)
  const shapes = [...new Set(allowed.map(({ operand }) => operand))]
  const operator = closed(operatorValues(allowed, locale, group.kind === 'date'), errors.operator(group.label, names))
  return {
    properties: { operator },
    allOf: shapes.map((shape) => {
      const taking = allowed.filter(({ operand }) => operand === shape).map(({ name }) => name)
      return {
        if: { properties: { operator: { enum: taking } }, required: ['operator'] },
        then: { properties: { value: operandSchema(shape, group, making) } },
      }
    }),
  }
}

/** The parts of the schema for comparisons: the facts of each group, and what may stand beside them. */
export const comparisonParts = (groups: readonly FactGroup[], making: Making): Readonly<Record<string, JsonSchema>> => {
  const { errors, locale, language } = making
  const { operators } = language
  const facts = groups.map(({ name }) => ref(`facts-${name}`))
  const all = operators.map(({ name }) => name)
  const isKnown = { properties: { fact: { anyOf: facts } }, required: ['fact'] }
  return {
    ...Object.fromEntries(groups.map((group) => [`facts-${group.name}`, closed(group.facts)])),
    ...Object.fromEntries(groups.map((group) => [`beside-${group.name}`, groupSchema(group, making)])),
    fact: { type: 'string', errorMessage: errors.text, anyOf: [...facts, true] },
    comparison: {
      allOf: [
        ...groups.map(({ name }) => ({
          if: { properties: { fact: ref(`facts-${name}`) }, required: ['fact'] },
          then: ref(`beside-${name}`),
        })),
        {
          // A fact that is new in the same folder: whatever it is, the operator is one of the language.
          if: isKnown,
          else: { properties: { operator: closed(operatorValues(operators, locale, false), errors.value(all)) } },
        },
      ],
    },
  }
}
