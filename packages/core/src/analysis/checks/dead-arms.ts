import type { Diagnostic } from '@bangfu/sdk'
import type { Condition, Expression } from '../../bind/model.ts'
import type { Cell, Scope } from '../../catalog/model.ts'
import { allOf, notOf } from '../conditions.ts'
import type { Context } from '../context.ts'
import { finding } from '../finding.ts'
import { and, type Formula } from '../logic/formula.ts'

/** Arms of an `if` in a number that are never taken, whatever the household. */
export const deadArms = (cell: Cell, meaning: Expression, context: Context): readonly Diagnostic[] => {
  const found: Diagnostic[] = []
  const walk = (expression: Expression, scope: Scope, path: readonly Condition[]): void => {
    switch (expression.form) {
      case 'if': {
        const { when, then, otherwise } = expression
        const ground = context.ground(scope, [...path, when])
        const before = path.map((condition): Formula => ground.cases(condition).yes)
        const { yes, no } = ground.cases(when)
        for (const [arm, formula] of [
          [then, yes],
          [otherwise, no],
        ] as const) {
          if (ground.canHold(and(...before, formula)) !== 'no') continue
          const taken = arm === then ? notOf(when) : when
          const wanted = [{ condition: allOf(expression.at, [...path, taken]), want: 'yes' as const }]
          const witness = context.witnesses.find(wanted, scope)
          found.push(finding('BRANCH_ADDS_NOTHING', 'warning', arm.at, { names: { [cell.id]: cell.label }, witness }))
          return
        }
        walk(then, scope, [...path, when])
        walk(otherwise, scope, [...path, notOf(when)])
        return
      }
      case 'formula':
        for (const arg of expression.args) walk(arg, scope, path)
        return
      case 'sum':
        // What holds of the household is not said again of its items.
        walk(expression.of, expression.scope, [])
        return
      case 'firstKnown':
        for (const part of expression.parts) walk(part, scope, path)
        return
      default:
    }
  }
  walk(meaning, cell.scope, [])
  return found
}
