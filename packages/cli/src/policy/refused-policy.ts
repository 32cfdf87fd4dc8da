import { createPolicy, PolicyError, type PolicyData, type PolicyDescription } from '@bangfu/core'
import type { Diagnostic } from '@bangfu/sdk'
import type { WithPlugins } from './plugin-places.ts'

/** A policy does not load; of a variant beyond its bounds, with households that it would harm. */
export class RefusedPolicyError extends PolicyError {
  /** What people call what the policy varies, for the words about a household. */
  readonly names: PolicyDescription | undefined

  constructor(diagnostics: readonly Diagnostic[], names: PolicyDescription | undefined) {
    super(diagnostics)
    this.names = names
  }
}

const isBeyondBounds = ({ code }: Diagnostic): boolean =>
  code === 'VARIANT_NOT_ALLOWED' || code === 'VARIANT_BEYOND_BOUND'

/** What is wrong with a policy that does not load, what goes beyond its bounds with a household that shows the harm. */
export const withHarm = async (
  { data, plugins }: WithPlugins & { readonly data: PolicyData },
  diagnostics: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> => {
  if (!diagnostics.some(isBeyondBounds)) return diagnostics
  // Few policies are refused, and looking for harm takes all of the checks of rules.
  const { findHarm } = await import('@bangfu/core/analysis')
  return [...diagnostics.filter((one) => !isBeyondBounds(one)), ...findHarm(data, { plugins }).filter(isBeyondBounds)]
}

/** The names of what a variant that does not load varies. */
export const namesOfBase = ({ data }: { readonly data: PolicyData }): PolicyDescription | undefined => {
  if (data.base === undefined) return undefined
  try {
    return createPolicy(data.base).describe()
  } catch (error) {
    if (error instanceof PolicyError) return undefined
    throw error
  }
}
