import { VersionConflict, type AuditEntry, type ChangeNote, type StoreCalls, type StoredRecord } from '@bangfu/sdk'
import { copyJson } from './json.ts'
import { pageOf, readRequest, requireDivision } from './pages.ts'
import { standing, type State } from './state.ts'
import { withoutMember } from './without-member.ts'

const RECORD_DIGITS = [6, 9, 12]

type Place = readonly [division: string, householdId: string]

const placeOf = ({ division, householdId }: StoredRecord): Place => [division, householdId]

const order = ([a, x]: Place, [b, y]: Place): number => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0)

/** The calls of a store, each of which does its work at once. */
export type CallsNow = {
  readonly [Name in keyof StoreCalls]: (...args: Parameters<StoreCalls[Name]>) => Awaited<ReturnType<StoreCalls[Name]>>
}

/** The calls of a store on a state. Each does all of its work, or throws before it changes anything. */
export const callsOn = (state: State, now: () => Date): CallsNow => {
  const note = (
    { by, action }: ChangeNote,
    about: Pick<AuditEntry, 'division' | 'householdId' | 'version' | 'at'>,
  ): number => {
    state.sequence += 1
    state.audit.push({ sequence: state.sequence, ...about, by, action })
    return state.sequence
  }
  const moment = (): string => now().toISOString()
  const versionsOf = (householdId: string): readonly StoredRecord[] => state.versions.get(householdId) ?? []
  const lastOf = (householdId: string): StoredRecord => {
    const last = versionsOf(householdId).at(-1)
    if (last === undefined) throw new RangeError('Cannot do this: there is no record of the household')
    return last
  }

  const put: CallsNow['put'] = ({ householdId, division, record }, { expected, change }) => {
    requireDivision(division, RECORD_DIGITS)
    const versions = versionsOf(householdId)
    const found = versions.at(-1)?.version ?? 0
    if (found !== expected) throw new VersionConflict(householdId, expected, found)
    const at = moment()
    const kept = { householdId, division, record: copyJson(record), version: found + 1, at }
    const sequence = note(change, { division, householdId, version: kept.version, at })
    state.versions.set(householdId, [...versions, { ...kept, sequence }])
    return copyJson({ ...kept, sequence })
  }

  const list: CallsNow['list'] = (division, page) => {
    requireDivision(division)
    const cursor = readRequest(page)
    const until = cursor?.until ?? state.sequence
    const after = cursor?.after as Place | undefined
    const items = [...state.versions.values()]
      .map((versions) => standing(versions, until))
      .filter((record) => record !== undefined)
      .filter((record) => record.division.startsWith(division))
      .filter((record) => after === undefined || order(placeOf(record), after) > 0)
      .sort((a, b) => order(placeOf(a), placeOf(b)))
    return copyJson(pageOf(items, { limit: page.limit, until, placeOf }))
  }

  const audit: CallsNow['audit'] = (division, page) => {
    requireDivision(division)
    const cursor = readRequest(page)
    const until = cursor?.until ?? state.sequence
    const after = Number(cursor?.after[0] ?? 0)
    const items = state.audit.filter(
      (entry) => entry.sequence > after && entry.sequence <= until && entry.division.startsWith(division),
    )
    return copyJson(pageOf(items, { limit: page.limit, until, placeOf: ({ sequence }) => [sequence] }))
  }

  const eraseMember = (householdId: string, memberId: string): void => {
    const versions = versionsOf(householdId)
    const decisions = state.decisions.get(householdId) ?? []
    const without = versions.map((version) => withoutMember(version.record, memberId))
    const left = decisions.map((decision) => withoutMember(decision, memberId))
    if ([...without, ...left].every((one) => one === undefined))
      throw new RangeError('Cannot erase: there is no such person in the household')
    state.versions.set(
      householdId,
      versions.map((version, index) => ({ ...version, record: without[index] ?? version.record })),
    )
    state.decisions.set(
      householdId,
      decisions.map((decision, index) => left[index] ?? decision),
    )
  }

  return {
    put,
    get: (householdId, { sequence = Number.POSITIVE_INFINITY } = {}) => {
      const found = standing(versionsOf(householdId), sequence)
      return found && copyJson(found)
    },
    history: (householdId) => copyJson(versionsOf(householdId)),
    list,
    appendDecision: (decision, { change }) => {
      const { householdId } = decision
      const { division } = lastOf(householdId)
      const kept = copyJson(decision)
      state.decisions.set(householdId, [...(state.decisions.get(householdId) ?? []), kept])
      return note(change, { division, householdId, at: moment() })
    },
    decisions: (householdId) => copyJson(state.decisions.get(householdId) ?? []),
    audit,
    erase: ({ householdId, memberId }, { change }) => {
      const { division } = lastOf(householdId)
      const at = moment()
      if (memberId === undefined) {
        state.versions.delete(householdId)
        state.decisions.delete(householdId)
      } else eraseMember(householdId, memberId)
      note(change, { division, householdId, at })
    },
  }
}
