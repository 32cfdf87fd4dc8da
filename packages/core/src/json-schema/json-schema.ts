import type { Locale } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'
import { listShapes, singleShapes } from '../shape/shapes.ts'
import { manifestSchema } from './manifest.ts'
import { localized } from '../shape/parts.ts'
import { comparisonParts, type Making } from './comparisons.ts'
import { conditionParts } from './conditions.ts'
import { errorTexts } from './errors.ts'
import { expressionSchema } from './expressions.ts'
import { literals } from './literals.ts'
import { factGroups } from './names.ts'
import { parameterValueRules, setValueRules } from './parameter-values.ts'
import { policyParts } from './policy-parts.ts'
import { REFERENCES } from './references.ts'
import { ruleRules, ruleSnippet } from './rule-rules.ts'
import { ref, type JsonSchema, type NamedValue } from './schema.ts'
import { valueLabel } from './texts/values.ts'
import { withUsedParts } from './used-parts.ts'
import { keySchema, keyWords, objectSchema, walkShape, type Walk } from './walk-shape.ts'

/** The schemas of a policy folder: of `policy.json`, and of every other file. */
export interface PolicySchemas {
  readonly policy: JsonSchema
  readonly rules: JsonSchema
}

const DRAFT = 'https://json-schema.org/draft/2020-12/schema'
const SCHEMA_KEY = '$schema'

const TITLES = {
  policy: { zh: '总目录', en: 'manifest' },
  rules: { zh: '规则文件', en: 'rule file' },
} as const

/** The walk over the shapes for one policy and language. */
export const walkFor = (locale: Locale, visit?: Walk['visit']): Walk => ({
  locale,
  at: (path) => {
    const part = REFERENCES[path]
    return part === undefined ? undefined : ref(part)
  },
  labels: (path, values): readonly NamedValue[] =>
    values.map((value) => ({ value, label: valueLabel(path, value, locale) ?? String(value) })),
  errors: errorTexts(locale),
  ...(visit === undefined ? {} : { visit }),
})

/** The sections of a rule file. */
const sectionSchemas = (names: PolicyDescription, walk: Walk, making: Making): Readonly<Record<string, JsonSchema>> => {
  const { locale } = making
  const sections: [string, JsonSchema][] = []
  for (const [key, { shape }] of Object.entries(listShapes)) {
    walk.visit?.(key)
    const item = walkShape(shape, key, walk)
    const items = { ...item, ...itemRules(key, names, making) }
    const list = { type: 'array', minItems: 1, items, errorMessage: making.errors.list }
    sections.push([key, { ...list, ...keyWords(key, locale) }])
  }
  for (const [key, shape] of Object.entries(singleShapes)) sections.push([key, keySchema(shape, key, walk)])
  return Object.fromEntries(sections)
}

/** What holds of an item besides the shape of each key. */
const itemRules = (section: string, names: PolicyDescription, making: Making): JsonSchema => {
  switch (section) {
    case 'rules':
      return { allOf: ruleRules(making.errors), defaultSnippets: [ruleSnippet(making.locale)] }
    case 'replace':
      return { allOf: [{ properties: { with: { allOf: ruleRules(making.errors) } } }] }
    case 'set':
      return { allOf: setValueRules(names, making) }
    case 'parameters':
      return { allOf: parameterValueRules(names, making) }
    case 'derived':
      return {
        if: { properties: { type: { const: 'boolean' } }, required: ['type'] },
        then: { properties: { derive: ref('condition') } },
        else: { properties: { derive: ref('expression') } },
      }
    default:
      return {}
  }
}

const schemaKey = (locale: Locale): JsonSchema => ({ type: 'string', ...keyWords(SCHEMA_KEY, locale) })

/**
 * The JSON Schemas (draft 2020-12) of a policy's files in one language: every key with its title, meaning and example,
 * every closed list with its labels, and the facts, parameters, codes, benefits and clauses of this policy by their
 * labels. A name that the policy does not have is not an error in them, since it may be new in the same folder;
 * `createPolicy` finds it. They use the keywords that the JSON service of VS Code adds to the draft.
 */
export const jsonSchema = (names: PolicyDescription, locale: Locale): PolicySchemas => {
  const errors = errorTexts(locale)
  const making: Making = { locale, errors, literals: literals(errors), language: names.language }
  const walk = walkFor(locale)
  const groups = factGroups(names, locale)
  const parts: Readonly<Record<string, JsonSchema>> = {
    ...policyParts(names, groups, making),
    ...comparisonParts(groups, making),
    ...conditionParts(making),
    expression: expressionSchema(making),
    localized: objectSchema(localized.def.shape, 'localized', walk),
  }
  const title = (of: keyof typeof TITLES): string => `${names.title[locale]} · ${TITLES[of][locale]}`
  const sections = sectionSchemas(names, walk, making)
  const keys = [SCHEMA_KEY, ...Object.keys(sections)]
  const policy = { $schema: DRAFT, title: title('policy'), ...manifestSchema(walk) }
  const rules = {
    $schema: DRAFT,
    title: title('rules'),
    type: 'object',
    properties: { [SCHEMA_KEY]: schemaKey(locale), ...sections },
    additionalProperties: false,
    errorMessage: errors.object(keys),
  }
  return { policy: withUsedParts(policy, parts), rules: withUsedParts(rules, parts) }
}
