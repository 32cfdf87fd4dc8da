import type { Plugin } from '@bangfu/sdk'
import type { BoundPolicy } from '../bind/model.ts'
import { loadPolicy } from '../load-policy.ts'
import type { PolicyData, PolicyTypes } from '../policy-api.ts'
import type { PolicySource } from '../shape/policy-source.ts'

/** A policy that loads, as it was written and as it was resolved. */
export interface Loaded {
  readonly source: PolicySource
  readonly bound: BoundPolicy
}

/** Loads a policy for the checks of its rules. Throws a `PolicyError` as `createPolicy` does. */
export const loadForAnalysis = (
  data: PolicyData<PolicyTypes>,
  { plugins = [], holdToBounds = true }: { readonly plugins?: readonly Plugin[]; readonly holdToBounds?: boolean } = {},
): Loaded => loadPolicy(data, {}, plugins, { holdToBounds })
