import type { CallsNow } from './calls-now.ts'
import type { Chain } from './chain.ts'
import { noteOf, requireId } from './checks.ts'
import { copyJson } from './json.ts'
import { pageOf, readRequest, requireDivision } from './pages.ts'
import type { Reach } from './reach.ts'
import type { State } from './state.ts'

const CHAIN_DIGITS = [2, 4, 6, 9, 12]

/** Calls on the audit log. */
export const auditCalls = (state: State, chain: Chain, reach: Reach): Pick<CallsNow, 'note' | 'audit' | 'heads'> => ({
  note: ({ division, householdId }, { change }) => {
    requireDivision(division, CHAIN_DIGITS)
    reach.require(division)
    if (householdId !== undefined) requireId(householdId)
    const note = noteOf(change)
    const before = chain.done('note', note, householdId, (entry) =>
      householdId === undefined ? entry.division === division : reach.has(entry.division),
    )
    if (before !== undefined) return copyJson(before)
    return copyJson(
      chain.append('note', note, chain.moment(), { division, ...(householdId === undefined ? {} : { householdId }) }),
    )
  },
  audit: (division, page) => {
    requireDivision(division)
    const cursor = readRequest(page)
    const until = cursor?.until ?? state.sequence
    const after = Number(cursor?.after[0] ?? 0)
    const items = state.audit.filter(
      (entry) =>
        entry.sequence > after &&
        entry.sequence <= until &&
        entry.division.startsWith(division) &&
        reach.has(entry.division),
    )
    return copyJson(pageOf(items, { limit: page.limit, until, placeOf: ({ sequence }) => [sequence] }))
  },
  heads: (division, page) => {
    requireDivision(division)
    const cursor = readRequest(page)
    const until = cursor?.until ?? state.sequence
    const after = String(cursor?.after[0] ?? '')
    const last = new Map(
      state.audit.filter(({ sequence }) => sequence <= until).map((entry) => [entry.division, entry] as const),
    )
    const items = [...last.values()]
      .filter((entry) => entry.division.startsWith(division) && reach.has(entry.division) && entry.division > after)
      .sort((a, b) => (a.division < b.division ? -1 : 1))
      .map(({ division: at, position, hash }) => ({ division: at, position, hash }))
    return copyJson(pageOf(items, { limit: page.limit, until, placeOf: ({ division: at }) => [at] }))
  },
})
