/** A JSON Schema of draft 2020-12 as plain data, with the keywords that the JSON service of VS Code adds to it. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** A value of a closed or open list, and what it is called. */
export interface NamedValue {
  readonly value: string | number | boolean
  readonly label: string
  /** What more there is to say of it. */
  readonly more?: string | undefined
}

/** The part of the schema that stands under a name in `$defs`. */
export const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` })

// Beside a value in a list there is room for a name, not for a sentence.
const SHORT = 40

const described = (values: readonly NamedValue[]): JsonSchema => ({
  enum: values.map(({ value }) => value),
  ...(values.every(({ label }) => label.length <= SHORT) ? { enumDetails: values.map(({ label }) => label) } : {}),
  enumDescriptions: values.map(({ label, more }) => (more === undefined ? label : `${label}\n${more}`)),
})

/** One of these values and no other. */
export const closed = (values: readonly NamedValue[], errorMessage?: string): JsonSchema => ({
  ...described(values),
  ...(errorMessage === undefined ? {} : { errorMessage }),
})

/**
 * These values and any other that `form` allows: a name that is new in the same folder is not wrong. An alternative that
 * holds of everything keeps the editor from complaining and from listing every name in a message.
 */
export const open = (values: readonly NamedValue[], form: JsonSchema): JsonSchema =>
  values.length === 0 ? form : { ...form, anyOf: [described(values), true] }
