import type { Policy } from '@bangfu/core'
import { loadPolicy } from '../policy/load-policy.ts'
import type { WithPlugins } from '../policy/plugin-places.ts'
import { UsageError } from '../usage-error.ts'
import type { ReadingArguments } from './reading-arguments.ts'

/**
 * Loads the policy that a batch begins with and keeps to its end, whatever becomes of the files meanwhile. Throws a
 * UsageError where it is not the one of the hash that was asked for.
 */
export const loadPinned = async (
  { policy: named, parameters, requireHash }: ReadingArguments,
  run: WithPlugins,
): Promise<Policy> => {
  const policy = await loadPolicy(named, parameters, run)
  if (requireHash !== undefined && requireHash !== policy.hash) {
    throw new UsageError(({ usage }) => usage.otherHash(policy.hash, requireHash))
  }
  return policy
}
