import type { ChangeNote, RecordDraft } from '@bangfu/sdk'

const ANY_DIGITS = [2, 4, 6, 9, 12]
const RECORD_DIGITS = [6, 9, 12]

/** Throws a RangeError where something is no division: the first 2, 4, 6, 9 or 12 digits of a code. */
export const requireDivision = (division: string, digits: readonly number[] = ANY_DIGITS): void => {
  if (typeof division !== 'string' || !digits.includes(division.length) || !/^[0-9]+$/.test(division))
    throw new RangeError(`Unexpected division, expected ${digits.join(', ')} digits`)
}

// A database may end a text at a NUL, and keeps half of a surrogate pair as another character.
const NEVER_IN_IDS = /[\p{Cc}\p{Cs}]/u

const isLength = (text: string, most: number): boolean => text.length > 0 && [...text].length <= most

/** Whether something may be an id that is kept. */
export const isId = (id: unknown): id is string => typeof id === 'string' && isLength(id, 200) && !NEVER_IN_IDS.test(id)

/** Throws a RangeError where something cannot be the id of a household or a person. */
export const requireId = (id: string, whose: 'household' | 'person' = 'household'): void => {
  if (!isId(id))
    throw new RangeError(`Unexpected id of a ${whose}, expected 1 to 200 characters, none of them a control character`)
}

/** Throws a RangeError where a change lacks who did what. */
export const requireNote = ({ by, action, reason, request }: ChangeNote): void => {
  for (const [name, text] of Object.entries({ by, action, reason: reason ?? '', request: request ?? '' }))
    if (typeof text !== 'string') throw new RangeError(`Unexpected \`${name}\` of a change, expected a text`)
}

const requireKeys = (keys: RecordDraft['keys']): void => {
  if (keys === undefined) return
  const isRight =
    Array.isArray(keys) && keys.length <= 200 && keys.every((key) => typeof key === 'string' && isLength(key, 100))
  if (!isRight) throw new RangeError('Unexpected keys, expected up to 200, of 1 to 100 characters each')
}

/** Throws a RangeError where a draft has something out of its bounds; of the record itself nothing is looked at. */
export const requireDraft = ({ householdId, division, state, keys }: RecordDraft): void => {
  requireId(householdId)
  requireDivision(division, RECORD_DIGITS)
  requireState(state)
  requireKeys(keys)
}

/** Throws a RangeError where something is no state. */
export const requireState = (state: string | undefined): void => {
  if (state !== undefined && !(typeof state === 'string' && /^[a-z0-9-]{1,40}$/.test(state)))
    throw new RangeError('Unexpected state, expected up to 40 lower-case letters, digits and hyphens')
}
