import { RecordError, type Explanation, type Policy } from '@bangfu/core'
import type { Decision, Diagnostic } from '@bangfu/sdk'

/** What a filled-in form comes to. */
export type Evaluation =
  | { readonly kind: 'decided'; readonly decision: Decision; readonly explain: () => Explanation }
  /** The record breaks what the policy declares. */
  | { readonly kind: 'faulty'; readonly problems: readonly Diagnostic[] }
  | { readonly kind: 'noSuchDay' }

/** Decides a record for a day, and says why once somebody asks. */
export const evaluate = (policy: Policy, record: unknown, asOf: string): Evaluation => {
  try {
    const decision = policy.decide(record, { asOf })
    let explanation: Explanation | undefined
    return { kind: 'decided', decision, explain: () => (explanation ??= policy.explain(record, decision)) }
  } catch (error) {
    if (error instanceof RecordError) return { kind: 'faulty', problems: error.diagnostics }
    if (error instanceof RangeError) return { kind: 'noSuchDay' }
    throw error
  }
}
