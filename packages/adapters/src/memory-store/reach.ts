import { requireDivision } from './pages.ts'
import type { State } from './state.ts'

/** What calls may see and change. */
export interface Reach {
  /** Whether a division lies in it. */
  readonly has: (division: string) => boolean
  /** Throws a RangeError where a division does not lie in it. */
  readonly require: (division: string) => void
  /** Whether the household lies in it, or has no record. */
  readonly hasHousehold: (state: State, householdId: string) => boolean
}

/** The reach of calls that are confined to a division; without one, everything. */
export const reachOf = (within?: string): Reach => {
  if (within !== undefined) requireDivision(within)
  const has = (division: string): boolean => within === undefined || division.startsWith(within)
  return {
    has,
    require: (division) => {
      if (!has(division)) throw new RangeError('Cannot change this: it lies outside of the division')
    },
    hasHousehold: (state, householdId) => {
      const division = state.versions.get(householdId)?.at(-1)?.stored.division ?? state.erased.get(householdId)
      return division === undefined || has(division)
    },
  }
}
