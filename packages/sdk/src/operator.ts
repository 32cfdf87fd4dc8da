import type { Exact } from './exact.ts'
import type { Localized } from './localized.ts'
import type { ValueKind, ValueType } from './value-type.ts'
import type { Verdict } from './verdict.ts'

/** A value that is known: what an operator tests. Dates are `YYYY-MM-DD`, codes are text. */
export type KnownValue = boolean | string | Exact | readonly string[]

/** A known value by its kind. */
export interface ValueOfKind {
  readonly boolean: boolean
  readonly code: string
  readonly codes: readonly string[]
  readonly number: Exact
  readonly date: string
  readonly text: string
}

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

/** One value beside a fact of a kind: of a list of codes, one code. */
type SingleOf<Kind extends ValueKind> = ValueOfKind[Kind extends 'codes' ? 'code' : Kind]

/** The operand as the operator gets it, by its shape, for facts of some kinds. */
export interface OperandOf<Kind extends ValueKind = ValueKind> {
  readonly value: SingleOf<Kind>
  readonly list: readonly SingleOf<Kind>[]
  readonly pair: readonly [Exact, Exact]
  readonly group: readonly string[]
  readonly code: string
}

/** The test of known values: of one kind, where an operator accepts several. */
type TestOf<Kind extends ValueKind> = Kind extends ValueKind ? (value: ValueOfKind[Kind]) => Verdict : never

/** What an operator declares besides what it tests. */
interface OperatorData<Shape extends OperandShape, Kind extends ValueKind> {
  /** The name in rule files, in camel case. */
  readonly name: string
  /** Kinds of fact that may stand before it. */
  readonly accepts: readonly Kind[]
  /** What stands as `value`. */
  readonly operand: Shape
  /** Whether the verdict on two numbers or days depends only on which of them is the greater, if any. */
  readonly ordered?: boolean
  /** How a condition with it reads; `{fact}` and `{value}` are filled in. */
  readonly sentence: Localized
  /** How its opposite reads. */
  readonly negated: Localized
  /** How a condition on a date reads, where that is another word: later, not above. */
  readonly dateSentence?: Localized
}

/** An operator as its author writes it: the operand and the values that it tests follow from `accepts` and `operand`. */
export interface OperatorDefinition<Shape extends OperandShape, Kind extends ValueKind> extends OperatorData<
  Shape,
  Kind
> {
  /** Makes the test, once for each rule; the test gets known values only and must be pure. */
  readonly compile: (
    this: void,
    operand: OperandOf<Kind>[Shape],
    type: Extract<ValueType, { readonly kind: Kind }>,
  ) => TestOf<Kind>
  /**
   * The values at which the verdict may change, for facts that are not known: the numbers or days between which it stays
   * the same, the texts, or the codes of a list, that it tells apart from all others. Without them nothing is known of an
   * unknown fact but by codes and booleans, of which every one is tried.
   */
  readonly cuts?: (this: void, operand: OperandOf<Kind>[Shape]) => readonly KnownValue[]
}

/** An operator of the rule language: what may stand on both sides of it, what it tests, and how it is said. */
export interface Operator<Shape extends OperandShape = OperandShape> extends OperatorData<Shape, ValueKind> {
  /** Makes the test, once for each rule; the test gets known values only and must be pure. */
  compile(this: void, operand: OperandOf[Shape], type: ValueType): (value: never) => Verdict
  /** The values at which the verdict may change, for facts that are not known. */
  cuts?(this: void, operand: OperandOf[Shape]): readonly KnownValue[]
}

/**
 * Declares an operator. The built-in ones are declared with it as well. The types of the operand and of the values follow
 * from `accepts` and `operand`.
 */
export const defineOperator = <const Kind extends ValueKind, const Shape extends OperandShape>(
  operator: OperatorDefinition<Shape, Kind>,
): Operator<Shape> => Object.freeze(operator)
