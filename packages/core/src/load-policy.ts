import type { Diagnostic } from '@bangfu/sdk'
import { bindPolicy } from './bind/bind-policy.ts'
import type { BoundPolicy } from './bind/model.ts'
import { contentHash } from './compose/canonical.ts'
import { composePolicy, type ComposeOptions } from './compose/compose-policy.ts'
import { partsOf } from './compose/composition.ts'
import { overrideParameters, type ParameterOverrides } from './compose/override-parameters.ts'
import { PolicyError } from './errors.ts'
import { builtIn } from './language/index.ts'
import type { PolicyData, PolicyTypes } from './policy-api.ts'
import type { PolicySource } from './shape/policy-source.ts'

/** Loads a policy as far as its names are resolved. No door of the package gives it out. */
export const loadPolicy = (
  data: PolicyData<PolicyTypes>,
  overrides: ParameterOverrides,
  options: ComposeOptions,
): {
  readonly bound: BoundPolicy
  readonly source: PolicySource
  readonly hash: string
  readonly warnings: readonly Diagnostic[]
} => {
  const { source, diagnostics: read } = composePolicy(data, options)
  const { policy, diagnostics: bound } =
    source === undefined ? { policy: undefined, diagnostics: [] } : bindPolicy(source, builtIn)
  const problems = [...read, ...bound]
  // What may only rise is a bound as well.
  const isBound = (code: string): boolean => code === 'PARAMETER_FALLS' && !options.holdToBounds
  const isSound = problems.every(({ code, severity }) => severity !== 'error' || isBound(code))
  if (source === undefined || policy === undefined || !isSound) throw new PolicyError(problems)
  const { parameters, diagnostics } = overrideParameters(policy.catalog, overrides)
  if (diagnostics.length > 0) throw new PolicyError(diagnostics)
  const parts = partsOf(source).map(({ at: _, ...part }) => part)
  const hash = contentHash({ lineage: source.lineage, parts, parameters: { ...overrides } })
  return { bound: { ...policy, catalog: { ...policy.catalog, parameters } }, source, hash, warnings: problems }
}
