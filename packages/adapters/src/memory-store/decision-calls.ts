import { decisionText, type StoredDecision } from '@bangfu/sdk'
import type { CallsNow } from './calls-now.ts'
import type { Chain } from './chain.ts'
import { noteOf, requireId } from './checks.ts'
import { digestOf, newSalt } from './digest.ts'
import { copyJson } from './json.ts'
import type { Reach } from './reach.ts'
import type { State } from './state.ts'

/** The division of a household that calls can see. Throws a RangeError where there is none. */
export const divisionOf = (state: State, reach: Reach, householdId: string): string => {
  const division = state.versions.get(householdId)?.at(-1)?.stored.division
  if (division === undefined || !reach.has(division))
    throw new RangeError('Cannot do this: there is no record of the household')
  return division
}

/** Calls on decisions. */
export const decisionCalls = (
  state: State,
  chain: Chain,
  reach: Reach,
): Pick<CallsNow, 'appendDecision' | 'decisions'> => {
  const decisionsOf = (householdId: string): readonly StoredDecision[] =>
    reach.hasHousehold(state, householdId) ? (state.decisions.get(householdId) ?? []) : []
  return {
    appendDecision: ({ householdId, decision, version, input }, { change }) => {
      requireId(householdId)
      if (version !== undefined && !(Number.isSafeInteger(version) && version > 0))
        throw new RangeError('Unexpected version of a decision, expected a whole number above 0')
      if (input !== undefined && typeof input !== 'string')
        throw new RangeError('Unexpected input of a decision, expected a text')
      const note = noteOf(change)
      const division = divisionOf(state, reach, householdId)
      const before = chain.done('decision', note, householdId)
      const same = decisionsOf(householdId).find(({ sequence }) => sequence === before?.sequence)
      if (same !== undefined) return copyJson(same)
      const kept = {
        householdId,
        decision: copyJson(decision),
        ...(version === undefined ? {} : { version }),
        ...(input === undefined ? {} : { input }),
        salt: newSalt(),
        at: chain.moment(),
      }
      const digest = digestOf(decisionText(kept))
      const { sequence } = chain.append('decision', note, kept.at, { division, householdId, digest })
      state.decisions.set(householdId, [...decisionsOf(householdId), { ...kept, sequence }])
      return copyJson({ ...kept, sequence })
    },
    decisions: (householdId) => copyJson(decisionsOf(householdId)),
  }
}
