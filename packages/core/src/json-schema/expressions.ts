import type { FormulaArgument, Locale } from '@bangfu/sdk'
import type { FormulaDescription } from '../describe/language-description.ts'
import type { Making } from './comparisons.ts'
import { flatObject, type Form } from './flat-object.ts'
import { ref, type JsonSchema } from './schema.ts'
import { showJson } from './show-json.ts'

const EXAMPLES: Readonly<Record<FormulaArgument, unknown>> = {
  number: { fact: 'member.incomeYuan' },
  limit: { fact: 'param.exampleCapYuan' },
  date: { fact: 'member.birthDate' },
  monthDay: { fact: 'param.exampleTermBegins' },
}
const LETTERS = ['甲', '乙', '丙'] as const

/** How a formula reads, and an example of it: a new one needs no text here. */
const formulaWords = ({ name, arguments: args, repeats, sentence }: FormulaDescription, locale: Locale): JsonSchema => {
  const zh = locale === 'zh'
  const list = args.map((_, index) => (zh ? (LETTERS[index] ?? '') : String.fromCodePoint(65 + index)))
  const shown = repeats ? [zh ? `${list.join('、')}……` : `${list.join(', ')}…`] : list
  const read = sentence[locale].replace(/\{(\d)\}/g, (_, index: string) => shown[Number(index)] ?? '')
  const many = repeats
    ? zh
      ? `至少${args.length}个`
      : `at least ${args.length}`
    : zh
      ? `${args.length}个`
      : `${args.length}`
  const example = `${JSON.stringify(name)}: ${showJson(args.map((kind) => EXAMPLES[kind]))}`
  return {
    title: read,
    description: zh ? `清单里写${many}算式。\n例：${example}` : `A list of ${many} expressions.\nExample: ${example}`,
  }
}

const FORMS: readonly Form[] = [
  { key: 'fact', required: ['fact'] },
  { key: 'formula', required: ['formula'] },
  { key: 'sum', required: ['sum', 'of'], optional: ['where'] },
  { key: 'count', required: ['count'], optional: ['where'] },
  { key: 'if', required: ['if', 'then', 'else'] },
  { key: 'firstKnown', required: ['firstKnown'] },
  { key: 'lookup', required: ['lookup', 'by'] },
]

/** The part of the schema for expressions: numbers, and objects of one form each. */
export const expressionSchema = ({ errors, literals, locale, language: { formulas } }: Making): JsonSchema => {
  const self = ref('expression')
  const several = { type: 'array', minItems: 1, items: self, errorMessage: errors.list }
  const computed = formulas.map((formula): [string, JsonSchema] => {
    const { length } = formula.arguments
    const limits = formula.repeats ? { minItems: length } : { minItems: length, maxItems: length }
    return [formula.name, { ...several, ...limits, ...formulaWords(formula, locale) }]
  })
  const by = {
    type: 'object',
    errorMessage: errors.object(['fact']),
    ...flatObject(
      'expression.by',
      { fact: ref('fact') },
      [{ key: 'fact', required: ['fact'] }],
      {
        none: errors.object(['fact']),
        of: errors.object,
      },
      locale,
    ),
  }
  const keys: Record<string, JsonSchema> = {
    fact: ref('fact'),
    formula: ref('formula'),
    ...Object.fromEntries(computed),
    sum: ref('list'),
    of: self,
    count: ref('list'),
    where: ref('condition'),
    if: ref('condition'),
    then: self,
    else: self,
    firstKnown: several,
    lookup: ref('amountsByCode'),
    by,
  }
  const forms = [...FORMS, ...formulas.map(({ name }) => ({ key: name, required: [name] }))]
  return {
    ...literals.number,
    type: ['number', 'string', 'object'],
    errorMessage: errors.expression,
    ...flatObject('expression', keys, forms, { none: errors.expression, of: errors.object }, locale),
  }
}
