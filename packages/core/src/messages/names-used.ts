import type { PolicyDescription } from '../describe/description.ts'
import type { ConditionDescription, ExpressionDescription } from '../describe/logic-description.ts'
import { isParameter } from './naming.ts'

const inCondition = (condition: ConditionDescription): readonly string[] => {
  switch (condition.form) {
    case 'leaf':
      return 'fact' in condition.operand ? [condition.fact, condition.operand.fact] : [condition.fact]
    case 'all':
    case 'any':
      return condition.parts.flatMap(inCondition)
    case 'not':
      return inCondition(condition.part)
    case 'some':
    case 'every':
      return inCondition(condition.where)
    case 'known':
      return [condition.fact]
  }
}

const inExpression = (expression: ExpressionDescription): readonly string[] => {
  switch (expression.form) {
    case 'condition':
      return inCondition(expression.condition)
    case 'number':
      return []
    case 'reference':
      return [expression.fact]
    case 'formula':
    case 'firstKnown':
      return expression.parts.flatMap(inExpression)
    case 'sum':
    case 'count':
      return [
        ...(expression.of === undefined ? [] : inExpression(expression.of)),
        ...(expression.where === undefined ? [] : inCondition(expression.where)),
      ]
    case 'if':
      return [...inCondition(expression.when), ...inExpression(expression.then), ...inExpression(expression.otherwise)]
    case 'lookup':
      return [`param.${expression.parameter}`, expression.by]
    case 'computed':
      return expression.needs
  }
}

/** What a rule, derived fact or formula rests on, by ids, each once and in the order in which it is named. */
export interface NamesUsed {
  /** Derived facts and formulas, also those that others need. */
  readonly definitions: readonly string[]
  readonly parameters: readonly string[]
  /** Facts of the record. */
  readonly facts: readonly string[]
}

/** Follows names through derived facts and formulas down to the record and the parameters. */
const follow = (ids: readonly string[], names: PolicyDescription): NamesUsed => {
  const seen = new Set<string>()
  const visit = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    const definition = names.definitions[id]
    if (definition !== undefined) inExpression(definition.meaning).forEach(visit)
  }
  ids.forEach(visit)
  const all = [...seen]
  return {
    definitions: all.filter((id) => names.definitions[id] !== undefined),
    parameters: all.filter(isParameter).map((id) => id.slice(id.indexOf('.') + 1)),
    facts: all.filter((id) => names.definitions[id] === undefined && !isParameter(id)),
  }
}

/** What a rule rests on. */
export const namesUsedByRule = (rule: string, names: PolicyDescription): NamesUsed => {
  const { conditions, unless, amount, notes } = names.rules[rule] ?? { notes: [] }
  return follow(
    [
      ...(conditions === undefined ? [] : inCondition(conditions)),
      ...(unless === undefined ? [] : inCondition(unless)),
      ...(amount === undefined ? [] : [amount]),
      ...notes.flatMap(({ when }) => (when === undefined ? [] : inCondition(when))),
    ],
    names,
  )
}

/** What a derived fact or formula rests on, itself left out. */
export const namesUsedByDefinition = (id: string, names: PolicyDescription): NamesUsed => {
  const { definitions, ...others } = follow([id], names)
  return { ...others, definitions: definitions.filter((used) => used !== id) }
}
