import { NumberText } from '../parse/number-text.ts'

const LONGEST = 60

const KINDS = {
  boolean: 'a yes-or-no value',
  code: 'a code',
  codes: 'a list of codes',
  number: 'a number',
  limit: 'a number, or no limit',
  date: 'a date',
  monthDay: 'a day of the year',
  text: 'text',
} as const

/** A kind of value as a message names it. */
export const kindText = (kind: keyof typeof KINDS): string => KINDS[kind]

/** What belongs where a boolean is wanted, with what to do about one that is written as text. */
export const booleanText = (value: unknown): string =>
  value === 'true' || value === 'false' ? `${value} without quotation marks` : 'true or false'

// A table of regions has hundreds of codes.
const MOST_LISTED = 24

/** Names or codes as a message lists them, with a mark where there are more. */
export const listText = (names: readonly string[]): string =>
  names.length > MOST_LISTED ? `${names.slice(0, MOST_LISTED).join(', ')}, …` : names.join(', ')

/** What stands where a name belongs: the name, or what is there in its place. */
export const nameText = (name: unknown): string => (typeof name === 'string' ? clip(name) : describe(name))

/** A value as a message shows it: short, on one line, with its type where that is what is wrong. */
export const describe = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (value instanceof NumberText) return `number ${clip(value.text)}`
  if (typeof value === 'number') return `number ${value}`
  if (typeof value === 'boolean') return `${value}`
  if (typeof value === 'string') return `"${clip(value)}"`
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** Whether a text could be an ID number, or hold one: no key, code or amount of a record is as long as the old ones. */
export const isLikeIdNumber = (text: string): boolean => /\d{15}/.test(text.normalize('NFKC'))
const isShortAndPlain = (text: string): boolean =>
  text.length <= 20 && /^ *[\w.,:/+%-]* *$/.test(text.normalize('NFKC'))

const lengthText = (text: string): string => `text of ${[...text].length} characters`

/** A key of a record as a message shows it: one that could be an ID number is not repeated. */
export const keyText = (key: string): string => (isLikeIdNumber(key) ? lengthText(key) : clip(key))

/** What stands where a name or an identity number belongs: its kind and length, never itself. */
export const hiddenText = (value: unknown): string => {
  if (typeof value === 'number' || value instanceof NumberText) return kindText('number')
  return typeof value === 'string' ? lengthText(value) : describe(value)
}

/** A value of a record as a message shows it: repeated only where it can be neither a name nor an ID number. */
export const describeItem = (value: unknown): string => {
  if (typeof value === 'string')
    return isShortAndPlain(value) && !isLikeIdNumber(value) ? describe(value) : hiddenText(value)
  if (typeof value !== 'number' && !(value instanceof NumberText)) return describe(value)
  return isLikeIdNumber(value instanceof NumberText ? value.text : String(value)) ? hiddenText(value) : describe(value)
}

// Cut by characters, not UTF-16 units, so that no character is split; control characters never reach a terminal.
const clip = (text: string): string => {
  const plain = text.slice(0, LONGEST * 2).replace(/\p{Cc}/gu, '\ufffd')
  const characters = [...plain]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : plain
}
