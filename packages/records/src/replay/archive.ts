import type { Policy, PolicyTypes } from '@bangfu/core'

/** Policies that decisions were made by, found by their hash: old ones stay loadable. */
export interface PolicyArchive {
  /** The policy of that content; `undefined` where it is not in the archive. */
  byHash(hash: string): Policy<PolicyTypes> | undefined
}

/**
 * An archive of policies. A policy is told by the hash of its content (rules, parameters, overrides, plugins with their versions), so
 * an old decision meets exactly the rules that it was made by or none.
 */
export const createArchive = (policies: readonly Policy<PolicyTypes>[]): PolicyArchive => {
  const kept = new Map(policies.map((policy) => [policy.hash, policy]))
  return { byHash: (hash) => kept.get(hash) }
}
