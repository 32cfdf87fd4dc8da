import { auditCalls } from './audit-calls.ts'
import type { CallsNow } from './calls-now.ts'
import { chainOn } from './chain.ts'
import { decisionCalls } from './decision-calls.ts'
import { eraseOn } from './erase.ts'
import { keyCalls } from './key-calls.ts'
import { recordCalls } from './record-calls.ts'
import type { Reach } from './reach.ts'
import type { State } from './state.ts'

/** The calls of a store on a state. Each does all of its work, or throws before it changes anything. */
export const callsOn = (state: State, now: () => Date, reach: Reach): CallsNow => {
  const chain = chainOn(state, now)
  return {
    ...recordCalls(state, chain, reach),
    ...decisionCalls(state, chain, reach),
    ...auditCalls(state, chain, reach),
    ...keyCalls(state, reach),
    erase: eraseOn(state, chain, reach),
  }
}
