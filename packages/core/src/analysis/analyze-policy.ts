import type { Diagnostic } from '@bangfu/sdk'
import type { PolicyData, PolicyTypes } from '../policy.ts'
import { loadForAnalysis } from './loaded.ts'
import { findUnused } from './unused.ts'

/** How the rules of a policy are looked at. */
export interface AnalyzeOptions {
  /** The day whose rules are looked at, `YYYY-MM-DD`; by default the rules of every day. */
  readonly asOf?: string
}

/**
 * Looks for mistakes in the rules of a policy that loads: warnings, and notes that ask for a look, each with its place and
 * where there is one a household that shows it. Throws a `PolicyError` where the policy does not load.
 */
export const analyzePolicy = <Types extends PolicyTypes>(
  data: PolicyData<Types>,
  _options: AnalyzeOptions = {},
): readonly Diagnostic[] => {
  const loaded = loadForAnalysis(data)
  return findUnused(loaded)
}
