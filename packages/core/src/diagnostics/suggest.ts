import leven from 'leven'
import { CHINESE_WORDS } from './chinese-words.ts'

// Distances take time by the square: nobody mistyped a name as long as that.
const LONGEST = 200

const NUMERIC = /^[\d.,+-]*$/

const wordsFor = (name: string): readonly string[] =>
  Object.hasOwn(CHINESE_WORDS, name) ? (CHINESE_WORDS[name] ?? []) : []

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
  let least = Math.max(2, Math.floor(written.length / 3)) + 1
  for (const candidate of all) {
    if (NUMERIC.test(candidate)) continue
    const distance = leven(written, candidate.toLowerCase())
    const kept = Math.max(written.length, candidate.length) - distance
    if (distance < least && distance <= kept) [best, least] = [candidate, distance]
  }
  return best
}
