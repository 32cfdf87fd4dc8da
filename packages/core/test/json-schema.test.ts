import { createPolicy, type PolicyData } from '@bangfu/core'
import { jsonSchema } from '@bangfu/core/json-schema'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES } from './variant-folders.ts'

// What the JSON service of VS Code adds to the draft.
const EDITOR_KEYWORDS = ['enumDescriptions', 'enumDetails', 'errorMessage', 'patternErrorMessage', 'defaultSnippets']

type Schema = Readonly<Record<string, unknown>>

const description = createPolicy({ files: panjin2019.files }).describe()

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every key of an object whose keys are all listed, with its schema; what only adds to such an object is left out. */
const keysIn = (value: unknown, path: string, found: [string, Schema][] = []): [string, Schema][] => {
  if (Array.isArray(value)) for (const part of value) keysIn(part, path, found)
  else if (isSchema(value)) {
    const { properties, additionalProperties } = value
    if (isSchema(properties) && additionalProperties === false)
      for (const [key, part] of Object.entries(properties)) if (isSchema(part)) found.push([`${path}.${key}`, part])
    for (const [key, part] of Object.entries(value)) if (key !== 'if') keysIn(part, `${path}/${key}`, found)
  }
  return found
}

/** A part of a schema with its references as they are outside of it. */
const inside = (part: Schema, schema: string): Schema =>
  JSON.parse(JSON.stringify(part).replaceAll('"#/', `"${schema}#/`)) as Schema

