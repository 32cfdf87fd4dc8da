import type { Diagnostic } from '@bangfu/sdk'
import { PolicyError } from './errors.ts'
import { createPolicy } from './policy.ts'
import type { AnyPolicyTypes, Policy, PolicyData, PolicyOptions, PolicyTypes } from './policy-api.ts'

/** What came of putting another policy in the place of the one in use. */
export interface Replacement {
  /** Whether it is in use now; a policy that does not load never is. */
  readonly replaced: boolean
  /** Every problem where it does not load, its warnings where it does. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A policy in use, which may be replaced by another while households are being decided. */
export interface ActivePolicy<Types extends PolicyTypes = AnyPolicyTypes> {
  /**
   * The policy in use. It never changes in itself: a batch that takes it once decides every household by the same rules,
   * and each decision carries the same hash, whatever is put in its place meanwhile.
   */
  readonly current: Policy<Types>
  /** Puts another policy in its place where that loads; where it does not, the one in use stays. */
  replace(data: PolicyData<Types>, options?: PolicyOptions): Replacement
}

/** Loads a policy to be used and replaced. Throws a `PolicyError` as `createPolicy` does: the first one must load. */
export const activatePolicy = <Types extends PolicyTypes = AnyPolicyTypes>(
  data: PolicyData<Types>,
  options?: PolicyOptions,
): ActivePolicy<Types> => {
  let current = createPolicy(data, options)
  return {
    get current() {
      return current
    },
    replace: (next, nextOptions) => {
      try {
        current = createPolicy(next, nextOptions)
        return { replaced: true, diagnostics: current.warnings }
      } catch (error) {
        if (error instanceof PolicyError) return { replaced: false, diagnostics: error.diagnostics }
        throw error
      }
    },
  }
}
