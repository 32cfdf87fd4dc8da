import type { WrappedKey } from '@bangfu/sdk'
import type { CallsNow } from './calls-now.ts'
import { requireId, requireMember } from './checks.ts'
import { byCodePoint } from './order.ts'
import { pageOf, readRequest } from './pages.ts'
import type { Reach } from './reach.ts'
import type { State } from './state.ts'

type Place = readonly [householdId: string, memberId: string]

const placeOf = ({ householdId, memberId = '' }: WrappedKey): Place => [householdId, memberId]

const order = ([a, x]: Place, [b, y]: Place): number => byCodePoint(a, b) || byCodePoint(x, y)

/** Calls on wrapped keys. */
export const keyCalls = (state: State, reach: Reach): Pick<CallsNow, 'putKey' | 'keys' | 'listKeys'> => {
  const keysOf = (householdId: string): ReadonlyMap<string, WrappedKey> =>
    reach.hasHousehold(state, householdId) ? (state.keys.get(householdId) ?? new Map<string, WrappedKey>()) : new Map()
  return {
    putKey: ({ householdId, memberId, wrapped }, { expected } = {}) => {
      requireId(householdId)
      requireMember(memberId)
      for (const text of [wrapped, expected ?? ''])
        if (typeof text !== 'string') throw new RangeError('Unexpected wrapped key, expected a text')
      if (!reach.hasHousehold(state, householdId))
        throw new RangeError('Cannot change this: it lies outside of the division')
      if (state.erased.has(householdId) && expected === undefined)
        throw new RangeError('Cannot keep the key: its household was erased')
      const keys = keysOf(householdId)
      if (keys.get(memberId ?? '')?.wrapped !== expected) return false
      const kept = { householdId, ...(memberId === undefined ? {} : { memberId }), wrapped }
      state.changes += 1
      state.keys.set(householdId, new Map([...keys, [memberId ?? '', kept]]))
      return true
    },
    keys: (householdId) =>
      [...keysOf(householdId).values()].sort((a, b) => order(placeOf(a), placeOf(b))).map((key) => ({ ...key })),
    listKeys: (page) => {
      const after = readRequest(page)?.after as Place | undefined
      const items = [...state.keys.keys()]
        .flatMap((householdId) => [...keysOf(householdId).values()])
        .filter((key) => after === undefined || order(placeOf(key), after) > 0)
        .sort((a, b) => order(placeOf(a), placeOf(b)))
      return pageOf(items, { limit: page.limit, until: state.sequence, placeOf })
    },
  }
}
