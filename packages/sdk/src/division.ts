/** How many digits the code of a division has: 县区经济区、镇(街道)、村(社区). A longer code lies inside the shorter. */
export const DIVISION_DIGITS = { county: 6, town: 9, village: 12 } as const

/** A kind of administrative division, the largest first. */
export type DivisionLevel = keyof typeof DIVISION_DIGITS

/** The level of a division by the length of its code; `undefined` where no division has a code of that length. */
export const divisionLevel = (code: string): DivisionLevel | undefined =>
  DIVISION_LEVELS.find((level) => DIVISION_DIGITS[level] === code.length)

/** The levels of divisions, the largest first. */
export const DIVISION_LEVELS = Object.keys(DIVISION_DIGITS) as readonly DivisionLevel[]

/** The divisions that a code lies in, the largest first, itself among them. */
export const divisionsOf = (code: string): readonly string[] =>
  DIVISION_LEVELS.map((level) => DIVISION_DIGITS[level])
    .filter((digits) => digits <= code.length)
    .map((digits) => code.slice(0, digits))
