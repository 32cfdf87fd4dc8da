import type { Diagnostic } from '@bangfu/sdk'

/** How many diagnostics there are of each severity. */
export interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** Counts diagnostics by their severity. */
export const countsOf = (diagnostics: readonly Diagnostic[]): Counts => {
  const of = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return { errors: of('error'), warnings: of('warning'), infos: of('info') }
}
