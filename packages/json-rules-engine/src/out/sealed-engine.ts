import type { Operator } from '@bangfu/sdk'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import type { EngineCondition } from '../conditions.ts'
import { evaluate, TypedValue } from './evaluate.ts'

/** A rule reduced to what the other engine needs of it. */
export interface SealedRule {
  readonly name: string
  readonly conditions: EngineCondition
}

/** Runs all rules on facts and gives the names of those that hold. */
export type SealedRun = (facts: ReadonlyMap<string, TypedValue>) => Promise<ReadonlySet<string>>

/** Stands where json-rules-engine would have a path expression run, which can be code. */
export const refusePath = (): never => {
  throw new TypeError('Cannot read a path in a rule: path expressions are never run')
}

// Nothing but these keys reaches the engine: `path`, `params` and whatever else it may come to read stay outside, and so
// does a key such as `__proto__`, which it would assign.
const sealCondition = (condition: EngineCondition): unknown => {
  if ('all' in condition) return { all: condition.all.map(sealCondition) }
  if ('any' in condition) return { any: condition.any.map(sealCondition) }
  if ('not' in condition) return { not: sealCondition(condition.not) }
  const { fact, operator, value } = condition
  return { fact, operator, value: sealValue(value) }
}

const sealValue = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return 'fact' in value ? { fact: value.fact } : refuseValue()
}

const refuseValue = (): never => {
  throw new TypeError('Cannot compare with an object in a rule, expected a literal, a list or a fact')
}

/** An engine of json-rules-engine that has these operators alone and runs no path. */
export const createEngine = (operators: readonly Operator[]): Engine => {
  const engine = new Engine([], { pathResolver: refusePath })
  for (const operator of operators) {
    engine.addOperator(operator.name, (left: unknown, right: unknown) =>
      left instanceof TypedValue ? evaluate(operator, left, right) === 'yes' : false,
    )
  }
  return engine
}

/**
 * Loads rules into json-rules-engine and gives only a way to run them: whoever held the engine could run it with an
 * almanac of his own, which would resolve paths again.
 */
export const sealEngine = (rules: readonly SealedRule[], operators: readonly Operator[]): SealedRun => {
  const engine = createEngine(operators)
  for (const { name, conditions } of rules) {
    engine.addRule({ name, conditions: sealCondition(conditions) as TopLevelCondition, event: { type: name } })
  }
  const run = async (facts: ReadonlyMap<string, TypedValue>): Promise<ReadonlySet<string>> => {
    // Without a prototype: the engine goes over the keys with `for … in`.
    const values = Object.assign(Object.create(null), Object.fromEntries(facts)) as Record<string, TypedValue>
    const { results } = await engine.run(values)
    return new Set(results.map(({ name }) => name))
  }
  // One run after the other: the engine keeps whether it runs in one place, and a run that ends would make another one
  // that has just begun leave out all its rules.
  let last: Promise<unknown> = Promise.resolve()
  return (facts) => {
    const next = last.then(() => run(facts))
    last = next.catch(() => undefined)
    return next
  }
}
