import { forgetSome } from './households/forget.ts'
import { composeHousehold } from './households/household.ts'
import { registerSomewhere } from './households/places.ts'
import { randomStreams } from './random.ts'
import type { HouseholdRecord } from './record.ts'

export interface TownshipOptions {
  /** A whole number; the same seed gives the same households, byte for byte, on every platform. */
  readonly seed: number
  readonly households: number
  /** The day that ages and school years are counted on. */
  readonly asOf: string
}

/**
 * Invented households of a real town and a real street of Panjin, in the form that `policy.decide` reads. The first
 * hundred of two thousand are the same as a hundred. By which shares: `shares.ts`.
 */
export function generateTownship({ seed, households, asOf }: TownshipOptions): readonly HouseholdRecord[] {
  const streams = randomStreams(seed)
  const takenIds = new Set<string>()
  return Array.from({ length: households }, (_, index) => {
    const random = streams.next().value
    const householdId = `H${String(index + 1).padStart(4, '0')}`
    const household = composeHousehold(random, { householdId, place: registerSomewhere(random), asOf, takenIds })
    return forgetSome(random, household, asOf)
  })
}
