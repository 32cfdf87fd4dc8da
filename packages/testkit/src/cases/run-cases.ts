import { NumberText, PolicyError, RecordError, type Policy, type PolicyDescription } from '@bangfu/core'
import type { Diagnostic } from '@bangfu/sdk'
import { compareCase } from './compare-case.ts'
import type { WorkedCase } from './read-cases.ts'

/** Loads the policy with the parameters of a case. Throws a `PolicyError` where they do not fit it. */
export type LoadPolicy = (parameters: WorkedCase['parameters']) => Policy

/** What came of the cases. */
export interface CaseResult {
  readonly run: number
  /** One problem for each part of a decision that is another than its case says, at its place in the case file. */
  readonly diagnostics: readonly Diagnostic[]
}

interface Loaded {
  readonly policy: Policy
  readonly names: PolicyDescription
}

/** A value as it stood in the file: a decimal without quotation marks keeps its own characters. */
const plain = (value: unknown): unknown => {
  if (value instanceof NumberText) return value.text
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
}

/**
 * Decides the household of each case and compares. `CASE_DIFFERS` names what the decision says and what the case does,
 * `CASE_REFUSED` why a case could not be decided: its record, its day, or parameters that the policy does not take.
 */
export const runCases = (cases: readonly WorkedCase[], load: LoadPolicy): CaseResult => {
  const loaded = new Map<string, Loaded>()
  const loadFor = ({ parameters }: WorkedCase): Loaded => {
    const key = JSON.stringify(plain(parameters))
    let found = loaded.get(key)
    if (found === undefined) {
      const policy = load(parameters)
      loaded.set(key, (found = { policy, names: policy.describe() }))
    }
    return found
  }
  const diagnostics = cases.flatMap((item): readonly Diagnostic[] => {
    const { id, asOf, household, expected, place } = item
    const refused = (found: string, path: readonly string[]): readonly Diagnostic[] => [
      { code: 'CASE_REFUSED', severity: 'error', ...place(path), rule: id, found },
    ]
    try {
      const { policy, names } = loadFor(item)
      const decision = policy.decide(household, { asOf })
      return compareCase(plain(expected) as WorkedCase['expected'], decision, names).map((difference) => ({
        code: 'CASE_DIFFERS',
        severity: 'error',
        ...place(['expected', ...difference.path]),
        rule: id,
        path: difference.path.join('.'),
        found: difference.found,
        expected: difference.expected,
      }))
    } catch (error) {
      if (error instanceof PolicyError) return refused(codesOf(error), ['parameters'])
      if (error instanceof RecordError) return refused(codesOf(error), ['household'])
      if (error instanceof RangeError) return refused(error.message, ['asOf'])
      throw error
    }
  })
  return { run: cases.length, diagnostics }
}

const codesOf = ({ diagnostics }: PolicyError | RecordError): string =>
  diagnostics.map(({ code, path }) => (path === undefined ? code : `${code} ${path}`)).join(', ')
