import type { Policy } from '@bangfu/core'
import type { Panjin2019Types } from '@bangfu/core/policies/panjin-2019'
import type { Contestant } from '../contestant.ts'

type PanjinPolicy = Policy<Panjin2019Types>

/** `decide` as its users call it. */
export const bangfu = (policy: PanjinPolicy, asOf: string): Contestant => ({
  id: 'decide',
  name: 'bangfu decide',
  computes: 'record → checked record → the whole decision, with amounts, targets, guarantees and follow-ups',
  amounts: true,
  async: false,
  answer: ({ record }) => policy.decide(record, { asOf }).benefits,
})

/** `decide` and then `explain`, with or without the search for the nearest change. */
export const bangfuExplained = (policy: PanjinPolicy, asOf: string, nearest: boolean): Contestant => ({
  id: nearest ? 'nearest' : 'explain',
  name: nearest ? 'bangfu decide + explain + nearest change' : 'bangfu decide + explain',
  computes: nearest
    ? 'as above, and for all that is not granted the nearest change that would grant it, each decided anew'
    : 'as above, and every condition of every rule for everybody with its value and verdict, as plain data',
  amounts: true,
  async: false,
  answer: ({ record }) => {
    const decision = policy.decide(record, { asOf })
    const { lines } = policy.explain(record, decision, { nearest })
    return lines.length === 0 ? [] : decision.benefits
  },
})
