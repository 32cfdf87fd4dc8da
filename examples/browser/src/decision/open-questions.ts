import type { PolicyDescription } from '@bangfu/core'
import type { Decision, Locale, Pending, Tier } from '@bangfu/sdk'
import { aboutLabel, benefitTitle } from './words.ts'

/** Something that is pending, and what waits for it. */
export interface OpenQuestion {
  readonly pending: Pending
  /** The measures and parts of the decision that could change with it, each once. */
  readonly matters: readonly string[]
}

/** Every question that keeps a part of a decision open, each once, in the order in which the decision names them. */
export const openQuestions = (
  decision: Decision,
  names: PolicyDescription,
  locale: Locale,
): readonly OpenQuestion[] => {
  const found = new Map<string, { pending: Pending; matters: Set<string> }>()
  const note = (pending: readonly Pending[], matter: string): void => {
    for (const one of pending) {
      const key = JSON.stringify(one)
      const known = found.get(key) ?? { pending: one, matters: new Set() }
      known.matters.add(matter)
      found.set(key, known)
    }
  }
  for (const line of decision.benefits) note(line.pending ?? [], benefitTitle(line, names, locale))
  for (const { about, pending } of decision.undecided) note(pending, aboutLabel(about, names, locale))
  return [...found.values()].map(({ pending, matters }) => ({ pending, matters: [...matters] }))
}

/** Who has to act on a question: a tier that supplies a fact, somebody who decides, or nobody with a name. */
export const groupOf = ({ pending }: OpenQuestion): Tier | 'decision' | 'other' => {
  if (pending.kind === 'fact') return pending.tier
  return pending.kind === 'decision' ? 'decision' : 'other'
}
