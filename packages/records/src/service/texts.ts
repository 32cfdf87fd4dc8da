import { holdsIdNumber } from '../privacy/id-number.ts'

const MOST_WORDS = 200
const MOST_OPINION = 2000
const MOST_BLOCKS = 8

// eslint-disable-next-line no-control-regex -- what no store keeps
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/u

const requireText = (text: unknown, most: number, what: string): string => {
  if (typeof text !== 'string' || text.length === 0 || text.length > most || CONTROL.test(text))
    throw new RangeError(`Unexpected ${what}, expected 1 to ${most} characters`)
  if (holdsIdNumber(text)) throw new RangeError(`Unexpected ${what}, expected words without an ID number`)
  return text
}

/** The words of a note or a change. Throws a RangeError where they are too long or hold an ID number. */
export const readReason = (reason: unknown): string | undefined =>
  reason === undefined ? undefined : requireText(reason, MOST_WORDS, 'reason')

/** A copy of opinions, by block. Throws a RangeError where they are no texts or hold an ID number. */
export const readOpinions = (opinions: unknown): Readonly<Record<string, string>> => {
  if (opinions === undefined) return {}
  const entries = Object.entries(opinions as object)
  if (entries.length > MOST_BLOCKS) throw new RangeError(`Unexpected opinions, expected up to ${MOST_BLOCKS}`)
  return Object.fromEntries(entries.map(([block, text]) => [block, requireText(text, MOST_OPINION, 'opinion')]))
}

/** A key of a caller's for one change. Throws a RangeError where it is none. */
export const readRequest = (request: unknown): string | undefined =>
  request === undefined ? undefined : requireText(request, MOST_WORDS, 'request')
