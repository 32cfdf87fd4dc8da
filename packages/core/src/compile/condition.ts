import { Bounds, boundsOf, verdictOf, type Exact, type OperandOf, type Verdict } from '@bangfu/sdk'
import type { Condition } from '../bind/model.ts'
import { isNothingPossible } from './cell.ts'
import { isGuarded } from '../plugin/guard.ts'
import { enclosing, isKnown, type Frame, type OpenQuestions, type Value } from './frame.ts'
import type { Compiler, ConditionNode } from './node.ts'
import { overBounds, overDomain, overOrder } from './over-domain.ts'
import { quickVerdict, testOfFrame, type LeafTest } from './quick-leaf.ts'
import { compileReference } from './reference.ts'
import { anyItem } from './unknown-list.ts'

type Leaf = Extract<Condition, { form: 'leaf' }>
type Quantified = Extract<Condition, { form: 'some' | 'every' }>

/** Makes a condition into a function of a frame. */
export const compileCondition = (condition: Condition, compiler: Compiler): ConditionNode => {
  switch (condition.form) {
    case 'leaf':
      return compileLeaf(condition, compiler)
    case 'all':
    case 'any':
      return compileList(condition, condition.form === 'all' ? 'no' : 'yes', compiler)
    case 'not': {
      const part = compiler.condition(condition.part)
      const test = (frame: Frame): Verdict => {
        const verdict = part.test(frame)
        return verdict === 'unknown' ? verdict : verdict === 'yes' ? 'no' : 'yes'
      }
      return { condition, test, open: part.open, parts: [part] }
    }
    case 'some':
    case 'every':
      return compileQuantified(condition, compiler)
    case 'known':
      return compileKnown(condition, compiler)
  }
}

/** `all` is settled by the first `no`, `any` by the first `yes`. */
const compileList = (
  condition: Extract<Condition, { form: 'all' | 'any' }>,
  settling: 'yes' | 'no',
  compiler: Compiler,
): ConditionNode => {
  const parts = condition.parts.map((part) => compiler.condition(part))
  const otherwise: Verdict = settling === 'no' ? 'yes' : 'no'
  const test = (frame: Frame): Verdict => {
    let verdict: Verdict = otherwise
    for (let index = 0; index < parts.length; index += 1) {
      const { quick, test: full } = parts[index] as ConditionNode
      const next = (quick && quickVerdict(quick, frame)) ?? full(frame)
      if (next === settling) return next
      if (next === 'unknown') verdict = next
    }
    return verdict
  }
  const open = (frame: Frame, questions: OpenQuestions): void => {
    for (const part of parts) if (part.test(frame) === 'unknown') part.open(frame, questions)
  }
  return { condition, test, open, parts }
}

// Asks what is on file, so that there is nothing to wait for: the answer is yes or no.
const compileKnown = (condition: Extract<Condition, { form: 'known' }>, compiler: Compiler): ConditionNode => {
  const { what } = condition
  const open = (): void => undefined
  if (what.kind === 'block') {
    const { block, up } = what
    const test = (frame: Frame): Verdict => verdictOf(enclosing(frame, up).unknownBlocks?.has(block) !== true)
    return { condition, test, open, parts: [] }
  }
  const { get } = compileReference({ kind: 'cell', cell: what.cell, up: what.up }, compiler)
  return { condition, test: (frame) => verdictOf(isKnown(get(frame))), open, parts: [] }
}

