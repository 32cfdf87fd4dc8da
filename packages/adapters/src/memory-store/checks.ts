import type { ChangeNote, RecordDraft } from '@bangfu/sdk'

const MOST = { id: 200, keys: 200, key: 100, member: 200 }
const STATE = /^[a-z0-9-]{1,40}$/
/** Control characters, and halves of surrogate pairs. */
const UNFIT = /[\p{Cc}\p{Cs}]/u

const isOfLength = (text: unknown, most: number): text is string =>
  typeof text === 'string' && text !== '' && Array.from(text).length <= most

/** Whether a text can be an id: of a fair length, whole characters, none of them a control character. */
const isPlain = (text: unknown, most: number): boolean => isOfLength(text, most) && !UNFIT.test(text)

/** Throws a RangeError where something cannot be the id of a household. */
export const requireId = (id: string): void => {
  if (!isPlain(id, MOST.id))
    throw new RangeError(`Unexpected household id, expected 1 to ${MOST.id} characters and no control character`)
}

/** Throws a RangeError where something cannot be the id of a member. */
export const requireMember = (id: string | undefined): void => {
  if (id !== undefined && !isPlain(id, MOST.member))
    throw new RangeError(`Unexpected member id, expected 1 to ${MOST.member} characters and no control character`)
}

/** Throws a RangeError where something is no state. */
export const requireState = (state: string | undefined): void => {
  if (state !== undefined && !(typeof state === 'string' && STATE.test(state)))
    throw new RangeError('Unexpected state, expected up to 40 lower-case letters, digits and hyphens')
}

/** Throws a RangeError where a state or the look-up keys of a draft are wrong. */
export const requireLabels = ({ state, keys = [] }: RecordDraft): void => {
  requireState(state)
  if (!Array.isArray(keys) || keys.length > MOST.keys || !keys.every((key) => isOfLength(key, MOST.key)))
    throw new RangeError(`Unexpected keys, expected up to ${MOST.keys} of 1 to ${MOST.key} characters`)
}

/** The note of a change, and nothing else that lies beside it. Throws a RangeError where a part of it is no text. */
export const noteOf = ({ by, action, reason, request }: ChangeNote): ChangeNote => {
  for (const text of [by, action, reason ?? '', request ?? ''])
    if (typeof text !== 'string') throw new RangeError('Unexpected note of a change, expected texts')
  return {
    by,
    action,
    ...(reason === undefined ? {} : { reason }),
    ...(request === undefined ? {} : { request }),
  }
}
