import type { ChangeNote, RecordDraft } from '@bangfu/sdk'

const MOST = { id: 200, keys: 200, key: 100, member: 200 }
const STATE = /^[a-z0-9-]{1,40}$/
/** Control characters, and halves of surrogate pairs. */
const UNFIT = /[\p{Cc}\p{Cs}]/u

/** Whether a text can be an id: of a fair length, whole characters, none of them a control character. */
const isPlain = (text: unknown, most: number): boolean =>
  typeof text === 'string' && text !== '' && text.length <= most && !UNFIT.test(text)

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

/** Throws a RangeError where a state or the look-up keys of a draft are wrong. */
export const requireLabels = ({ state, keys = [] }: RecordDraft): void => {
  if (state !== undefined && !STATE.test(state))
    throw new RangeError('Unexpected state, expected up to 40 lower-case letters, digits and hyphens')
  if (keys.length > MOST.keys || !keys.every((key) => isPlain(key, MOST.key)))
    throw new RangeError(`Unexpected keys, expected up to ${MOST.keys} of 1 to ${MOST.key} characters`)
}

/** The note of a change, and nothing else that lies beside it. Throws a RangeError where a text of it cannot be kept. */
export const noteOf = ({ by, action, reason, request }: ChangeNote): ChangeNote => {
  for (const text of [by, action, reason, request])
    if (text !== undefined && (typeof text !== 'string' || UNFIT.test(text)))
      throw new RangeError('Unexpected note of a change, expected texts without control characters')
  return {
    by,
    action,
    ...(reason === undefined ? {} : { reason }),
    ...(request === undefined ? {} : { request }),
  }
}
