import type { Random } from '../random.ts'
import type { Area } from '../record.ts'
import { shares } from '../shares.ts'

/** Where a household is registered. */
export interface Place {
  /** 12 digits: county, town, village. */
  readonly regionCode: string
  readonly area: Area
  /** The statistical class: `220` village, `121` town centre. */
  readonly urbanRuralClassCode: '121' | '220'
}

/**
 * Two units of Panshan County (盘山县) in the list of 2019-10-31: a town and a street. Their codes are real. The last
 * three digits, the village or community, are invented within the ranges of the standard: no list of villages was seen.
 */
export const units = {
  town: { code: '211122103', label: { zh: '胡家镇', en: 'Hujia Town' }, villages: ['200', '213'] },
  street: { code: '211122001', label: { zh: '太平街道', en: 'Taiping Street' }, villages: ['001', '006'] },
} as const

export function registerSomewhere(random: Random): Place {
  const unit = random.weighted(shares.household.place.weights)
  const [first, last] = units[unit].villages
  const village = String(random.between(Number(first), Number(last))).padStart(3, '0')
  return {
    regionCode: units[unit].code + village,
    area: unit === 'town' ? 'rural' : 'urban',
    urbanRuralClassCode: unit === 'town' ? '220' : '121',
  }
}
