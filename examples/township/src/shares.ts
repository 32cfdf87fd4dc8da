import { householdShares } from './shares/household-shares.ts'
import { incomeShares } from './shares/income-shares.ts'
import { personShares } from './shares/person-shares.ts'
import { unknownShares } from './shares/unknown-shares.ts'

/**
 * Every share the generator draws by, each with its reason and its mark. Besides these only ages, names, dates, sums of
 * money within their bands and the make-up of a family (how many children, of which sex) are left to chance.
 */
export const shares = {
  household: householdShares,
  income: incomeShares,
  person: personShares,
  unknown: unknownShares,
} as const
