import type { Condition, Expression, OnFile, Reference } from '../bind/model.ts'

/** What a walk over a rule calls back for: each name that it reads. */
export interface Visitor {
  readonly reference: (reference: Reference) => void
  readonly onFile: (what: OnFile) => void
}

/** Calls back for each name that a condition reads. */
export const eachInCondition = (condition: Condition, visit: Visitor): void => {
  switch (condition.form) {
    case 'leaf':
      visit.reference(condition.reference)
      if (condition.operand.kind === 'reference') visit.reference(condition.operand.reference)
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
      visit.onFile(condition.what)
  }
}

/** Calls back for each name that an expression reads. */
export const eachInExpression = (expression: Expression, visit: Visitor): void => {
  switch (expression.form) {
    case 'condition':
      eachInCondition(expression.condition, visit)
      return
    case 'number':
      return
    case 'reference':
      visit.reference(expression.reference)
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
      visit.reference({ kind: 'parameter', parameter: expression.parameter })
      visit.reference(expression.by)
  }
}
