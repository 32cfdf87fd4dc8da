import type { BoundPolicy, Condition, Expression, OnFile, Reference } from './model.ts'

/** What a walk over a rule calls back for. */
export interface Visitor {
  /** Each name that is read. */
  readonly reference?: (reference: Reference) => void
  readonly onFile?: (what: OnFile) => void
  /** Each condition, before its parts. */
  readonly condition?: (condition: Condition) => void
  /** Each expression, before its parts. */
  readonly expression?: (expression: Expression) => void
}

/** Calls back for all that stands in a condition. */
export const eachInCondition = (condition: Condition, visit: Visitor): void => {
  visit.condition?.(condition)
  switch (condition.form) {
    case 'leaf':
      visit.reference?.(condition.reference)
      if (condition.operand.kind === 'reference') visit.reference?.(condition.operand.reference)
      return
    case 'all':
    case 'any':
      for (const part of condition.parts) eachInCondition(part, visit)
      return
    case 'not':
      eachInCondition(condition.part, visit)
      return
    case 'some':
    case 'every':
      eachInCondition(condition.where, visit)
      return
    case 'known':
      visit.onFile?.(condition.what)
  }
}

/** Calls back for all that stands in an expression. */
export const eachInExpression = (expression: Expression, visit: Visitor): void => {
  visit.expression?.(expression)
  switch (expression.form) {
    case 'condition':
      eachInCondition(expression.condition, visit)
      return
    case 'number':
      return
    case 'reference':
      visit.reference?.(expression.reference)
      return
    case 'formula':
      for (const arg of expression.args) eachInExpression(arg, visit)
      return
    case 'sum':
    case 'count':
      if (expression.where !== undefined) eachInCondition(expression.where, visit)
      if (expression.form === 'sum') eachInExpression(expression.of, visit)
      return
    case 'if':
      eachInCondition(expression.when, visit)
      eachInExpression(expression.then, visit)
      eachInExpression(expression.otherwise, visit)
      return
    case 'firstKnown':
      for (const part of expression.parts) eachInExpression(part, visit)
      return
    case 'lookup':
      visit.reference?.({ kind: 'parameter', parameter: expression.parameter })
      visit.reference?.(expression.by)
      return
    case 'computed':
      for (const { reference } of expression.needs) visit.reference?.(reference)
  }
}

/** Calls back for all that stands in the rules, derived facts and formulas of a policy. */
export const eachInPolicy = (policy: BoundPolicy, visit: Visitor): void => {
  for (const rule of policy.benefits) {
    eachInCondition(rule.conditions, visit)
    for (const { when } of rule.notes) if (when !== undefined) eachInCondition(when, visit)
  }
  for (const rule of policy.signals) {
    eachInCondition(rule.conditions, visit)
    if (rule.unless !== undefined) eachInCondition(rule.unless, visit)
  }
  for (const expression of policy.expressions.values()) eachInExpression(expression, visit)
}
