import { isExact, isOversized, UNBOUNDED } from '@bangfu/sdk'
import type { Expression } from '../bind/model.ts'
import { seededRandom } from '../plugin/seeded-random.ts'
import { idOf, isKnown, type Frame, type OpenQuestions, type Value } from './frame.ts'
import type { Compiler, ExpressionNode } from './node.ts'
import { compileReference } from './reference.ts'

type Computed = Extract<Expression, { form: 'computed' }>

/** Whether a frame, or one that it lies in, stands for any item of a list of which nothing is known. */
const isAnyItem = ({ parent, scope }: Frame): boolean =>
  parent !== undefined && (parent.lists[scope.index] === undefined || isAnyItem(parent))

const householdOf = (frame: Frame): Frame => (frame.parent === undefined ? frame : householdOf(frame.parent))

/** Makes the function of a plugin into one of a frame: it is called where all that it needs is known, and sees nothing else. */
export const compileComputed = (expression: Computed, compiler: Compiler): ExpressionNode => {
  const { fact, id } = expression
  const needs = expression.needs.map(({ name, reference }) => ({ name, ...compileReference(reference, compiler) }))
  const type = compiler.typeOf(expression.type)
  const unknown: Value = type.kind === 'number' ? UNBOUNDED : undefined
  const contextOf = (frame: Frame, draws: () => void): object => {
    const household = householdOf(frame)
    const next = seededRandom([id, household.id, idOf(frame)].join('\n'))
    const random = (): number => {
      draws()
      return next()
    }
    return { asOf: household.slots[compiler.asOf.slot], random }
  }
  const evaluate = (frame: Frame): ReturnType<typeof fact.evaluate> | undefined => {
    const seen = Object.create(null) as Record<string, unknown>
    for (const { name, get } of needs) {
      const value = get(frame)
      if (!isKnown(value)) return undefined
      seen[name] = Array.isArray(value) ? [...(value as readonly unknown[])] : value
    }
    let drawn = false
    const given = fact.evaluate(
      seen,
      contextOf(frame, () => (drawn = true)),
      type,
    )
    // Of a list that is unknown one item stands for all: one draw does not.
    if (drawn && isAnyItem(frame)) return undefined
    // As in a formula, what has grown oversized counts as not known.
    return isExact(given.value) && isOversized(given.value) ? {} : given
  }
  return {
    expression,
    get: (frame) => evaluate(frame)?.value ?? unknown,
    open: (frame, questions: OpenQuestions) => {
      for (const { get, open } of needs) if (!isKnown(get(frame))) open(frame, questions)
      const given = evaluate(frame)
      if (given?.problem !== undefined) questions.failed({ plugin: fact.plugin, part: id, problem: given.problem })
      else if (given !== undefined && given.value === undefined) questions.values.add(id)
    },
  }
}