const compileQuantified = (condition: Quantified, compiler: Compiler): ConditionNode => {
  const where = compiler.condition(condition.where)
  const { scope, up } = condition
  const settling: Verdict = condition.form === 'some' ? 'yes' : 'no'
  const otherwise: Verdict = condition.form === 'some' ? 'no' : 'yes'
  const test = (frame: Frame): Verdict => {
    const outer = enclosing(frame, up)
    const list = outer.lists[scope.index]
    // Nothing is known of the list: what holds for any item is all that can be said, and there may be none.
    if (list === undefined) return where.test(anyItem(scope, outer)) === otherwise ? otherwise : 'unknown'
    let verdict: Verdict = otherwise
    for (const inner of list) {
      const next = where.test(inner)
      if (next === settling) return next
      if (next === 'unknown') verdict = next
    }
    return verdict
  }
  const open = (frame: Frame, questions: OpenQuestions): void => {
    const outer = enclosing(frame, up)
    const list = outer.lists[scope.index]
    if (list === undefined) questions.list(scope, outer)
    else for (const inner of list) if (where.test(inner) === 'unknown') where.open(inner, questions)
  }
  return { condition, test, open, parts: [where] }
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

const compileLeaf = (condition: Leaf, compiler: Compiler): ConditionNode => {
  const { operator, operand } = condition
  const { reference } = condition
  const left = compileReference(reference, compiler)
  const type = compiler.typeOf(condition.type)
  // What holds for every value of an item does not hold where its block is not there.
  const orNothing = (verdict: Verdict, frame: Frame): Verdict =>
    verdict === 'yes' && reference.kind === 'cell' && isNothingPossible(reference.cell, enclosing(frame, reference.up))
      ? 'unknown'
      : verdict
  const testFor = (known: unknown): LeafTest => {
    const value = known as OperandOf[typeof operator.operand] as never
    const test = operator.compile(value, type) as (value: Value) => Verdict
    // None of an empty list, whatever the fact may be; what a plugin makes of one, nobody knows.
    const unknown = isEmptyList(known) && !isGuarded(operator) ? test('') : overDomain(type, test)
    const cuts = operator.cuts?.(value)
    const of = (found: Value, frame: Frame): Verdict => {
      if (found === undefined) return orNothing(unknown, frame)
      if (found === null) return 'no'
      if (!(found instanceof Bounds)) return test(found)
      // Without its cuts, nobody knows where the verdict of an operator may change.
      return cuts === undefined ? 'unknown' : orNothing(overBounds(found, cuts, test), frame)
    }
    return { ofKnown: test, of }
  }
  /** Says of an operator of a plugin that it gave no verdict on values that are known. */
  const askPlugin = (known: unknown, verdict: Verdict, frame: Frame, questions: OpenQuestions): void => {
    if (!isGuarded(operator) || verdict !== 'unknown') return
    const found = left.get(frame)
    if (!isKnown(found) || found === null) return
    questions.failed({ plugin: operator.plugin, part: operator.name, problem: operator.problem(known, type, found) })
  }
  if (operand.kind === 'literal') {
    const test = testOfFrame(reference, type, left.get, testFor(operand.value))
    const open = (frame: Frame, questions: OpenQuestions): void => {
      left.open(frame, questions)
      askPlugin(operand.value, test.test(frame), frame, questions)
    }
    return { condition, ...test, open: isGuarded(operator) ? open : left.open, parts: [] }
  }
  const right = compileReference(operand.reference, compiler)
  const openBy =
    (test: ConditionNode['test']): ConditionNode['open'] =>
    (frame, questions) => {
      left.open(frame, questions)
      right.open(frame, questions)
      const value = right.get(frame)
      if (isKnown(value) && value !== null) askPlugin(value, test(frame), frame, questions)
    }
  if (operand.reference.kind === 'parameter') {
    const value = compiler.parameter(operand.reference.parameter)
    // No value in force: undecided, never a default. No limit: nothing that could be compared with.
    const constant = (verdict: Verdict): ConditionNode => {
      const test = (): Verdict => verdict
      return { condition, test, open: openBy(test), parts: [] }
    }
    if (value === undefined) return constant('unknown')
    if (value === null) return constant('no')
    const leaf = testOfFrame(reference, type, left.get, testFor(value))
    return { condition, ...leaf, open: openBy(leaf.test), parts: [] }
  }
  const test = (frame: Frame): Verdict => {
    const value = right.get(frame)
    if (value === null) return 'no'
    const found = left.get(frame)
    if (isKnown(value)) return testFor(value).of(found, frame)
    if (operator.ordered !== true || !(value instanceof Bounds) || found === undefined) return 'unknown'
    if (found === null) return 'no'
    const bounds = found instanceof Bounds ? found : boundsOf(found as Exact | string)
    return orNothing(
      overOrder(bounds as Bounds, value, (known) => operator.compile(known, type)),
      frame,
    )
  }
  return { condition, test, open: openBy(test), parts: [] }
}
