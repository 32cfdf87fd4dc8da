import type { Anchors } from './anchors.ts'
import { daysLater, yearsEarlier } from './day.ts'
import type { Random } from './random.ts'

const LIFE_DAYS = 95 * 365

/** A day: one on which an age or a literal of the rules is just reached or just missed, any in a life, or one to come. */
export const drawDate = (random: Random, anchors: Anchors, hints: readonly string[]): string => {
  const [asOf = ''] = anchors.days
  switch (random.count([50, 40, 2, 2, hints.length === 0 ? 0 : 20])) {
    case 0: {
      const age = anchors.ages.length === 0 ? random.between(0, 90) : random.oneOf(anchors.ages)
      return daysLater(yearsEarlier(random.oneOf(anchors.days), age), random.between(-2, 1))
    }
    case 1:
      return daysLater(asOf, -random.between(0, LIFE_DAYS))
    case 2:
      return daysLater(asOf, random.between(0, 400))
    case 3:
      return `${random.between(480, 504) * 4}-02-29`
    default:
      return daysLater(random.oneOf(hints), random.between(-1, 1))
  }
}
