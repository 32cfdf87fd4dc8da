import type { Policy } from '@bangfu/core'
import type { Panjin2019Types } from '@bangfu/core/policies/panjin-2019'
import { factsOf, flatFactsOf } from './facts-of.ts'
import type { HouseholdCase } from './household-case.ts'
import { completeHouseholds } from './households.ts'

/** Seeded households with their facts worked out; the same for the same count and day, everywhere. */
export const prepareCases = (
  policy: Policy<Panjin2019Types>,
  records: number,
  asOf: string,
): readonly HouseholdCase[] =>
  completeHouseholds(policy, records, asOf).map((record) => {
    const explanation = policy.explain(record, policy.decide(record, { asOf }), { nearest: false })
    const facts = factsOf(
      record.members.map(({ memberId }) => memberId),
      explanation,
    )
    return { record, facts, flatFacts: flatFactsOf(facts) }
  })
