import type { Locale } from '@bangfu/sdk'
import type { JsonSchema } from './schema.ts'
import { keyWords } from './walk-shape.ts'

/** A form of an object: the keys that it has, and which of them it must have. */
export interface Form {
  readonly key: string
  readonly required: readonly string[]
  readonly optional?: readonly string[]
  /** What holds of an object of this form besides. */
  readonly then?: JsonSchema
}

/**
 * An object that has one of several forms, as one flat list of keys and a rule for each form: an editor offers every key
 * and complains of the one that is wrong, where of a union it would only say that nothing fits.
 */
export const flatObject = (
  prefix: string,
  keys: Readonly<Record<string, JsonSchema>>,
  forms: readonly Form[],
  texts: { readonly none: string; readonly of: (keys: readonly string[]) => string },
  locale: Locale,
): JsonSchema => ({
  properties: Object.fromEntries(
    Object.entries(keys).map(([key, part]) => [key, { ...part, ...keyWords(`${prefix}.${key}`, locale) }]),
  ),
  additionalProperties: false,
  allOf: [
    ...forms.map(({ key, required, optional = [], then = {} }) => ({
      if: { type: 'object', required: [key] },
      then: {
        ...then,
        properties: Object.fromEntries([...required, ...optional].map((name) => [name, true])),
        required,
        additionalProperties: false,
        errorMessage: texts.of([...required, ...optional]),
      },
    })),
    {
      if: { type: 'object', not: { anyOf: forms.map(({ key }) => ({ required: [key] })) } },
      then: { not: {}, errorMessage: texts.none },
    },
  ],
})
