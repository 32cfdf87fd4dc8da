import type { BoundPolicy, Condition, Expression } from '../bind/model.ts'
import { addedOn, codeTypeOf } from '../catalog/code-type.ts'
import type { Cell, Parameter, ParameterValue } from '../catalog/model.ts'
import { compileCell } from './cell.ts'
import { compileCondition } from './condition.ts'
import { compileExpression } from './expression.ts'
import type { CellNode, Compiler, ConditionNode, ExpressionNode } from './node.ts'

/** The value of a parameter on a day. */
const valueOn = (parameter: Parameter | undefined, day: string): ParameterValue | undefined =>
  parameter?.values.find(({ from, to }) => from <= day && (to === undefined || day <= to))?.value

/** The compiler for the rules and parameters of a day. */
export const createCompiler = (policy: BoundPolicy, day: string): Compiler => {
  const cells = new Map<Cell, CellNode>()
  const conditions = new Map<Condition, ConditionNode>()
  const expressions = new Map<Expression, ExpressionNode>()
  const { tables, parameters } = policy.catalog
  const compiler: Compiler = {
    condition: (condition) => {
      const known = conditions.get(condition)
      if (known !== undefined) return known
      const node = compileCondition(condition, compiler)
      conditions.set(condition, node)
      return node
    },
    expression: (expression) => {
      const known = expressions.get(expression)
      if (known !== undefined) return known
      const node = compileExpression(expression, compiler)
      expressions.set(expression, node)
      return node
    },
    cell: (cell) => {
      const known = cells.get(cell)
      if (known !== undefined) return known
      const node = compileCell(cell, compiler)
      cells.set(cell, node)
      return node
    },
    asksWhatIsKnown: (cell) => policy.askingWhatIsKnown.has(cell),
    asOf: policy.catalog.asOf,
    meaning: (cell) => policy.expressions.get(cell),
    // By its id: the policy's own parameter, which may have been set to another value.
    parameter: ({ id }) => valueOn(parameters.get(id), day),
    typeOf: (type) => {
      if (type.kind !== 'code' && type.kind !== 'codes') return type
      const table = tables.get(type.table)
      const isFixed = table?.declared.value.extendedBy === undefined && table?.added.size === 0
      if (table === undefined || isFixed) return type
      return { ...codeTypeOf(table, addedOn(table, parameters, day)), kind: type.kind }
    },
  }
  return compiler
}
