import type { Condition, Expression, Reference } from '../bind/model.ts'
import { showValue } from '../explain/show-value.ts'
import type { ConditionDescription, ExpressionDescription } from './logic-description.ts'

const idOf = (reference: Reference): string =>
  reference.kind === 'cell' ? reference.cell.id : `param.${reference.parameter.id}`

/** A bound condition as plain data. */
export const describeCondition = (condition: Condition): ConditionDescription => {
  const { form } = condition
  switch (form) {
    case 'leaf': {
      const { reference, operator, operand } = condition
      return {
        form,
        fact: idOf(reference),
        operator: operator.name,
        operand:
          operand.kind === 'reference'
            ? { fact: idOf(operand.reference) }
            : { value: showValue(operand.value as never) },
      }
    }
    case 'all':
    case 'any':
      return { form, parts: condition.parts.map(describeCondition) }
    case 'not':
      return { form, part: describeCondition(condition.part) }
    case 'some':
    case 'every':
      return { form, over: condition.scope.id, where: describeCondition(condition.where) }
    case 'known': {
      const { what } = condition
      return { form, fact: what.kind === 'cell' ? what.cell.id : what.block.id }
    }
  }
}

/** A bound expression as plain data. */
export const describeExpression = (expression: Expression): ExpressionDescription => {
  const { form } = expression
  switch (form) {
    case 'condition':
      return { form, condition: describeCondition(expression.condition) }
    case 'number':
      return { form, value: showValue(expression.value) }
    case 'reference':
      return { form, fact: idOf(expression.reference) }
    case 'formula':
      return { form, formula: expression.formula.name, parts: expression.args.map(describeExpression) }
    case 'sum':
    case 'count': {
      const { scope, where } = expression
      return {
        form,
        over: scope.id,
        ...(expression.form === 'sum' ? { of: describeExpression(expression.of) } : {}),
        ...(where === undefined ? {} : { where: describeCondition(where) }),
      }
    }
    case 'if': {
      const { when, then, otherwise } = expression
      return {
        form,
        when: describeCondition(when),
        then: describeExpression(then),
        otherwise: describeExpression(otherwise),
      }
    }
    case 'firstKnown':
      return { form, parts: expression.parts.map(describeExpression) }
    case 'lookup':
      return { form, parameter: expression.parameter.id, by: idOf(expression.by) }
    case 'computed':
      return { form, plugin: expression.fact.plugin, needs: expression.needs.map((need) => idOf(need.reference)) }
  }
}
