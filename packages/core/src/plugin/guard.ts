import {
  Bounds,
  compare,
  isExact,
  UNBOUNDED,
  type Exact,
  type Formula,
  type KnownValue,
  type Operator,
  type PluginProblem,
  type ValueType,
  type Verdict,
} from '@bangfu/sdk'
import { isDay } from '../calendar/day.ts'
import type { ComputedFunction } from '../shape/policy-source.ts'
import { deepFreeze } from './deep-freeze.ts'

/** What a function gave, or why it gave nothing. */
interface Given {
  readonly value?: unknown
  readonly problem?: PluginProblem
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
  typeof (value as { readonly then?: unknown }).then === 'function'

/** Calls a function of a plugin: whatever it does, nothing is thrown and no rejection is left unhandled. */
const call = (work: () => unknown): Given => {
  try {
    const value = work()
    if (!isPromise(value))
      return typeof value === 'number' && Number.isNaN(value) ? { problem: 'notANumber' } : { value }
    value.then(undefined, () => undefined)
    return { problem: 'promise' }
  } catch {
    return { problem: 'threw' }
  }
}

/** An operator of a plugin that cannot harm a decision, and says what went wrong. */
export interface GuardedOperator extends Operator {
  readonly plugin: string
  /** Why it gives no verdict on a known value. */
  problem(operand: unknown, type: ValueType, value: unknown): PluginProblem
}

/** A formula of a plugin that cannot harm a decision, and says what went wrong. */
export interface GuardedFormula extends Formula {
  readonly plugin: string
  /** Why it gives no value for known arguments; `undefined` where it says that there is none. */
  problem(args: readonly unknown[]): PluginProblem | undefined
}

/** Whether a function of a plugin stands behind an operator or formula. */
export const isGuarded = <T extends Operator | Formula>(
  definition: T,
): definition is T & (T extends Operator ? GuardedOperator : GuardedFormula) => 'problem' in definition

const VERDICTS: readonly unknown[] = ['yes', 'no', 'unknown']

const frozen = <T>(value: T): T => deepFreeze(value)

/** Guards an operator of a plugin: what it gets is frozen, and what it does wrong is no verdict. */
export const guardOperator = (operator: Operator, plugin: string): GuardedOperator => {
  const { cuts } = operator
  const compile = (operand: unknown, type: ValueType): Given =>
    call(() => operator.compile(frozen(operand) as never, frozen(type)))
  const verdictOn = ({ value: test, problem }: Given, value: unknown): Given => {
    if (problem !== undefined) return { problem }
    if (typeof test !== 'function') return { problem: 'wrongType' }
    const given = call(() => (test as (value: unknown) => unknown)(frozen(value)))
    return given.problem !== undefined || VERDICTS.includes(given.value) ? given : { problem: 'wrongType' }
  }
  return Object.freeze({
    ...operator,
    plugin,
    compile: (operand: unknown, type: ValueType) => {
      const test = compile(operand, type)
      return (value: unknown): Verdict => (verdictOn(test, value).value as Verdict | undefined) ?? 'unknown'
    },
    problem: (operand: unknown, type: ValueType, value: unknown) =>
      verdictOn(compile(operand, type), value).problem ?? 'undecided',
    ...(cuts === undefined
      ? {}
      : {
          cuts: (operand: unknown): readonly KnownValue[] | undefined => {
            const { value } = call(() => cuts(frozen(operand) as never))
            const isCut = (cut: unknown): boolean => isExact(cut) || typeof cut === 'string' || typeof cut === 'boolean'
            // Without cuts nobody knows where the verdict changes; with too few, an answer would be given that does not hold.
            return Array.isArray(value) && value.every(isCut) ? (value as KnownValue[]) : undefined
          },
        }),
  }) as GuardedOperator
}

/** The ends alone: how a number is made up is the engine's own. */
const endsOf = (bounds: unknown): unknown =>
  bounds instanceof Bounds
    ? frozen(new Bounds(bounds.least as never, bounds.greatest as never, { isOpen: bounds.isOpen }))
    : bounds

/** Guards a formula of a plugin: what it gets is frozen, and what it does wrong is no value. */
export const guardFormula = (formula: Formula, plugin: string): GuardedFormula => {
  const { bounds, passes, result } = formula
  const isResult = (value: unknown): boolean =>
    result === 'number' ? isExact(value) : typeof value === 'string' && isDay(value)
  // A number may be without an end; of a day, nothing is known then.
  const isSound = ({ least, greatest }: Bounds<Exact | string>): boolean => {
    if (typeof least === 'string' && typeof greatest === 'string')
      return isResult(least) && isResult(greatest) && least <= greatest
    if (result === 'date') return false
    const ends = [least, greatest].filter((end) => end !== undefined)
    return ends.every(isResult) && (ends.length < 2 || compare(least as Exact, greatest as Exact) <= 0)
  }
  const evaluate = (args: readonly unknown[]): Given => {
    const given = call(() => (formula.evaluate as (...args: readonly unknown[]) => unknown)(...args.map(frozen)))
    if (given.problem !== undefined || given.value === undefined || isResult(given.value)) return given
    return { problem: 'wrongType' }
  }
  return Object.freeze({
    ...formula,
    plugin,
    evaluate: (...args: readonly unknown[]) => evaluate(args).value,
    problem: (args: readonly unknown[]) => evaluate(args).problem,
    ...(bounds === undefined
      ? {}
      : {
          bounds: (...args: readonly unknown[]) => {
            const { value } = call(() => (bounds as (...args: readonly unknown[]) => unknown)(...args.map(endsOf)))
            return value instanceof Bounds && isSound(value as Bounds<Exact | string>) ? value : UNBOUNDED
          },
        }),
    ...(passes === undefined
      ? {}
      : {
          passes: (place: number, at: unknown, args: readonly unknown[]) => {
            const { value } = call(() => passes(place, frozen(at) as never, frozen([...args]) as never))
            return Array.isArray(value) ? value.filter((one) => isExact(one) || typeof one === 'string') : []
          },
        }),
  }) as GuardedFormula
}

const isOfType = (value: unknown, type: ValueType): boolean => {
  switch (type.kind) {
    case 'number':
      return isExact(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'date':
      return typeof value === 'string' && isDay(value)
    case 'code':
      return typeof value === 'string' && type.codes.includes(value)
    case 'text':
      return typeof value === 'string'
    case 'codes':
      return false
  }
}

/** Guards the function of a computed fact: what it sees is frozen, and what it does wrong is no value. */
export const guardFact = (compute: (seen: never, context: never) => unknown, plugin: string): ComputedFunction =>
  Object.freeze({
    plugin,
    evaluate: (seen: object, context: object, type: ValueType) => {
      const given = call(() => compute(frozen(seen) as never, frozen(context) as never))
      if (given.problem !== undefined || given.value === undefined || isOfType(given.value, type))
        return given as { readonly value?: KnownValue }
      return { problem: 'wrongType' as const }
    },
  })
