import { LogicEngine } from 'json-logic-engine'
import { flatName } from '../cases/facts-of.ts'
import type { Facts } from '../cases/household-case.ts'
import type { AnswerLine, Contestant } from '../contestant.ts'
import { codesOfGroup, rulesOn, type Condition, type Rule } from '../rules.ts'

const variable = (fact: string): unknown => ({ var: flatName(fact) })
const operandOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'fact' in value ? variable(String(value.fact)) : value

/** A condition of a rule file in JSON Logic. */
const translate = (condition: Condition): unknown => {
  if ('all' in condition) return { and: condition.all.map(translate) }
  if ('any' in condition) return { or: condition.any.map(translate) }
  if ('not' in condition) return { '!': [translate(condition.not)] }
  const fact = variable(condition.fact)
  const operand = operandOf(condition.value)
  const isThere = { '!==': [fact, null] }
  switch (condition.operator) {
    case 'equal':
      return { '===': [fact, operand] }
    case 'notEqual':
      return { and: [isThere, { '!==': [fact, operand] }] }
    case 'in':
      return { in: [fact, operand] }
    case 'notIn':
      return { and: [isThere, { '!': [{ in: [fact, operand] }] }] }
    case 'inGroup':
      return { in: [fact, codesOfGroup(String(condition.value))] }
    case 'includes':
      return { and: [isThere, { in: [operand, fact] }] }
    default:
      throw new Error(`Cannot put \`${condition.operator}\` into JSON Logic`)
  }
}

interface Benefit {
  readonly code: string
  /** The highest outcome first. */
  readonly steps: readonly { readonly outcome: string; readonly holds: (facts: Facts) => unknown }[]
}

const benefitsFor = (own: readonly Rule[], engine: LogicEngine): readonly Benefit[] =>
  [...new Set(own.map((rule) => rule.benefit))].map((code) => ({
    code,
    steps: own
      .filter((rule) => rule.benefit === code)
      .map(({ outcome, conditions }) => ({
        outcome,
        holds: engine.build(translate(conditions)) as (facts: Facts) => unknown,
      })),
  }))

const addLines = (lines: AnswerLine[], benefits: readonly Benefit[], facts: Facts, appliesTo: string): void => {
  for (const { code, steps } of benefits) {
    for (const { outcome, holds } of steps) {
      if (holds(facts) !== true) continue
      lines.push({ code, appliesTo, outcome })
      break
    }
  }
}

/** json-logic-engine with every condition compiled to a function. */
export const jsonLogic = (asOf: string): Contestant => {
  const engine = new LogicEngine()
  const rules = rulesOn(asOf)
  const [household, member] = (['household', 'member'] as const).map((scope) =>
    benefitsFor(
      rules.filter((rule) => rule.for === scope),
      engine,
    ),
  ) as [readonly Benefit[], readonly Benefit[]]
  return {
    id: 'json-logic-engine',
    name: 'json-logic-engine 5.0.7, compiled',
    computes: 'facts worked out beforehand → the highest outcome of each benefit',
    amounts: false,
    async: false,
    answer: ({ flatFacts }) => {
      const lines: AnswerLine[] = []
      addLines(lines, household, flatFacts.household, 'household')
      for (const { id, facts } of flatFacts.members) addLines(lines, member, facts, id)
      return lines
    },
  }
}
