import leven from 'leven'

// Distances take time by the square: nobody mistyped a name as long as that.
const LONGEST = 200

/** The nearest of the names, where one is near enough to have been meant. Full-width letters count as their plain ones. */
export const suggest = (name: string, names: Iterable<string>): string | undefined => {
  if (name.length > LONGEST) return undefined
  const written = name.normalize('NFKC').toLowerCase()
  let best: string | undefined
  let least = Math.max(2, Math.floor(written.length / 3)) + 1
  for (const candidate of names) {
    const distance = leven(written, candidate.toLowerCase())
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}
