import type { Decision } from '@bangfu/sdk'

/** Prints decisions in one form, as they come. */
export interface DecisionOutput {
  add(decision: Decision): Promise<void>
  /** Prints what comes after the last: the end of a list, totals. */
  end(): Promise<void>
}
