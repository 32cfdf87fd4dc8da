import type { PolicyDescription } from '../describe/description.ts'
import type { Making } from './comparisons.ts'
import { codesOf } from './names.ts'
import { open, ref, type JsonSchema } from './schema.ts'

const when = (key: string, values: readonly string[], then: JsonSchema): JsonSchema => ({
  if: { properties: { [key]: { enum: values } }, required: [key] },
  then,
})

/** What the values of a parameter are by its type and table, as rules beside its shape. */
export const parameterValueRules = (
  names: PolicyDescription,
  { errors, literals, locale }: Making,
): readonly JsonSchema[] => {
  const holds = (value: JsonSchema): JsonSchema => ({
    properties: { values: { items: { properties: { value } } } },
  })
  const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items, errorMessage: errors.list })
  const amounts = { type: 'object', additionalProperties: ref('number'), errorMessage: errors.object([]) }
  const tables = Object.keys(names.tables)
  const inTable = (table: string): JsonSchema => {
    const codes = codesOf(table, names, locale)
    return {
      allOf: [
        when('type', ['codes'], holds({ items: open(codes, {}) })),
        when('type', ['moneyByCode'], holds({ propertyNames: open(codes, {}) })),
      ],
    }
  }
  return [
    when('type', ['money', 'rate', 'integer'], {
      if: { properties: { orNone: { const: true } }, required: ['orNone'] },
      then: holds({ type: ['number', 'string'], anyOf: [{ enum: ['none'] }, literals.number] }),
      else: holds(ref('number')),
    }),
    when('type', ['boolean'], holds({ type: 'boolean', errorMessage: errors.boolean })),
    when('type', ['choice'], holds(literals.name)),
    when('type', ['codes'], holds(list({}))),
    when('type', ['words'], holds(list(literals.name))),
    when('type', ['texts'], holds(list(literals.text))),
    when('type', ['date'], holds(ref('day'))),
    when('type', ['monthDay'], holds(literals.monthDay)),
    when('type', ['range'], holds({ ...list(ref('number')), minItems: 2, maxItems: 2, errorMessage: errors.pair })),
    when('type', ['moneyByCode'], holds(amounts)),
    ...tables.map((table) => when('table', [table], inTable(table))),
  ]
}
