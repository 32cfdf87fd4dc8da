// What an official does with a record as it stands: the duty of the tier in that state, and now and then what is not theirs.
import { householdOf, VILLAGES } from './officials.mjs'

/** Once a record has so many versions, it is archived and left alone. */
const FULL = 24

/**
 * @typedef {import('@bangfu/records').ActorRecords} Mine
 * @typedef {import('@bangfu/records').RecordWhole} Seen
 * @typedef {{ readonly kind: 'change' | 'decision' | 'note' | 'total' | 'nothing', readonly done?: () => Promise<unknown> }} Deed
 * @typedef {{ readonly mine: Mine, readonly tier: string, readonly below: (limit: number) => number }} Official
 */

/** @type {Deed} */
const NOTHING = { kind: 'nothing' }

/** @param {Seen} seen */
export const isClosed = ({ state }) => state === 'archived'

/**
 * @param {Seen} seen
 * @param {(limit: number) => number} below
 */
const changed = ({ household }, below) => ({ ...household, income: { wageYuan: below(9000) } })

/** @param {Seen} seen */
const supplied = ({ household }) => ({
  ...household,
  members: /** @type {readonly object[]} */ (household['members']).map((member) =>
    'pensionScheme' in member && member.pensionScheme === null ? { ...member, pensionScheme: 'resident' } : member,
  ),
})

/**
 * Duties by tier and state.
 *
 * @type {Readonly<Record<string, (official: Official, seen: Seen, on: { version: number, request: string }) => Deed>>}
 */
const DUTIES = {
  village: ({ mine, below }, seen, on) => {
    if (!['draft', 'returned', 'reopened'].includes(seen.state)) return NOTHING
    const isReady = below(2) === 0
    return {
      kind: 'change',
      done: () =>
        isReady ? mine.submit(seen.recordId, on) : mine.edit(seen.recordId, { ...on, household: changed(seen, below) }),
    }
  },
  town: ({ mine, below }, seen, on) => {
    const { recordId, state } = seen
    if (state === 'verified' && seen.version < FULL) return { kind: 'change', done: () => mine.reopen(recordId, on) }
    if (state !== 'submitted') return NOTHING
    const way = below(8)
    if (way === 0)
      return { kind: 'change', done: () => mine.correct(recordId, { ...on, household: changed(seen, below) }) }
    if (way === 1)
      return { kind: 'change', done: () => mine.supplement(recordId, { ...on, household: supplied(seen) }) }
    const opinions = { reviewOpinion: '属实' }
    if (way === 2) return { kind: 'change', done: () => mine.return(recordId, { ...on, opinions }) }
    return { kind: 'change', done: () => mine.review(recordId, { ...on, opinions }) }
  },
  county: ({ mine, below }, seen, on) => {
    const { recordId, state } = seen
    const elsewhere = VILLAGES.filter(
      (village) => village !== seen.division && village.startsWith(seen.division.slice(0, 6)),
    )
    const [to] = elsewhere
    const way = below(20)
    if (way === 0) return { kind: 'note', done: () => mine.note(recordId, 'inspect', on) }
    if (way === 1) return { kind: 'decision', done: () => mine.decide(recordId, { ...on, asOf: '2020-03-02' }) }
    if (way === 2 && to !== undefined && state !== 'archived')
      return { kind: 'change', done: () => mine.move(recordId, { ...on, to }) }
    if (state === 'verified' && seen.version >= FULL) return { kind: 'change', done: () => mine.archive(recordId, on) }
    if (state !== 'reviewed') return NOTHING
    const opinions = { verification: '一致' }
    return {
      kind: 'change',
      done: () => (way < 5 ? mine.sendBack(recordId, { ...on, opinions }) : mine.verify(recordId, { ...on, opinions })),
    }
  },
  city: ({ mine, below }, seen, on) => {
    const { recordId, division, state } = seen
    const to = VILLAGES.find((village) => village.slice(0, 6) !== division.slice(0, 6)) ?? ''
    const way = below(12)
    if (way === 0 && state !== 'archived') return { kind: 'change', done: () => mine.move(recordId, { ...on, to }) }
    const action = /** @type {const} */ (['guide', 'supervise', 'appraise'])[way]
    return action === undefined ? NOTHING : { kind: 'note', done: () => mine.note(recordId, action, on) }
  },
}

/**
 * Tries of what is another tier's, by tier: each is refused.
 *
 * @type {Readonly<Record<string, (official: Official, seen: Seen, on: { version: number, request: string }) => Promise<unknown>>>}
 */
const TRESPASSES = {
  village: ({ mine }, { recordId }, on) => mine.review(recordId, { ...on, opinions: { reviewOpinion: '属实' } }),
  town: ({ mine }, { recordId }, on) => mine.verify(recordId, { ...on, opinions: { verification: '一致' } }),
  county: ({ mine, below }, seen, on) => mine.correct(seen.recordId, { ...on, household: changed(seen, below) }),
  city: ({ mine, below }, seen, on) => mine.edit(seen.recordId, { ...on, household: changed(seen, below) }),
}

/**
 * What to do with a record.
 *
 * @param {Official} official
 * @param {Seen} seen
 * @param {string} request
 * @returns {Deed}
 */
export const deedFor = (official, seen, request) => {
  const { tier, below } = official
  const on = { version: seen.version, request }
  if (below(40) === 0) return { kind: 'change', done: () => /** @type {any} */ (TRESPASSES)[tier](official, seen, on) }
  return DUTIES[tier]?.(official, seen, on) ?? NOTHING
}

/**
 * Enters the household of a number.
 *
 * @param {Official} official
 * @param {string} village
 * @param {number} number
 * @param {string} request
 * @returns {Deed}
 */
export const entering = ({ mine }, village, number, request) => ({
  kind: 'change',
  done: () => mine.enter(householdOf(village, number), { request }),
})
