import type { Explanation } from '@bangfu/core'
import type { Decision } from '@bangfu/sdk'

/** Prints decisions in one form, as they come. */
export interface DecisionOutput {
  /** Takes a decision, why it is so where that was asked for, and the record that it is about. */
  add(decision: Decision, explanation?: Explanation, record?: unknown): Promise<void>
  /** Prints what comes after the last: the end of a list, totals. */
  end(): Promise<void>
}
