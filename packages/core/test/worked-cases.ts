import { createPolicy, type Explanation, type Policy, type PolicyDescription } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Decision } from '@bangfu/sdk'
import file from '../policies/panjin-2019/cases/worked.cases.json' with { type: 'json' }

/** A household with the day and the parameters that it is decided with. */
export interface WorkedCase {
  readonly id: string
  readonly asOf: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly household: Readonly<Record<string, unknown>>
}

/** The worked cases of the plan, without what is expected of them. */
export const cases: readonly WorkedCase[] = file.cases

/** A case decided and explained. */
export interface ExplainedCase {
  readonly item: WorkedCase
  readonly policy: Policy
  readonly decision: Decision
  readonly explanation: Explanation
  readonly names: PolicyDescription
}

const explained = new Map<string, ExplainedCase>()

/** A case decided and explained, once for all tests of a file. */
export const explainedCase = (id: string): ExplainedCase => {
  const known = explained.get(id)
  if (known !== undefined) return known
  const item = cases.find((candidate) => candidate.id === id)
  if (item === undefined) throw new Error(`There is no case ${id}`)
  const policy = createPolicy({ files: panjin2019.files }, { parameters: item.parameters })
  const decision = policy.decide(item.household, { asOf: item.asOf })
  const explanation = policy.explain(item.household, decision)
  const made: ExplainedCase = { item, policy, decision, explanation, names: policy.describe() }
  explained.set(id, made)
  return made
}
