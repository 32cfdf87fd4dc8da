import type { Diagnostic } from '@bangfu/sdk'
import { PolicyError } from '../errors.ts'
import { createPolicy, type PolicyData, type PolicyTypes } from '../policy.ts'

/**
 * What is wrong with a policy that does not load. What a variant changes beyond the bounds of its base carries a household
 * that would be treated worse. Empty where the policy loads.
 */
export const findHarm = <Types extends PolicyTypes>(data: PolicyData<Types>): readonly Diagnostic[] => {
  try {
    createPolicy(data)
    return []
  } catch (error) {
    if (error instanceof PolicyError) return error.diagnostics
    throw error
  }
}
