const distance = (a: readonly string[], b: readonly string[]): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, left] of a.entries()) {
    const current = [i + 1]
    for (const [j, right] of b.entries()) {
      const replaced = (previous[j] ?? 0) + (left === right ? 0 : 1)
      current.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

// Nobody mistypes a name of this length, and the work grows with its square.
const LONGEST = 100

/** The nearest of the names, where one is near enough to have been meant. */
export const suggest = (written: string, names: Iterable<string>): string | undefined => {
  if (written.length > LONGEST) return undefined
  const characters = [...written.normalize('NFKC').toLowerCase()]
  let best: string | undefined
  let least = Math.max(2, Math.floor(characters.length / 3)) + 1
  for (const name of names) {
    const candidate = [...name.toLowerCase()]
    if (Math.abs(candidate.length - characters.length) >= least) continue
    const changes = distance(characters, candidate)
    if (changes < least && changes < Math.max(characters.length, candidate.length)) [best, least] = [name, changes]
  }
  return best
}
