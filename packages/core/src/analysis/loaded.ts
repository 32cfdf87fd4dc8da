import { bindPolicy } from '../bind/bind-policy.ts'
import type { BoundPolicy } from '../bind/model.ts'
import { PolicyError } from '../errors.ts'
import { createPolicy, type Policy, type PolicyData, type PolicyTypes } from '../policy.ts'
import { composePolicy } from '../compose/compose-policy.ts'
import type { PolicySource } from '../shape/read-policy.ts'

/** A policy that loads, as it was written, as it was resolved, and ready to decide. */
export interface Loaded {
  readonly source: PolicySource
  readonly bound: BoundPolicy
  readonly policy: Policy
}

/** Loads a policy for the checks of its rules. Throws a `PolicyError` as `createPolicy` does. */
export const loadForAnalysis = <Types extends PolicyTypes>(data: PolicyData<Types>): Loaded => {
  const policy = createPolicy<PolicyTypes>(data) as unknown as Policy
  const { source, diagnostics } = composePolicy(data, { holdToBounds: true })
  const bound = source && bindPolicy(source)
  if (source === undefined || bound?.policy === undefined) {
    throw new PolicyError([...diagnostics, ...(bound?.diagnostics ?? [])])
  }
  return { source, bound: bound.policy, policy }
}
