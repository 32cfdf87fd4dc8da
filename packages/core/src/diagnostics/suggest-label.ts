import type { Localized } from '@bangfu/sdk'

const CHINESE = /^\p{Script=Han}{2,}$/u

/** Whether a Chinese word is a label or short for it, as 新农合 is for 新型农村合作医疗: its characters in their order. */
const isShortFor = (word: string, label: string): boolean => {
  let at = -1
  return CHINESE.test(word) && [...word].every((character) => (at = label.indexOf(character, at + 1)) !== -1)
}

const isLabel = (word: string, { zh, en }: Localized): boolean =>
  [zh, en].some((label) => label.toLowerCase() === word.toLowerCase())

/**
 * The name whose label somebody wrote in place of the name itself; `undefined` where there is none. A word that could be
 * short for several labels suggests nothing.
 */
export const suggestByLabel = (
  word: string,
  labels: Iterable<readonly [name: string, label: Localized]>,
): string | undefined => {
  const written = word.trim()
  const all = [...labels]
  const exact = all.filter(([, label]) => isLabel(written, label))
  const [first, ...others] = exact.length > 0 ? exact : all.filter(([, { zh }]) => isShortFor(written, zh))
  return others.length > 0 ? undefined : first?.[0]
}
