/** The levels of divisions that a tally can be shown for, with the digits of their codes. */
const DIGITS = { all: 0, county: 6, town: 9, village: 12 } as const

/** A level of divisions. */
export type Level = keyof typeof DIGITS

/** The levels of divisions, the largest first. */
export const LEVELS = Object.keys(DIGITS) as readonly Level[]

/** Whether a division is shown: those of the level and all that they lie in. */
export const isShown = (division: string, level: Level): boolean => division.length <= DIGITS[level]
