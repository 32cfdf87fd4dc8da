import type { Random } from '../random.ts'
import type { Area, Housing, Status } from '../record.ts'
import { shares } from '../shares.ts'

const share = shares.household

/** Where a household lives, and in what state the house is. */
export function dwell(random: Random, status: Status, area: Area): Housing {
  const elsewhere = random.chance(share.houseElsewhere.percent)
  const location = elsewhere ? (area === 'rural' ? 'urban' : 'rural') : area
  const grades = location === 'urban' ? share.urbanHouse : status === 'tekun' ? share.ruralTekunHouse : share.ruralHouse
  const hardship = location === 'urban' && random.chance(share.urbanHousingHardship.percent)
  return {
    grade: random.weighted(grades.weights),
    isOnlyHouse: random.chance(share.onlyHouse.percent),
    ...(elsewhere ? { location } : {}),
    ...(hardship ? { urbanHousingHardship: true } : {}),
  }
}
