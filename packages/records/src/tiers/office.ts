import { DIVISION_DIGITS, type Tier } from '@bangfu/sdk'
import type { Actor } from './types.ts'

const CITY_DIGITS = 4

/** How long the code of an office's division is; a zone of a county's standing may be a town's code. */
const DIGITS: Readonly<Record<Tier, readonly number[]>> = {
  village: [DIVISION_DIGITS.village],
  town: [DIVISION_DIGITS.town],
  county: [DIVISION_DIGITS.county, DIVISION_DIGITS.town],
  city: [CITY_DIGITS],
}

/** Whether somebody has a division that an office of the tier can have: an empty one would hold every record. */
export const hasOffice = ({ tier, division }: Pick<Actor, 'tier' | 'division'>): boolean =>
  /^\d+$/.test(division) && DIGITS[tier].includes(division.length)