describe.each(['zh', 'en'] as const)('the schemas in %s', (locale) => {
  const schemas = jsonSchema(description, locale)
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, inlineRefs: false })
  ajv.addVocabulary(EDITOR_KEYWORDS)
  let policy: ValidateFunction
  let rules: ValidateFunction
  beforeAll(() => {
    policy = ajv.compile(schemas.policy)
    rules = ajv.compile(schemas.rules)
  })

  test.each(Object.entries(panjin2019.files))('accept %s', (file, text) => {
    const validate = file === 'policy.json' ? policy : rules
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
  })

  const ofVariants = Object.entries<PolicyData>(EXAMPLES).flatMap(([id, { files }]) =>
    Object.entries(files).map(([file, text]) => [`${id}/${file}`, text] as const),
  )
  test.each(ofVariants)('accept %s', (file, text) => {
    const validate = file.endsWith('/policy.json') ? policy : rules
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
  })

  test('explain every key with an example that they accept', () => {
    const mark = locale === 'zh' ? '\n例：' : '\nExample: '
    for (const [name, schema] of Object.entries(schemas)) {
      ajv.addSchema({ $id: name, ...(schema as Schema) })
      const keys = keysIn(schema, '')
      expect(keys.length).toBeGreaterThan(30)
      for (const [path, part] of keys) {
        expect(part['title'], path).toBeTypeOf('string')
        const [meaning = '', example = ''] = String(part['description']).split(mark)
        expect(meaning.length, path).toBeGreaterThan(3)
        const [value] = Object.values(JSON.parse(`{${example}}`) as object) as unknown[]
        const validate = ajv.compile(inside(part, name))
        validate(value)
        expect([path, validate.errors]).toEqual([path, null])
      }
    }
  })

  test('refer to nothing that they do not hold, and hold nothing that they do not use', () => {
    for (const schema of [schemas.policy, schemas.rules]) {
      const text = JSON.stringify(schema)
      const named = new Set([...text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name))
      expect([...named].sort()).toEqual(Object.keys(schema['$defs'] as object).sort())
    }
  })

  const wrong: [string, (file: Record<string, never>) => void][] = [
    ['an operator that is none', (file) => set(file, 'rules.0.conditions.all.0.operator', 'equals')],
    ['an operator of another kind of fact', (file) => set(file, 'rules.0.conditions.all.0.operator', 'greaterThan')],
    ['a text for yes or no', (file) => set(file, 'rules.0.conditions.all.0.value', 'true')],
    [
      'a single comparison at the top',
      (file) => set(file, 'rules.0.conditions', { fact: 'x', operator: 'equal', value: 1 }),
    ],
    ['a quantifier in a rule', (file) => set(file, 'rules.0.conditions.all.0', { some: 'member', where: { all: [] } })],
    ['an empty list', (file) => set(file, 'rules.0.conditions.all', [])],
    ['two forms at once', (file) => set(file, 'rules.0.conditions.any', [{ known: 'x' }])],
    ['an outcome that is none', (file) => set(file, 'rules.0.outcome', 'granted')],
    ['a benefit without an outcome', (file) => set(file, 'rules.0.outcome', undefined)],
    ['a clause that is none', (file) => set(file, 'rules.0.clause', '第三条')],
    ['a day that is none', (file) => set(file, 'rules.0.from', '2021-1-1')],
    ['a key that is none', (file) => set(file, 'rules.0.condition', {})],
    ['a text in one language', (file) => set(file, 'rules.0.title', { zh: '甲' })],
    ['a signal with an outcome', (file) => set(file, 'rules.0.event', { type: 'note', params: { code: 'a' } })],
    ['a review without a question', (file) => set(file, 'rules.0.outcome', 'review')],
    ['a section that is none', (file) => set(file, 'rule', [])],
  ]

  test.each(wrong)('refuse %s', (_, edit) => {
    const file = JSON.parse(panjin2019.files['programs/health.json'] ?? '') as Record<string, never>
    edit(file)
    expect(rules(JSON.parse(JSON.stringify(file)))).toBe(false)
  })

  test('accept a variant, and refuse what is not for it', () => {
    const text = { zh: '甲', en: 'A' }
    const own = { policy: 'a-county', version: '1.0.0', title: text, effectiveFrom: '2020-01-01', files: ['a.json'] }
    const manifest = { ...own, extends: 'panjin-2019', by: 'county', regions: ['211199'] }
    policy(manifest)
    expect(policy.errors).toBeNull()
    expect(policy({ ...manifest, decision: {} })).toBe(false)
    expect(policy({ ...manifest, by: undefined })).toBe(false)
    expect(policy({ ...manifest, regions: ['2111'] })).toBe(false)
    expect(policy(own)).toBe(false)
    const dated = { from: '2020-01-01', provenance: 'county', source: text }
    const set = (value: unknown, parameter = 'health.baseRate'): unknown => ({
      set: [{ parameter, reason: text, values: [{ ...dated, value }] }],
    })
    rules(set('0.95'))
    expect(rules.errors).toBeNull()
    expect(rules(set(['0.95']))).toBe(false)
    expect(rules(set(['reserved'], 'classification.extraLowIncomeStatuses'))).toBe(true)
    expect(rules(set('reserved', 'classification.extraLowIncomeStatuses'))).toBe(false)
    expect(rules(set({ any: 'thing' }, 'a.parameterOfItsOwn'))).toBe(true)
    expect(rules({ switchOff: [{ rule: 'exa-aid', reason: text, source: text }] })).toBe(true)
    expect(rules({ switchOff: [{ rule: 'exa-aid', source: text }] })).toBe(false)
  })

  test('leave a name that is new in the folder to the check of the whole policy', () => {
    const leaf = { fact: 'member.isNew', operator: 'in', value: ['newCode'] }
    const rule = {
      name: 'exa-new', title: { zh: '新', en: 'new' }, clause: '9.9.z', benefit: 'EXA-NEW', for: 'member',
      outcome: 'entitled', conditions: { all: [leaf, { fact: 'member.recognizedStatus', operator: 'equal', value: 'boundary' }] },
      event: { type: 'benefit', params: { amount: { formula: 'new.formula' } } },
    } // prettier-ignore
    rules({ rules: [rule] })
    expect(rules.errors).toBeNull()
  })
})

const set = (file: Record<string, never>, path: string, value: unknown): void => {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const owner = keys.reduce<Record<string, never>>((part, key) => part[key] ?? {}, file)
  Object.assign(owner, { [last]: value })
}
