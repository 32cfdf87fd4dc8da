import type { DivisionTally } from '@bangfu/core'
import { DIVISION_LEVELS, type DivisionLevel } from '@bangfu/sdk'

const ALL = 'all'

/** A level of divisions that a tally can be shown for. */
export type Level = typeof ALL | DivisionLevel

/** The levels of divisions, the largest first. */
export const LEVELS: readonly Level[] = [ALL, ...DIVISION_LEVELS]

/** Whether a division is shown: those of the level and all that they lie in. */
export const isShown = ({ level }: Pick<DivisionTally, 'level'>, shown: Level): boolean =>
  LEVELS.indexOf(level ?? ALL) <= LEVELS.indexOf(shown)
