import type { Locale } from '@bangfu/sdk'
import type { Making } from './comparisons.ts'
import { flatObject, type Form } from './flat-object.ts'
import { ref, type JsonSchema } from './schema.ts'

const FORMS: readonly Form[] = [
  { key: 'fact', required: ['fact', 'operator', 'value'], then: { allOf: [ref('comparison')] } },
  { key: 'all', required: ['all'] },
  { key: 'any', required: ['any'] },
  { key: 'not', required: ['not'] },
  { key: 'known', required: ['known'] },
]
const QUANTIFIERS: readonly Form[] = [
  { key: 'some', required: ['some', 'where'] },
  { key: 'every', required: ['every', 'where'] },
]

const snippets = (top: boolean, locale: Locale): readonly JsonSchema[] => {
  const zh = locale === 'zh'
  const leaf = { fact: '$1', operator: '${2:equal}', value: '^$3' }
  return [
    ...(top ? [] : [{ label: zh ? '比较一个事实' : 'compare a fact', body: leaf }]),
    { label: zh ? 'all：都要满足' : 'all of these', body: { all: [leaf] } },
    { label: zh ? 'any：满足一条即可' : 'any of these', body: { any: [leaf] } },
    { label: zh ? 'not：不满足' : 'not this', body: { not: leaf } },
  ]
}

/**
 * A condition: `self` is the part that stands inside it. Quantifiers stand in derived facts only, and a rule has no
 * single comparison at the top.
 */
const conditionSchema = (
  self: string,
  { quantifiers = false, top = false }: { readonly quantifiers?: boolean; readonly top?: boolean },
  { errors, locale }: Making,
): JsonSchema => {
  const several = { type: 'array', minItems: 1, items: ref(self), errorMessage: errors.list }
  const one = { all: several, any: several, not: ref(self), known: ref('onFile') }
  const compared = { fact: ref('fact'), operator: { type: 'string' }, value: {} }
  const over = { some: ref('list'), every: ref('list'), where: ref(self) }
  const none = top ? errors.top : errors.condition
  return {
    type: 'object',
    errorMessage: none,
    defaultSnippets: snippets(top, locale),
    ...flatObject(
      'condition',
      { ...(top ? {} : compared), ...one, ...(quantifiers ? over : {}) },
      [...FORMS.slice(top ? 1 : 0), ...(quantifiers ? QUANTIFIERS : [])],
      { none, of: errors.object },
      locale,
    ),
  }
}

/** The parts of the schema for conditions: of derived facts, of rules, and at the top of a rule. */
export const conditionParts = (making: Making): Readonly<Record<string, JsonSchema>> => ({
  condition: conditionSchema('condition', { quantifiers: true }, making),
  ruleCondition: conditionSchema('ruleCondition', {}, making),
  ruleConditions: conditionSchema('ruleCondition', { top: true }, making),
})
