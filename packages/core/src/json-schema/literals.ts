import type { ErrorTexts } from './errors.ts'
import type { JsonSchema } from './schema.ts'

/** Values as rule files write them. */
export interface Literals {
  readonly number: JsonSchema
  readonly day: JsonSchema
  readonly monthDay: JsonSchema
  readonly name: JsonSchema
  readonly text: JsonSchema
}

const text = (pattern: string, message: string): JsonSchema => ({
  type: 'string',
  pattern,
  patternErrorMessage: message,
  errorMessage: message,
})

/** The schemas of numbers, days and names. */
export const literals = (errors: ErrorTexts): Literals => ({
  number: { ...text('^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$', errors.number), type: ['number', 'string'] },
  day: text('^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', errors.day),
  monthDay: text('^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', errors.monthDay),
  name: text('^[A-Za-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$', errors.name),
  text: { type: 'string', errorMessage: errors.text },
})
