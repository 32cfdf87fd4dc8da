import { createPolicy, PolicyError, type Policy, type PolicyData, type PolicyTypes } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Diagnostic } from '@bangfu/sdk'

type Json = Readonly<Record<string, unknown>>

/** A text for people that a test does not look at. */
export const words = { zh: '虚构', en: 'invented' }

/** On what grounds a variant changes something. */
export const grounds = { reason: words, source: words }

/** A value of a parameter. */
export const value = (from: string, of: unknown, more: Json = {}): Json => ({
  from,
  value: of,
  provenance: 'scenario',
  source: words,
  ...more,
})

/** One parameter set. */
export const set = (parameter: string, ...values: readonly Json[]): Json => ({ parameter, values, reason: words })

/** A variant as data: its sections by file, in the order in which the manifest lists them. */
export const variant = (
  sections: Json | Readonly<Record<string, Json>>,
  manifest: Json = {},
  base: PolicyData<PolicyTypes> = panjin2019,
): PolicyData => {
  const isOneFile = Object.keys(sections).every((name) => !name.endsWith('.json'))
  const files = isOneFile ? { 'variant.json': sections } : sections
  const root = {
    policy: 'dawa',
    version: '1.0.0',
    title: words,
    extends: 'panjin-2019',
    by: 'county',
    effectiveFrom: '2020-01-01',
    files: Object.keys(files),
    ...manifest,
  }
  const texts = Object.entries({ 'policy.json': root, ...files }).map(([name, content]) => [
    name,
    JSON.stringify(content, null, 1),
  ])
  return { files: Object.fromEntries(texts) as Record<string, string>, base }
}

/** A variant, loaded. */
export const load = (...parts: Parameters<typeof variant>): Policy => createPolicy(variant(...parts))

/** What is wrong with a policy that does not load. */
export const refusalOf = (data: PolicyData): readonly Diagnostic[] => {
  try {
    createPolicy(data)
  } catch (error) {
    if (error instanceof PolicyError) return error.diagnostics
    throw error
  }
  return []
}

/** What is wrong with a variant. */
export const problemsOf = (...parts: Parameters<typeof variant>): readonly Diagnostic[] => refusalOf(variant(...parts))
