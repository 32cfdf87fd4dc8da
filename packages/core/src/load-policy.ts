import type { Diagnostic } from '@bangfu/sdk'
import { bindPolicy } from './bind/bind-policy.ts'
import type { BoundPolicy } from './bind/model.ts'
import { contentHash } from './compose/canonical.ts'
import { composePolicy, type ComposeOptions } from './compose/compose-policy.ts'
import { partsOf } from './compose/composition.ts'
import { addPlugins, type Extended } from './plugin/add-plugins.ts'
import { overrideParameters, type ParameterOverrides } from './compose/override-parameters.ts'
import { describeLanguage } from './describe/language-description.ts'
import { PolicyError } from './errors.ts'
import { builtIn } from './language/index.ts'
import type { PolicyData, PolicyTypes } from './policy-api.ts'
import type { PolicySource } from './shape/policy-source.ts'

/** What plugins add to the rule language, as far as it is data: their code stands in the hash by their version. */
const languageOf = ({ language, plugins }: Extended): { readonly language?: unknown } => {
  if (plugins.length === 0) return {}
  const { operators, formulas } = describeLanguage(language)
  const isOfPlugin = ({ plugin }: { readonly plugin?: string }): boolean => plugin !== undefined
  return { language: [...operators.filter(isOfPlugin), ...formulas.filter(isOfPlugin)] }
}

/** Loads a policy as far as its names are resolved. No door of the package gives it out. */
export const loadPolicy = (
  data: PolicyData<PolicyTypes>,
  overrides: ParameterOverrides,
  plugins: readonly unknown[],
  options: ComposeOptions,
): {
  readonly bound: BoundPolicy
  readonly source: PolicySource
  readonly hash: string
  readonly warnings: readonly Diagnostic[]
} => {
  const { source, diagnostics: read } = composePolicy(data, options)
  const extended = source === undefined ? undefined : addPlugins(source, plugins, builtIn)
  const { policy, diagnostics: bound } =
    extended === undefined ? { policy: undefined, diagnostics: [] } : bindPolicy(extended)
  const problems = [...read, ...(extended?.diagnostics ?? []), ...bound]
  // What may only rise is a bound as well.
  const isBound = (code: string): boolean => code === 'PARAMETER_FALLS' && !options.holdToBounds
  const isSound = problems.every(({ code, severity }) => severity !== 'error' || isBound(code))
  if (extended === undefined || policy === undefined || !isSound) throw new PolicyError(problems)
  const { parameters, diagnostics } = overrideParameters(policy.catalog, overrides)
  if (diagnostics.length > 0) throw new PolicyError(diagnostics)
  const parts = partsOf(extended.source).map(({ at: _, ...part }) => part)
  const { lineage } = extended.source
  const hash = contentHash({ lineage, parts, parameters: { ...overrides }, ...languageOf(extended) })
  return {
    bound: { ...policy, catalog: { ...policy.catalog, parameters } },
    source: extended.source,
    hash,
    warnings: problems,
  }
}
