import { parseExact, TIERS } from '@bangfu/sdk'
import * as z from 'zod/mini'
import { NumberText } from '../parse/number-text.ts'

/** A text in both languages. */
export const localized = z.strictObject({ zh: z.string(), en: z.string() })
const ID = /^[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*$/
/** The name of a definition. */
export const id = z.string().check(z.regex(ID, 'a name of letters, digits, dots and hyphens, a letter first'))

/** Whether a text can be the id of a definition. */
export const isId = (text: string): boolean => ID.test(text)

/** A day, as it is written. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day, YYYY-MM-DD'))
/** A division that a variant holds for. */
export const region = z.string().check(z.regex(/^(?:\d{6}|\d{9})$/, 'a division code of 6 or 9 digits'))
/** The id of a clause of the plan. */
export const clause = z.string().check(
  z.regex(
    // One that a plugin declares begins with its id: `legal-aid:31`.
    /^(?:[a-z][a-z0-9-]*:\d+|\d)(?:\.\d+)*(?:\.[a-zA-Z]+\d*)?$/,
    'a clause of the plan, such as 2.2.3.k',
  ),
)
/** The code of a benefit. */
export const benefitCode = z
  .string()
  .check(
    z.regex(
      /^[A-Z]{3}-[A-Z0-9]+(?:-[A-Z0-9]+)*$/,
      'a benefit code: three capitals, a hyphen, then capitals or digits, such as HEA-BASE-90',
    ),
  )
/** A whole number, not negative. */
export const count = z.int().check(z.nonnegative())
// A closed list: a unit that is misspelt would be a unit of its own, and a month's figure pass for a year's.
export const unit = z.enum([
  'yuan',
  'yuanPerYear',
  'yuanPerMonth',
  'years',
  'persons',
  'projects',
  'days',
  'hours',
  'times',
  'meters',
  'kilometers',
  'squareMeters',
])
/** A tier of the data system. */
export const tier = z.enum(TIERS)
const isNumber = (value: unknown): boolean =>
  Number.isSafeInteger(value) ||
  parseExact(value instanceof NumberText ? value.text : typeof value === 'string' ? value : '') !== undefined
/** A decimal or a whole number. */
export const number = z.custom<number | string | NumberText>(isNumber, 'a decimal such as "735.1", or a whole number')
/** A list with at least one item. */
export const list = <T extends z.core.$ZodType>(item: T): z.ZodMiniArray<T> => z.array(item).check(z.minLength(1))
