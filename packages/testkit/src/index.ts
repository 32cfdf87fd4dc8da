export { readCases, type CaseFile, type WorkedCase } from './cases/read-cases.ts'
export { runCases, type CaseResult, type LoadPolicy } from './cases/run-cases.ts'
export { readHints, type Hints } from './hints.ts'
export { createHouseholds, type Household, type HouseholdOptions, type Households } from './households.ts'
