import type { Policy } from '@bangfu/core'
import { panjin2019, type Panjin2019Household, type Panjin2019Types } from '@bangfu/core/policies/panjin-2019'
import { createHouseholds, readHints } from '@bangfu/testkit'

const SEED = 2019

/**
 * Seeded households of which every fact is known, as they come out of a file; the first hundred of ten thousand are the
 * same as a hundred.
 */
export const completeHouseholds = (
  policy: Policy<Panjin2019Types>,
  count: number,
  asOf: string,
): readonly Panjin2019Household[] => {
  const households = createHouseholds(policy.describe(), { seed: SEED, asOf, hints: readHints(panjin2019) })
  return Array.from(
    { length: count },
    (_, index) => JSON.parse(JSON.stringify(households.at(index))) as Panjin2019Household,
  )
}
