import { createPolicy, PolicyError, type PolicyData, type PolicyTypes } from '@bangfu/core'
import { analyzePolicy } from '@bangfu/core/analysis'
import type { Diagnostic, Plugin } from '@bangfu/sdk'
import type { PolicySource } from '../../policy/load-policy.ts'

const findingsOf = (data: PolicyData<PolicyTypes>, plugins: readonly Plugin[]): readonly Diagnostic[] => {
  try {
    return [...createPolicy(data, { plugins }).warnings, ...analyzePolicy(data, { plugins })]
  } catch (error) {
    // A plugin that sees what the variant alone declares is none for the base.
    if (error instanceof PolicyError) return plugins.length === 0 ? [] : findingsOf(data, [])
    throw error
  }
}

const keyOf = ({ code, rule, path, found, expected }: Diagnostic, file: string): string =>
  [code, rule, file, path, found, expected].join('\n')

/**
 * Of what was found in a variant, what it can mend: what stands in its own files, and what in those of its bases comes of
 * its own change. What the base alone has as well is told to whoever looks over the base.
 */
export const ownFindings = (
  found: readonly Diagnostic[],
  { data, homes, plugins }: PolicySource,
): readonly Diagnostic[] => {
  const [base = ''] = homes.keys()
  const homeOf = (file: string): string | undefined => [...homes.keys()].find((id) => file.startsWith(`${id}/`))
  const isOfBase = ({ file = '' }: Diagnostic): boolean => homeOf(file) !== undefined
  if (data.base === undefined || !found.some(isOfBase)) return found
  const known = new Set(
    // By itself a base names its own files without its id.
    findingsOf(data.base, plugins).map((one) => {
      const { file = '' } = one
      return keyOf(one, homeOf(file) === undefined ? `${base}/${file}` : file)
    }),
  )
  return found.filter((one) => !isOfBase(one) || !known.has(keyOf(one, one.file ?? '')))
}
