export { readHints, type Hints } from './hints.ts'
export { createHouseholds, type Household, type HouseholdOptions, type Households } from './households.ts'
