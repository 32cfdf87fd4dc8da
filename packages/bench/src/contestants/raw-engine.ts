import { OUTCOMES } from '@bangfu/sdk'
import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Facts } from '../cases/household-case.ts'
import type { AnswerLine, Contestant } from '../contestant.ts'
import { codesOfGroup, rulesOn, type Rule } from '../rules.ts'

type Test = (value: unknown, operand: unknown) => boolean

// The rule language's: nothing satisfies no operator. That engine's own would take `null` for another value.
const operators: Readonly<Record<string, Test>> = {
  equal: (value, operand) => value === operand,
  notEqual: (value, operand) => value !== null && value !== operand,
  in: (value, operand) => (operand as readonly unknown[]).includes(value),
  notIn: (value, operand) => value !== null && !(operand as readonly unknown[]).includes(value),
  includes: (value, operand) => value !== null && (value as readonly unknown[]).includes(operand),
}

const engineFor = (rules: readonly Rule[]): Engine => {
  const engine = new Engine()
  for (const [name, test] of Object.entries(operators)) engine.addOperator(name, test)
  const groups = new Map<string, ReadonlySet<unknown>>()
  engine.addOperator('inGroup', (value, group: string) => {
    let codes = groups.get(group)
    if (codes === undefined) groups.set(group, (codes = new Set(codesOfGroup(group))))
    return codes.has(value)
  })
  for (const rule of rules) {
    const { name, conditions, benefit, outcome } = rule
    const event = { type: 'benefit', params: { code: benefit, outcome } }
    engine.addRule({ name, conditions: conditions as RuleProperties['conditions'], event })
  }
  return engine
}

const rank = (outcome: string): number => (OUTCOMES as readonly string[]).indexOf(outcome)

const linesOf = async (engine: Engine, facts: Facts, appliesTo: string): Promise<AnswerLine[]> => {
  const { events } = await engine.run(facts)
  const best = new Map<string, AnswerLine>()
  for (const { params } of events) {
    const { code, outcome } = params as { readonly code: string; readonly outcome: string }
    const other = best.get(code)
    if (other === undefined || rank(outcome) < rank(other.outcome)) best.set(code, { code, appliesTo, outcome })
  }
  return [...best.values()]
}

/** json-rules-engine as it comes, with the rules of the policy and the operators of the rule language. */
export const rawEngine = (asOf: string): Contestant => {
  const rules = rulesOn(asOf)
  const household = engineFor(rules.filter((rule) => rule.for === 'household'))
  const member = engineFor(rules.filter((rule) => rule.for === 'member'))
  return {
    id: 'json-rules-engine',
    name: 'json-rules-engine 7.3.1',
    computes: 'facts worked out beforehand → the highest outcome of each benefit; once a household, once a member',
    amounts: false,
    async: true,
    answer: async ({ facts: prepared }) => {
      const lines = await linesOf(household, prepared.household, 'household')
      for (const { id, facts } of prepared.members) lines.push(...(await linesOf(member, facts, id)))
      return lines
    },
  }
}
