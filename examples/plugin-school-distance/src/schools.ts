import type { Localized } from '@bangfu/sdk'

/** A stage of compulsory schooling. */
export type Stage = 'primary' | 'junior'

/** A school on a local grid: whole meters east and north of its corner. */
export interface School {
  /** Letters and digits; it is the code of the fact `nearestSchool`. */
  readonly id: string
  readonly name: Localized
  readonly stage: Stage
  readonly east: number
  readonly north: number
}

/** Schools that there are not, for tests and as a pattern. */
export const inventedSchools: readonly School[] = [
  {
    id: 'reed',
    name: { zh: '苇塘小学（虚构）', en: 'Reed Pond Primary (invented)' },
    stage: 'primary',
    east: 1000,
    north: 1000,
  },
  {
    id: 'crane',
    name: { zh: '鹤汀小学（虚构）', en: 'Crane Bank Primary (invented)' },
    stage: 'primary',
    east: 9000,
    north: 5000,
  },
  {
    id: 'tide',
    name: { zh: '潮声初中（虚构）', en: 'Tide Junior Secondary (invented)' },
    stage: 'junior',
    east: 4000,
    north: 3000,
  },
]
