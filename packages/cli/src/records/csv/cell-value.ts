import type { FactDescription } from '@bangfu/core'

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['是', true],
  ['false', false],
  ['否', false],
])
const WHOLE = /^(?:0|-?[1-9]\d*)$/
const BETWEEN_CODES = /[;；、]/

/**
 * The value of a cell as a record holds it. What the fact's type does not allow stays the text that it is, so that the
 * check of the record names it; nothing is coerced. An empty cell is unknown.
 */
export const cellValue = (text: string, { type, integerCodes }: FactDescription): unknown => {
  if (text === '') return null
  switch (type) {
    case 'boolean':
      // Spreadsheets write TRUE and FALSE.
      return BOOLEANS.get(text.toLowerCase()) ?? text
    case 'integer':
      return wholeNumber(text)
    case 'code':
      return integerCodes ? wholeNumber(text) : text
    case 'codes':
      return text.split(BETWEEN_CODES).map((code) => (integerCodes ? wholeNumber(code) : code))
    default:
      return text
  }
}

const wholeNumber = (text: string): unknown =>
  WHOLE.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text
