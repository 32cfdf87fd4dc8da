import type { ParameterType, PolicyDescription } from '../describe/description.ts'
import type { Making } from './comparisons.ts'
import { codesOf } from './names.ts'
import { open, ref, type JsonSchema, type NamedValue } from './schema.ts'

const when = (key: string, values: readonly string[], then: JsonSchema): JsonSchema => ({
  if: { properties: { [key]: { enum: values } }, required: [key] },
  then,
})

const holds = (value: JsonSchema): JsonSchema => ({ properties: { values: { items: { properties: { value } } } } })

/** What the values of a parameter of a type are. */
const valueOfType = (type: ParameterType, codes: readonly NamedValue[], { errors, literals }: Making): JsonSchema => {
  const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items, errorMessage: errors.list })
  switch (type) {
    case 'money':
    case 'rate':
    case 'integer':
      return ref('number')
    case 'boolean':
      return { type: 'boolean', errorMessage: errors.boolean }
    case 'choice':
      return literals.name
    case 'codes':
      return list(open(codes, {}))
    case 'words':
      return list(literals.name)
    case 'texts':
      return list(literals.text)
    case 'date':
      return ref('day')
    case 'monthDay':
      return literals.monthDay
    case 'range':
      return { ...list(ref('number')), minItems: 2, maxItems: 2, errorMessage: errors.pair }
    case 'moneyByCode': {
      const amounts = { type: 'object', additionalProperties: ref('number'), errorMessage: errors.object([]) }
      return codes.length === 0 ? amounts : { ...amounts, propertyNames: open(codes, {}) }
    }
  }
}

const orNone = ({ literals }: Making): JsonSchema => ({
  type: ['number', 'string'],
  anyOf: [{ enum: ['none'] }, literals.number],
})

const TYPES = [
  'money', 'rate', 'integer', 'boolean', 'choice', 'codes', 'words', 'texts', 'date', 'monthDay', 'range', 'moneyByCode',
] as const // prettier-ignore
const NUMBERS: readonly ParameterType[] = ['money', 'rate', 'integer']
const OF_CODES: readonly ParameterType[] = ['codes', 'moneyByCode']

/** What the values of a parameter are by its type and table, as rules beside its shape. */
export const parameterValueRules = (names: PolicyDescription, making: Making): readonly JsonSchema[] => [
  when('type', NUMBERS, {
    if: { properties: { orNone: { const: true } }, required: ['orNone'] },
    then: holds(orNone(making)),
    else: holds(ref('number')),
  }),
  ...TYPES.filter((type) => !NUMBERS.includes(type)).map((type) =>
    when('type', [type], holds(valueOfType(type, [], making))),
  ),
  ...Object.keys(names.tables).map((table) =>
    when('table', [table], {
      allOf: OF_CODES.map((type) =>
        when('type', [type], holds(valueOfType(type, codesOf(table, names, making.locale), making))),
      ),
    }),
  ),
]

/** What a variant may set each parameter of this policy to. */
export const setValueRules = (names: PolicyDescription, making: Making): readonly JsonSchema[] =>
  names.parameters.map(({ id, type, table, options }) => {
    const codes = table === undefined ? [] : codesOf(table, names, making.locale)
    const choices = (options ?? []).map((option) => ({ value: option.id, label: option.label[making.locale] }))
    const value = type === 'choice' ? open(choices, {}) : valueOfType(type, codes, making)
    return when('parameter', [id], holds(NUMBERS.includes(type) ? orNone(making) : value))
  })
