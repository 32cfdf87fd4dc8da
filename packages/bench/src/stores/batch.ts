import { createHash } from 'node:crypto'
import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { DecisionDraft, RecordDraft } from '@bangfu/sdk'
import { completeHouseholds } from '../cases/households.ts'

const AS_OF = '2019-12-31'
const VILLAGES = 10

/** What one round keeps: the households of a town, and what was decided about each. */
export interface Batch {
  /** The town's division, 9 digits. */
  readonly town: string
  readonly drafts: readonly RecordDraft[]
  readonly decisions: readonly DecisionDraft[]
}

const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Batches of the same households under ids of their own, each batch in another town. */
export const createBatches = (records: number): ((round: number) => Batch) => {
  const policy = createPolicy(panjin2019)
  const households = completeHouseholds(policy, records, AS_OF)
  const decided = households.map((record) => policy.decide(record, { asOf: AS_OF }))
  return (round) => {
    const town = `211122${String(100 + round)}`
    const drafts = households.map((record, index): RecordDraft => {
      const division = `${town}${String(200 + (index % VILLAGES))}`
      const householdId = `${division}/H-${String(index)}`
      const keys = record.members.map(({ memberId }) => keyOf(`${householdId} ${memberId}`))
      return { householdId, division, state: 'draft', keys, record: { ...record } }
    })
    const decisions = drafts.map(({ householdId }, index): DecisionDraft => {
      const decision = decided[index]
      if (decision === undefined) throw new Error('Expected a decision about each household')
      return { householdId, version: 2, input: keyOf(householdId), decision: { ...decision } }
    })
    return { town, drafts, decisions }
  }
}
