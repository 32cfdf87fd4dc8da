import type { Policy } from '@bangfu/core'
import type { Panjin2019Types } from '@bangfu/core/policies/panjin-2019'
import { createBridge } from '@bangfu/json-rules-engine'
import type { AnswerLine, Contestant } from '../contestant.ts'
import { rulesOn } from '../rules.ts'

/** The policy in json-rules-engine by way of the bridge. */
export const bridge = (policy: Policy<Panjin2019Types>, asOf: string): Contestant => {
  const inEngine = createBridge(policy)
  // In the order of their outcomes: of a benefit that several rules opened, the first stands.
  const rules = rulesOn(asOf)
  return {
    id: 'bridge',
    name: 'bridge to json-rules-engine',
    computes: 'record → checked record → every rule with each of its comparisons, by json-rules-engine; no decision',
    amounts: false,
    async: true,
    answer: async ({ record }) => {
      const { rules: results } = await inEngine.run(record, { asOf })
      const fired = new Map<string, string[]>()
      for (const { rule, appliesTo, result } of results) {
        if (result !== 'fired') continue
        const everybody = fired.get(rule)
        if (everybody === undefined) fired.set(rule, [appliesTo])
        else everybody.push(appliesTo)
      }
      const lines = new Map<string, AnswerLine>()
      for (const { name, benefit: code, outcome } of rules) {
        for (const appliesTo of fired.get(name) ?? []) {
          const key = `${code} ${appliesTo}`
          if (!lines.has(key)) lines.set(key, { code, appliesTo, outcome })
        }
      }
      return [...lines.values()]
    },
  }
}
