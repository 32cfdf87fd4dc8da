import { decisionText, erasureText, recordText } from '@bangfu/sdk'
import type { CallsNow } from './calls-now.ts'
import type { Chain } from './chain.ts'
import { noteOf, requireId, requireMember } from './checks.ts'
import { divisionOf } from './decision-calls.ts'
import { digestOf, newSalt } from './digest.ts'
import type { Reach } from './reach.ts'
import type { State } from './state.ts'
import { withoutMember } from './without-member.ts'

/** Takes one person out of a household, and gives the text of what is left. */
const eraseMember = (state: State, householdId: string, memberId: string): string => {
  const versions = state.versions.get(householdId) ?? []
  const decisions = state.decisions.get(householdId) ?? []
  const keys = state.keys.get(householdId)
  const records = versions.map(({ stored }) => withoutMember(stored.record, memberId))
  const lines = decisions.map(({ decision }) => withoutMember(decision, memberId))
  if ([...records, ...lines].every((one) => one === undefined) && keys?.has(memberId) !== true)
    throw new RangeError('Cannot erase: there is no such person in the household')
  // Nobody knows whose the look-up keys are: all of them go, and come again with the next version.
  const left = versions.map(({ stored: { keys: _, ...stored }, ...version }, index) => ({
    ...version,
    stored: { ...stored, record: records[index] ?? stored.record, salt: newSalt() },
  }))
  const leftDecisions = decisions.map((one, index) => ({
    ...one,
    decision: lines[index] ?? one.decision,
    salt: newSalt(),
  }))
  state.versions.set(householdId, left)
  state.decisions.set(householdId, leftDecisions)
  state.keys.set(householdId, new Map([...(keys ?? [])].filter(([member]) => member !== memberId)))
  return erasureText(householdId, {
    versions: left.map(({ stored }) => [stored.version, digestOf(recordText(stored))]),
    decisions: leftDecisions.map((one) => [one.sequence, digestOf(decisionText(one))]),
  })
}

/** The call that takes people out. */
export const eraseOn =
  (state: State, chain: Chain, reach: Reach): CallsNow['erase'] =>
  ({ householdId, memberId }, { change }) => {
    requireId(householdId)
    requireMember(memberId)
    const note = noteOf(change)
    if (reach.hasHousehold(state, householdId) && chain.done('erase', note, householdId) !== undefined) return
    const division = divisionOf(state, reach, householdId)
    const at = chain.moment()
    let text = erasureText(householdId, { versions: [], decisions: [] })
    if (memberId === undefined) {
      state.versions.delete(householdId)
      state.decisions.delete(householdId)
      state.keys.delete(householdId)
      state.erased.set(householdId, division)
    } else text = eraseMember(state, householdId, memberId)
    chain.append('erase', note, at, { division, householdId, digest: digestOf(text) })
  }
