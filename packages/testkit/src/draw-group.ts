import { drawNearAnchor, writeMoney } from './draw-number.ts'
import { drawValue, type Setting } from './draw-value.ts'
import type { DrawnFact, Group } from './facts.ts'

/** An object of a record while it is built. */
export type Draft = Record<string, unknown>

const isDefaulted = ({ fact }: DrawnFact): boolean => typeof fact.absent === 'object'

const isShareable = (drawn: DrawnFact): boolean => drawn.fact.type === 'money' && isDefaulted(drawn)

/** One sum near a line, shared out over a few items: together they reach it, just miss it or just pass it. */
const drawShares = (facts: readonly DrawnFact[], { random, anchors, heads }: Setting): Map<DrawnFact, number> => {
  const shares = new Map<DrawnFact, number>()
  let left = drawNearAnchor(random, anchors, heads)
  const parts = random.between(1, 3)
  for (let part = 1; part <= parts; part += 1) {
    const share = part === parts ? left : random.between(0, left)
    const fact = random.oneOf(facts)
    shares.set(fact, (shares.get(fact) ?? 0) + share)
    left -= share
  }
  return shares
}

/** Draws the items of a group, each known: what is left out has a value of its own when it is absent. */
export const drawGroup = ({ facts }: Group, setting: Setting): Draft => {
  const { random } = setting
  const shareable = facts.filter(isShareable)
  const shares = shareable.length > 2 && random.chance(65) ? drawShares(shareable, setting) : undefined
  const group: Draft = {}
  for (const drawn of facts) {
    const { fact, key } = drawn
    // Ids are given once the thing has its place.
    if (fact.required && fact.type === 'text') continue
    const share = shares?.get(drawn)
    if (share !== undefined) group[key] = writeMoney(random, share)
    else if (shares !== undefined && isShareable(drawn)) {
      if (random.chance(20)) group[key] = 0
    } else if (!isDefaulted(drawn) || random.chance(60)) group[key] = drawValue(drawn, setting)
  }
  return group
}
