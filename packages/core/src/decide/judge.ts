import type { CompiledBenefit, CompiledRule } from '../compile/edition.ts'
import type { Frame } from '../compile/frame.ts'

/** What the rules of a benefit say of one person or household. */
export interface Judgement {
  /** The highest rule that is known to hold. */
  readonly certain: CompiledRule | undefined
  /** Rules of a higher outcome of which it is unknown whether they hold. */
  readonly possible: readonly CompiledRule[]
}

const NONE: readonly CompiledRule[] = []
const NOTHING: Judgement = { certain: undefined, possible: NONE }

/** Tries the rules of a benefit, the highest outcome first. */
export const judge = ({ rules }: CompiledBenefit, frame: Frame): Judgement => {
  let possible: CompiledRule[] | undefined
  for (const rule of rules) {
    const verdict = rule.conditions.test(frame)
    if (verdict === 'yes') {
      const higher = possible?.filter((other) => other.rule.outcome !== rule.rule.outcome)
      return { certain: rule, possible: higher ?? NONE }
    }
    if (verdict === 'unknown') (possible ??= []).push(rule)
  }
  return possible === undefined ? NOTHING : { certain: undefined, possible }
}
