import { divisionLevel, divisionsOf, type ValueType } from '@bangfu/sdk'
import * as z from 'zod/mini'
import { isDay } from '../calendar/day.ts'
import type { Cell, CodeTable } from '../catalog/model.ts'
import { readExact } from '../catalog/read-exact.ts'
import { booleanText, listText } from '../diagnostics/describe.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { FactShape } from '../shape/shapes.ts'
import { idNumberFault } from './id-number.ts'
import { MOST_DECIMALS, numberReader } from './read-number.ts'

/** What is wrong with a value of a record, beside where. */
export interface FieldFault {
  readonly code: string
  readonly expected: string
  readonly suggestion?: string | undefined
}

/** A check of one value: what is wrong with it, or `undefined`. */
type FieldCheck = (value: unknown) => FieldFault | undefined

// Controls could forge a line of a list or a terminal; a lone half of a surrogate pair cannot be written as UTF-8.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u

/** Whether a text is of common Chinese characters and ASCII only, as nearly all are: it then needs no second look. */
const isPlainlyPrintable = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const plain = (unit >= 0x20 && unit < 0x7f) || (unit >= 0x4e00 && unit <= 0x9fff)
    if (!plain) return false
  }
  return true
}

const MOST_CHARACTERS = 200

const textCheck =
  (fact: FactShape): FieldCheck =>
  (value) => {
    if (typeof value !== 'string') return { code: 'RECORD_WRONG_TYPE', expected: 'text in quotation marks' }
    const most = fact.maxLength ?? MOST_CHARACTERS
    if (value.length > most && (value.length > 2 * most || [...value].length > most)) {
      return { code: 'RECORD_TEXT_TOO_LONG', expected: `at most ${most} characters` }
    }
    if (!isPlainlyPrintable(value) && UNPRINTABLE.test(value))
      return { code: 'RECORD_TEXT_UNPRINTABLE', expected: 'text without control or hidden characters' }
    if (fact.absent === 'required' && value === '')
      return { code: 'RECORD_WRONG_VALUE', expected: 'at least one character' }
    if (fact.format !== 'idNumber') return undefined
    const expected = idNumberFault(value)
    return expected === undefined ? undefined : { code: 'RECORD_WRONG_ID_NUMBER', expected }
  }

const codeCheck = (type: Extract<ValueType, { kind: 'code' | 'codes' }>, integer: boolean): FieldCheck => {
  const codes = new Set(type.codes)
  const expected = `${integer ? 'a whole number of' : 'a code of'} ${type.table}: ${listText(type.codes)}`
  return (value) => {
    if (typeof value !== (integer ? 'number' : 'string')) return { code: 'RECORD_WRONG_TYPE', expected }
    if (codes.has(String(value))) return undefined
    return { code: 'RECORD_WRONG_CODE', expected, suggestion: suggest(String(value), codes) }
  }
}

// Only the lengths that the table has are looked up: villages come and go between two editions of the list.
const regionCheck = (table: CodeTable): FieldCheck => {
  const known = new Set([...table.codes.keys(), ...table.added.keys()])
  const levels = new Set([...known].map(divisionLevel))
  return (value) => {
    const expected = `6, 9 or 12 digits that lie inside a division of ${table.id}`
    if (typeof value !== 'string') return { code: 'RECORD_WRONG_TYPE', expected }
    if (divisionLevel(value) === undefined || !/^\d+$/.test(value)) return { code: 'RECORD_WRONG_CODE', expected }
    const isKnown = divisionsOf(value).every((code) => !levels.has(divisionLevel(code)) || known.has(code))
    return isKnown ? undefined : { code: 'RECORD_WRONG_CODE', expected }
  }
}

const numberCheck = (fact: FactShape): FieldCheck => {
  const { type, min, max } = fact
  const read = numberReader(fact)
  return (value) => {
    if (read(value) !== undefined) return undefined
    const whole = type === 'integer'
    if (whole && typeof value !== 'number') return { code: 'RECORD_WRONG_TYPE', expected: 'a whole number' }
    const { problem } = readExact(value, { min, max, whole, decimals: MOST_DECIMALS, numberText: false })
    return problem === undefined ? undefined : { code: 'RECORD_WRONG_NUMBER', ...problem }
  }
}

/** The check of one value of a fact; for a list, of one of its items. */
export const fieldCheck = (
  { type }: Cell,
  fact: FactShape,
  tables: ReadonlyMap<string, CodeTable>,
  typeOf: (type: ValueType) => ValueType,
): FieldCheck => {
  const table = tables.get(fact.table ?? '')
  switch (fact.type) {
    case 'boolean':
      return (value) => {
        if (typeof value === 'boolean') return undefined
        const isQuoted = value === 'true' || value === 'false'
        return { code: 'RECORD_WRONG_TYPE', expected: isQuoted ? booleanText(value) : 'true, false or null' }
      }
    case 'date':
      return (value) => {
        const expected = 'a day that exists, YYYY-MM-DD'
        if (typeof value !== 'string') return { code: 'RECORD_WRONG_TYPE', expected }
        return isDay(value) ? undefined : { code: 'RECORD_WRONG_DATE', expected }
      }
    case 'text':
      return textCheck(fact)
    case 'integer':
    case 'decimal':
    case 'money':
      return numberCheck(fact)
    case 'region':
      return table === undefined ? textCheck(fact) : regionCheck(table)
    case 'code':
    case 'codes': {
      const codeType = typeOf(type) as Extract<ValueType, { kind: 'code' | 'codes' }>
      return codeCheck(codeType, table?.declared.value.integer === true)
    }
  }
}

/** The zod schema of one fact, built from the catalog. Its issues carry a {@link FieldFault} as `params`. */
export const fieldSchema = (
  cell: Cell,
  fact: FactShape,
  tables: ReadonlyMap<string, CodeTable>,
  typeOf: (type: ValueType) => ValueType,
): z.core.$ZodType => {
  const check = fieldCheck(cell, fact, tables, typeOf)
  const checked = z.unknown().check((context) => {
    const fault = check(context.value)
    if (fault !== undefined) context.issues.push({ code: 'custom', input: context.value, params: { fault } })
  })
  const schema = fact.type === 'codes' ? z.array(checked) : checked
  return fact.absent === 'required' ? schema : z.optional(z.nullable(schema))
}
