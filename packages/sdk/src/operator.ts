import type { Exact } from './exact.ts'
import type { Localized } from './localized.ts'
import type { ValueKind, ValueType } from './value-type.ts'
import type { Verdict } from './verdict.ts'

/** A value that is known: what an operator tests. Dates are `YYYY-MM-DD`, codes are text. */
export type KnownValue = boolean | string | Exact | readonly string[]

/** What may stand as `value` beside an operator. */
export type OperandShape =
  /** One value of the fact's own type. */
  | 'value'
  /** A list of values of the fact's own type. */
  | 'list'
  /** Two numbers, the lower first. */
  | 'pair'
  /** A group of the fact's code table. */
  | 'group'
  /** One code of the fact's code table. */
  | 'code'

/** The operand as the operator gets it, by its shape. */
export interface OperandOf {
  readonly value: KnownValue
  readonly list: readonly KnownValue[]
  readonly pair: readonly [Exact, Exact]
  readonly group: readonly string[]
  readonly code: string
}

/** An operator of the rule language: what may stand on both sides of it, what it tests, and how it is said. */
export interface Operator<Shape extends OperandShape = OperandShape> {
  /** The name in rule files, in camel case. */
  readonly name: string
  /** Kinds of fact that may stand before it. */
  readonly accepts: readonly ValueKind[]
  /** What stands as `value`. */
  readonly operand: Shape
  /** Makes the test, once for each rule; the test gets known values only and must be pure. */
  compile(this: void, operand: OperandOf[Shape], type: ValueType): (value: never) => Verdict
  /**
   * The values at which the verdict may change, for facts that are not known: the numbers or days between which it stays
   * the same, the texts, or the codes of a list, that it tells apart from all others. Without them nothing is known of an
   * unknown fact but by codes and booleans, of which every one is tried.
   */
  cuts?(this: void, operand: OperandOf[Shape]): readonly KnownValue[]
  /** Whether the verdict on two numbers or days depends only on which of them is the greater, if any. */
  readonly ordered?: boolean
  /** How a condition with it reads; `{fact}` and `{value}` are filled in. */
  readonly sentence: Localized
  /** How its opposite reads. */
  readonly negated: Localized
  /** How a condition on a date reads, where that is another word: later, not above. */
  readonly dateSentence?: Localized
}

/** Declares an operator. The built-in ones are declared with it as well. */
export const defineOperator = <Shape extends OperandShape>(operator: Operator<Shape>): Operator<Shape> =>
  Object.freeze(operator)
