import type { Random } from '../random.ts'
import type { Area, IncomeItem, Status } from '../record.ts'
import type { Resident } from '../people/resident.ts'
import { farmCosts, incomeBands, sourceWeights } from '../shares/income-shares.ts'
import { shares } from '../shares.ts'

const share = shares.income

/** Items of an income, in fen. */
export type Fen = Partial<Record<IncomeItem, number>>

/** What a household earned in the year, the state's payments aside: a sum within a band of its status, divided over the
 * sources that it can have. */
export function earn(random: Random, residents: readonly Resident[], status: Status, area: Area): Fen {
  const [low, high] = incomeBands[bandOf(random, status)]
  const total = random.between(low, high) * residents.length
  if (total === 0) return {}
  const sources = sourcesOf(random, residents, status, area)
  const parts = sources.map(({ item, weight }) => ({ item, part: weight * random.between(...sourceWeights.spread) }))
  const whole = parts.reduce((sum, { part }) => sum + part, 0)
  return withFen(
    random,
    withCosts(
      random,
      Object.fromEntries(parts.map(({ item, part }) => [item, Math.floor((total * part) / whole) * 100])),
    ),
  )
}

/** A labor code that lets a person earn. */
export const isAble = (resident: Resident): boolean =>
  resident.laborSkillCode === '01' || resident.laborSkillCode === '02'

function bandOf(random: Random, status: Status): keyof typeof incomeBands {
  switch (status) {
    case 'dibao':
      return random.weighted(share.dibaoBand.weights)
    case 'tekun':
      return random.weighted(share.tekunBand.weights)
    case 'lowIncomeRescue':
      return random.weighted(share.lowIncomeRescueBand.weights)
    case 'none':
      return random.weighted(share.noneBand.weights)
  }
}

interface Source {
  readonly item: IncomeItem
  readonly weight: number
}

/** At least one; what the children or relatives give stands in where there is no other. */
function sourcesOf(random: Random, residents: readonly Resident[], status: Status, area: Area): readonly Source[] {
  const able = residents.some(isAble)
  const retired = !able && status === 'none' && residents.some((resident) => resident.age >= 60)
  const odds = share.sources.percents
  const has = {
    wageYuan: able && random.chance(area === 'rural' ? odds.ruralWage : odds.urbanWage),
    businessGrossYuan: able && area === 'rural' && random.chance(odds.farm),
    propertyYuan: area === 'rural' && random.chance(odds.landRent),
    pensionYuan: retired,
    otherTransferYuan: random.chance(odds.relatives),
  }
  const items = (Object.keys(has) as (keyof typeof has)[]).filter((item) => has[item])
  return (items.length === 0 ? (['otherTransferYuan'] as const) : items).map((item) => ({
    item,
    weight: sourceWeights.of[item],
  }))
}

/** What a farm leaves over becomes gross less cost; in a bad year the cost is the greater. */
function withCosts(random: Random, earned: Fen): Fen {
  const net = earned.businessGrossYuan
  if (net === undefined) return earned
  if (random.chance(share.loss.percent))
    return { ...earned, businessCostYuan: percentOf(net, random.between(...farmCosts.loss)) }
  const cost = percentOf(net, random.between(...farmCosts.profit))
  return { ...earned, businessGrossYuan: net + cost, businessCostYuan: cost }
}

/** Whole yuan, in fen. */
const percentOf = (fen: number, percent: number): number => Math.floor((fen * percent) / 10_000) * 100

function withFen(random: Random, earned: Fen): Fen {
  if (earned.wageYuan === undefined || !random.chance(share.wageWithFen.percent)) return earned
  return { ...earned, wageYuan: earned.wageYuan + random.between(1, 99) }
}
