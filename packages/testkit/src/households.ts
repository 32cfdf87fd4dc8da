import type { PolicyDescription } from '@bangfu/core'
import { findAnchors } from './anchors.ts'
import { drawThing } from './draw-household.ts'
import { arrangeFacts } from './facts.ts'
import type { Hints } from './hints.ts'
import { leaveUnknown } from './leave-unknown.ts'
import { randomAt } from './random.ts'

/** A household record, of whatever facts the policy declares. */
export type Household = Readonly<Record<string, unknown>>

/** What random households are drawn by. */
export interface HouseholdOptions {
  /** Any safe whole number; the same seed draws the same households on every machine. */
  readonly seed: number
  /** The day they are to be decided for, `YYYY-MM-DD`: dates are drawn about the ages that matter on it. */
  readonly asOf: string
  /** How many households of a hundred have facts that are unknown; by default none. */
  readonly unknown?: number
  /** What rules name and compare with, of `readHints`; without it values are drawn from the catalog and parameters alone. */
  readonly hints?: Hints
  /** Codes by table that a parameter of the policy adds to it. */
  readonly codes?: Readonly<Record<string, readonly string[]>>
}

/** Random households without end, each to be had again by its index. */
export interface Households extends Iterable<Household> {
  /** The household of an index, from 0; always the same, whichever were drawn before. */
  at(index: number): Household
}

const HEADS = [0, 16, 24, 24, 18, 10, 5, 2, 1]

/**
 * Draws household records from what a policy declares. Every record passes the policy's own check: codes of its tables,
 * numbers within their limits, identity numbers that agree with birth date and sex.
 */
export const createHouseholds = (description: PolicyDescription, options: HouseholdOptions): Households => {
  const { seed, asOf, unknown = 0, hints = {}, codes = {} } = options
  const thing = arrangeFacts(description, hints, codes)
  const anchors = findAnchors(description, asOf)
  const at = (index: number): Household => {
    const random = randomAt(seed, index)
    const heads = random.count(HEADS)
    const household = drawThing(thing, { random, anchors, heads, shared: new Map() }, `H-${seed}-${index}`, 0)
    if (random.chance(unknown)) leaveUnknown(thing, household, random)
    return household
  }
  return {
    at,
    *[Symbol.iterator]() {
      for (let index = 0; ; index += 1) yield at(index)
    },
  }
}
