/**
 * The two villages of a round, which no other round writes to; invented.
 *
 * @param {number} round
 * @returns {readonly [here: string, there: string]}
 */
export const villagesOf = (round) => {
  const digits = String(round).padStart(6, '0')
  return [`211122${digits}`, `211123${digits}`]
}
