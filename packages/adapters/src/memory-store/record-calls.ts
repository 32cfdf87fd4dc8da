import { recordText, VersionConflict, type AsOf, type StoredRecord } from '@bangfu/sdk'
import type { CallsNow } from './calls-now.ts'
import type { Chain } from './chain.ts'
import { noteOf, requireId, requireLabels, requireState } from './checks.ts'
import { digestOf, newSalt } from './digest.ts'
import { copyJson } from './json.ts'
import { byCodePoint } from './order.ts'
import { pageOf, readRequest, requireDivision } from './pages.ts'
import type { Reach } from './reach.ts'
import { standing, type KeptVersion, type State } from './state.ts'

const RECORD_DIGITS = [6, 9, 12]

type Place = readonly [division: string, householdId: string]

const placeOf = ({ division, householdId }: StoredRecord): Place => [division, householdId]

const order = ([a, x]: Place, [b, y]: Place): number => (a < b ? -1 : a > b ? 1 : byCodePoint(x, y))

const pick = (versions: readonly KeptVersion[], { sequence = Number.POSITIVE_INFINITY, moment }: AsOf) => {
  const until = moment === undefined ? Number.POSITIVE_INFINITY : Date.parse(moment)
  if (typeof sequence !== 'number' || Number.isNaN(sequence) || Number.isNaN(until))
    throw new RangeError('Unexpected time, expected a sequence or an ISO 8601 moment')
  return standing(
    versions.filter(({ stored }) => Date.parse(stored.at) <= until),
    sequence,
  )
}

/** Calls on records. */
export const recordCalls = (
  state: State,
  chain: Chain,
  reach: Reach,
): Pick<CallsNow, 'put' | 'get' | 'history' | 'list' | 'find'> => {
  const versionsOf = (householdId: string): readonly KeptVersion[] =>
    reach.hasHousehold(state, householdId) ? (state.versions.get(householdId) ?? []) : []
  const isSeen = (stored: StoredRecord, division: string): boolean =>
    stored.division.startsWith(division) && reach.has(stored.division)

  const put: CallsNow['put'] = (draft, { expected, change }) => {
    const { householdId, division, record, state: word, keys } = draft
    requireId(householdId)
    requireDivision(division, RECORD_DIGITS)
    requireLabels(draft)
    const note = noteOf(change)
    reach.require(division)
    if (state.erased.has(householdId)) throw new RangeError('Cannot keep the record: its household was erased')
    if (!reach.hasHousehold(state, householdId))
      throw new RangeError('Cannot change this: it lies outside of the division')
    const versions = versionsOf(householdId)
    const before = note.request === undefined ? undefined : versions.find(({ request }) => request === note.request)
    if (before !== undefined) return copyJson(before.stored)
    const last = versions.at(-1)?.stored
    const found = last?.version ?? 0
    if (found !== expected) throw new VersionConflict(householdId, expected, found)
    const kept = {
      householdId,
      division,
      record: copyJson(record),
      ...(word === undefined ? {} : { state: word }),
      ...(keys === undefined || keys.length === 0 ? {} : { keys: [...keys] }),
      version: found + 1,
      salt: newSalt(),
      at: chain.moment(),
      sequence: 0,
    }
    const digest = digestOf(recordText(kept))
    const about = { householdId, version: kept.version, digest }
    const from = last === undefined || last.division === division ? undefined : last.division
    if (from !== undefined) chain.append('leave', note, kept.at, { ...about, division: from, to: division })
    const { sequence } = chain.append('put', note, kept.at, {
      ...about,
      division,
      ...(from === undefined ? {} : { from }),
    })
    const stored = { ...kept, sequence }
    state.versions.set(householdId, [
      ...versions,
      { stored, ...(note.request === undefined ? {} : { request: note.request }) },
    ])
    return copyJson(stored)
  }

  const list: CallsNow['list'] = (division, page) => {
    requireDivision(division)
    requireState(page.state)
    const cursor = readRequest(page)
    const until = cursor?.until ?? state.sequence
    const after = cursor?.after as Place | undefined
    const items = [...state.versions.values()]
      .map((versions) => standing(versions, until))
      .filter((record) => record !== undefined)
      .filter((record) => isSeen(record, division) && (page.state === undefined || record.state === page.state))
      .filter((record) => after === undefined || order(placeOf(record), after) > 0)
      .sort((a, b) => order(placeOf(a), placeOf(b)))
    return copyJson(pageOf(items, { limit: page.limit, until, placeOf }))
  }

  return {
    put,
    get: (householdId, asOf = {}) => {
      const found = pick(versionsOf(householdId), asOf)
      return found && copyJson(found)
    },
    history: (householdId) => copyJson(versionsOf(householdId).map(({ stored }) => stored)),
    list,
    find: (key, division) => {
      requireDivision(division)
      const found = [...state.versions.values()]
        .map((versions) => versions.at(-1)?.stored)
        .filter((record) => record !== undefined)
        .filter((record) => record.keys?.includes(key) === true)
        .filter((record) => isSeen(record, division))
      return copyJson(found.sort((a, b) => order(placeOf(a), placeOf(b))))
    },
  }
}
