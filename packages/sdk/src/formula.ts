import type { Bounds } from './bounds.ts'
import type { Exact } from './exact.ts'
import type { Localized } from './localized.ts'

/** What an argument of a formula may be. `limit` is a number, or `undefined` for no limit. */
export type FormulaArgument = 'number' | 'limit' | 'date' | 'monthDay'

/** An argument as the formula gets it, by its kind. */
export interface FormulaArgumentOf {
  readonly number: Exact
  readonly limit: Exact | undefined
  readonly date: string
  readonly monthDay: string
}

/** A result as the formula gives it, by its kind. */
export interface FormulaResultOf {
  readonly number: Exact
  readonly date: string
}

/** The arguments of a formula as it gets them. */
type Received<Arguments extends readonly FormulaArgument[], Repeats extends boolean> = Repeats extends true
  ? readonly FormulaArgumentOf[Arguments[number]][]
  : { [K in keyof Arguments]: FormulaArgumentOf[Arguments[K]] }

/** The same, known within bounds only; a known argument has both ends at its value. */
type Bounded<Arguments extends readonly FormulaArgument[], Repeats extends boolean> = Repeats extends true
  ? readonly BoundsOf<Arguments[number]>[]
  : { [K in keyof Arguments]: BoundsOf<Arguments[K]> }

type BoundsOf<Argument extends FormulaArgument> = Bounds<Exclude<FormulaArgumentOf[Argument], undefined>>

/** A formula of the rule language: a total function of its arguments. */
export interface Formula<
  Arguments extends readonly FormulaArgument[] = readonly FormulaArgument[],
  Result extends keyof FormulaResultOf = keyof FormulaResultOf,
  Repeats extends boolean = boolean,
> {
  /** The key in rule files, in camel case. */
  readonly name: string
  /** The kinds of the arguments in order; with `repeats`, the last may stand any number of times. */
  readonly arguments: Arguments
  readonly repeats: Repeats
  readonly result: Result
  /** The value where every argument is known; `undefined` where there is none, as for a division by zero. */
  evaluate(this: void, ...args: Received<Arguments, Repeats>): FormulaResultOf[Result] | undefined
  /** What the result lies between where some arguments are known only within bounds. Without it, it is then unknown. */
  bounds?(this: void, ...args: Bounded<Arguments, Repeats>): Bounds<FormulaResultOf[Result]>
  /**
   * The values of the argument at that place at which the result may reach or pass a value, where all others are known:
   * with these an unknown fact can be tried on either side. More than there are do no harm.
   */
  passes?(
    this: void,
    place: number,
    value: FormulaResultOf[Result],
    args: readonly (FormulaArgumentOf[FormulaArgument] | undefined)[],
  ): readonly (Exact | string)[]
  /** Whether the result is always one of the arguments, whichever is the smaller or so: what passes through it is theirs. */
  readonly selects?: boolean
  /** The sign between its arguments, where it is written with one: `×`. */
  readonly symbol?: string
  /** How it reads, arguments as `{0}`, `{1}`; where it repeats, `{0}` is the list. */
  readonly sentence: Localized
}

/** Declares a formula. The built-in ones are declared with it as well. */
export const defineFormula = <
  const Arguments extends readonly FormulaArgument[],
  Result extends keyof FormulaResultOf,
  const Repeats extends boolean,
>(
  formula: Formula<Arguments, Result, Repeats>,
): Formula<Arguments, Result, Repeats> => Object.freeze(formula)
