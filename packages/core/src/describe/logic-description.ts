import type { ShownValue } from '../explain/explanation.ts'

/** What stands beside an operator: a value, or a fact or parameter by its id. */
export type OperandDescription = { readonly value: ShownValue } | { readonly fact: string }

/** A condition as plain data; facts, parameters (`param.incomeLineYuan`) and scopes stand by their ids. */
export type ConditionDescription =
  | {
      readonly form: 'leaf'
      readonly fact: string
      readonly operator: string
      /** A group of codes stands as the list of its codes. */
      readonly operand: OperandDescription
    }
  | { readonly form: 'all' | 'any'; readonly parts: readonly ConditionDescription[] }
  | { readonly form: 'not'; readonly part: ConditionDescription }
  | { readonly form: 'some' | 'every'; readonly over: string; readonly where: ConditionDescription }
  /** Whether a fact or block is on file, whatever it holds. */
  | { readonly form: 'known'; readonly fact: string }

/** What a derived fact or formula means, as plain data; facts, formulas and parameters stand by their ids. */
export type ExpressionDescription =
  | { readonly form: 'condition'; readonly condition: ConditionDescription }
  | { readonly form: 'number'; readonly value: ShownValue }
  | { readonly form: 'reference'; readonly fact: string }
  | { readonly form: 'formula'; readonly formula: string; readonly parts: readonly ExpressionDescription[] }
  | {
      readonly form: 'sum' | 'count'
      readonly over: string
      /** What is added up; not on a count. */
      readonly of?: ExpressionDescription
      readonly where?: ConditionDescription
    }
  | {
      readonly form: 'if'
      readonly when: ConditionDescription
      readonly then: ExpressionDescription
      readonly otherwise: ExpressionDescription
    }
  | { readonly form: 'firstKnown'; readonly parts: readonly ExpressionDescription[] }
  | { readonly form: 'lookup'; readonly parameter: string; readonly by: string }
  /** What a plugin works out, and from what. */
  | { readonly form: 'computed'; readonly plugin: string; readonly needs: readonly string[] }
