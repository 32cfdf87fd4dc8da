import type { Explanation } from '@bangfu/core'
import type { Decision } from '@bangfu/sdk'

/** Prints decisions in one form, as they come. */
export interface DecisionOutput {
  add(decision: Decision, explanation?: Explanation): Promise<void>
  /** Prints what comes after the last: the end of a list, totals. */
  end(): Promise<void>
}
