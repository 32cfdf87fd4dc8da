import { familyShares } from './shares/family-shares.ts'
import { householdShares } from './shares/household-shares.ts'
import { incomeShares } from './shares/income-shares.ts'
import { personShares } from './shares/person-shares.ts'
import { unknownShares } from './shares/unknown-shares.ts'

/**
 * Every share the generator draws by, each with its reason and its mark. Besides these only ages, names, dates, the names
 * of diseases and sums of money within their limits are left to chance, all in equal parts.
 */
export const shares = {
  family: familyShares,
  household: householdShares,
  income: incomeShares,
  person: personShares,
  unknown: unknownShares,
} as const
