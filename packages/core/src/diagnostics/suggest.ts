import leven from 'leven'
import { CHINESE_WORDS } from './chinese-words.ts'

// Distances take time by the square: nobody mistyped a name as long as that.
const LONGEST = 200

const NUMERIC = /^[\d.,+-]*$/

const wordsFor = (name: string): readonly string[] =>
  Object.hasOwn(CHINESE_WORDS, name) ? (CHINESE_WORDS[name] ?? []) : []

/** How much of two names of several steps is the same whole steps: that they stand in one place makes them no nearer. */
const sharedSteps = (a: string, b: string): number => {
  let shared = 0
  for (let index = 0; index < a.length && a[index] === b[index]; index += 1) {
    if (a[index] === '.' || a[index] === ':') shared = index + 1
  }
  return shared
}

/** Whether two words have the same letters in another order: two that are swapped count as two. */
const areShuffled = (a: string, b: string): boolean => a.length > 1 && [...a].sort().join('') === [...b].sort().join('')

/**
 * The nearest of the names, where one is near enough to have been meant. Full-width letters count as their plain ones.
 * Numbers are near to nothing: two codes of digits look alike, and only one of them is right.
 */
export const suggest = (name: string, names: Iterable<string>): string | undefined => {
  if (name.length > LONGEST) return undefined
  const written = name.normalize('NFKC').toLowerCase()
  if (NUMERIC.test(written)) return undefined
  const all = [...names]
  const translated = all.find((candidate) => wordsFor(candidate).includes(name.trim()))
  if (translated !== undefined) return translated
  let best: string | undefined
  let least = Infinity
  for (const candidate of all) {
    if (NUMERIC.test(candidate)) continue
    const shared = sharedSteps(written, candidate.toLowerCase())
    const [own, other] = [written.slice(shared), candidate.toLowerCase().slice(shared)]
    const distance = leven(own, other)
    const kept = Math.max(own.length, other.length) - distance
    const isNear = distance <= Math.max(2, Math.floor(own.length / 3)) && (distance <= kept || areShuffled(own, other))
    if (isNear && distance < least) [best, least] = [candidate, distance]
  }
  return best
}
