import {
  Bounds,
  NO_LIMIT,
  UNBOUNDED,
  type Exact,
  type Formula,
  type KnownValue,
  type Operator,
  type PluginProblem,
  type ValueType,
  type Verdict,
} from '@bangfu/sdk'
import type { ComputedFunction } from '../shape/policy-source.ts'
import { call, type Given } from './call.ts'
import { deepFreeze } from './deep-freeze.ts'
import { takeBounds, takeCuts, takeDay, takeExact, takePassed, takeValue } from './take.ts'

/** An operator of a plugin that cannot harm a decision, and says what went wrong. */
export interface GuardedOperator extends Operator {
  readonly plugin: string
  /** Why it gives no verdict on a known value. */
  problem(operand: unknown, type: ValueType, value: unknown): PluginProblem
}

/** A formula of a plugin that cannot harm a decision, and says what went wrong. */
export interface GuardedFormula extends Formula {
  readonly plugin: string
  /** Why it gives no value for known arguments; `undefined` where it gives one. */
  problem(args: readonly unknown[]): PluginProblem | undefined
}

/** Whether a function of a plugin stands behind an operator or formula. */
export const isGuarded = <T extends Operator | Formula>(
  definition: T,
): definition is T & (T extends Operator ? GuardedOperator : GuardedFormula) => 'problem' in definition

type Test = (value: unknown) => unknown
type AnyFunction = (...args: readonly unknown[]) => unknown

const takeTest = (value: unknown): Test | undefined => (typeof value === 'function' ? (value as Test) : undefined)
const takeVerdict = (value: unknown): Verdict | undefined =>
  value === 'yes' || value === 'no' || value === 'unknown' ? value : undefined

/** Guards an operator of a plugin: what it gets is frozen, and what it does wrong is no verdict. */
export const guardOperator = (operator: Operator, plugin: string): GuardedOperator => {
  const { compile, cuts } = operator
  const testOf = (operand: unknown, type: ValueType): Given<Test> => {
    const given = call(() => compile(deepFreeze(operand) as never, deepFreeze(type)), takeTest)
    return given.problem === 'undecided' ? { problem: 'wrongType' } : given
  }
  const verdictOn = ({ value: test, problem = 'wrongType' }: Given<Test>, value: unknown): Given<Verdict> =>
    test === undefined ? { problem } : call(() => test(deepFreeze(value)), takeVerdict)
  return Object.freeze({
    ...operator,
    plugin,
    compile: (operand: unknown, type: ValueType) => {
      const test = testOf(operand, type)
      return (value: unknown): Verdict => verdictOn(test, value).value ?? 'unknown'
    },
    problem: (operand: unknown, type: ValueType, value: unknown) =>
      verdictOn(testOf(operand, type), value).problem ?? 'undecided',
    // Without cuts nobody knows where the verdict changes.
    ...(cuts && {
      cuts: (operand: unknown): readonly KnownValue[] | undefined =>
        call(() => cuts(deepFreeze(operand) as never), takeCuts).value,
    }),
  }) as GuardedOperator
}

/** The ends alone: how a number is made up is the engine's own. */
const endsOf = (bounds: unknown): unknown => {
  if (!(bounds instanceof Bounds) || bounds === NO_LIMIT || bounds === UNBOUNDED) return bounds
  const { least, greatest, isOpen } = bounds as Bounds
  return new Bounds(least, greatest, { isOpen })
}

/** Guards a formula of a plugin: what it gets is frozen, and what it does wrong is no value. */
export const guardFormula = (formula: Formula, plugin: string): GuardedFormula => {
  const { bounds, passes, result } = formula
  const work = formula.evaluate as AnyFunction
  const take = (value: unknown): KnownValue | undefined => (result === 'number' ? takeExact(value) : takeDay(value))
  const evaluate = (args: readonly unknown[]): Given<KnownValue> => call(() => work(...args.map(deepFreeze)), take)
  const limits = bounds as AnyFunction | undefined
  return Object.freeze({
    ...formula,
    plugin,
    evaluate: (...args: readonly unknown[]) => evaluate(args).value,
    problem: (args: readonly unknown[]) => evaluate(args).problem,
    ...(limits && {
      bounds: (...args: readonly unknown[]) =>
        call(
          () => limits(...args.map((arg) => deepFreeze(endsOf(arg)))),
          (value) => takeBounds(value, result),
        ).value,
    }),
    // A cut too few leaves an answer open that could have been given, and no more.
    ...(passes && {
      passes: (place: number, at: unknown, args: readonly unknown[]): readonly (Exact | string)[] =>
        call(() => passes(place, deepFreeze(at) as never, deepFreeze(args.map(endsOf)) as never), takePassed).value ??
        [],
    }),
  }) as unknown as GuardedFormula
}

/** Guards the function of a computed fact: what it sees is frozen, and what it does wrong is no value. */
export const guardFact = (compute: (seen: never, context: never) => unknown, plugin: string): ComputedFunction =>
  Object.freeze({
    plugin,
    evaluate: (seen: object, context: object, type: ValueType) =>
      call(
        () => compute(deepFreeze(seen) as never, deepFreeze(context) as never),
        (value) => takeValue(value, type),
      ),
  })
