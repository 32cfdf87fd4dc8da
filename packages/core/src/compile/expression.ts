import {
  add,
  addTimes,
  Bounds,
  boundsOf,
  compare,
  equals,
  exactInteger,
  greater,
  isExact,
  isOversized,
  NO_LIMIT,
  ONE,
  settle,
  smaller,
  UNBOUNDED,
  ZERO,
  type Exact,
} from '@bangfu/sdk'
import type { Expression } from '../bind/model.ts'
import { isGuarded } from '../plugin/guard.ts'
import { enclosing, isDays, isKnown, type Frame, type OpenQuestions, type Value } from './frame.ts'
import type { Compiler, ExpressionNode } from './node.ts'
import { compileComputed } from './computed.ts'
import { compileReference } from './reference.ts'
import { anyItem } from './unknown-list.ts'

type Form<F extends Expression['form']> = Extract<Expression, { form: F }>
type Getter = ExpressionNode['get']
type Opener = ExpressionNode['open']

/** Makes an expression into a function of a frame. */
export const compileExpression = (expression: Expression, compiler: Compiler): ExpressionNode => {
  switch (expression.form) {
    case 'condition': {
      const { test, open } = compiler.condition(expression.condition)
      const get: Getter = (frame) => {
        const verdict = test(frame)
        return verdict === 'unknown' ? undefined : verdict === 'yes'
      }
      return { expression, get, open }
    }
    case 'number': {
      const { value } = expression
      return { expression, get: () => value, open: () => undefined }
    }
    case 'reference':
      return { expression, ...compileReference(expression.reference, compiler) }
    case 'formula':
      return compileFormula(expression, compiler)
    case 'sum':
    case 'count':
      return compileSum(expression, compiler)
    case 'if':
      return compileIf(expression, compiler)
    case 'firstKnown': {
      const parts = expression.parts.map((part) => compiler.expression(part))
      const get: Getter = (frame) => {
        let value: Value
        for (const part of parts) {
          value = part.get(frame)
          if (isKnown(value)) return value
        }
        return value
      }
      const open: Opener = (frame, questions) => parts.forEach((part) => part.open(frame, questions))
      return { expression, get, open }
    }
    case 'lookup':
      return compileLookup(expression, compiler)
    case 'computed':
      return compileComputed(expression, compiler)
  }
}

// Products of products would grow without end: what has grown oversized counts as not known.
const kept = (value: Value): Value => {
  if (isDays(value)) return value
  if (value instanceof Bounds) {
    const [least, greatest] = [value.least, value.greatest].map((end) => (end && isOversized(end) ? undefined : end))
    return least === value.least && greatest === value.greatest ? value : new Bounds(least, greatest)
  }
  return isExact(value) && isOversized(value) ? UNBOUNDED : value
}

/** The value of a number, where nothing counts as not known at all. */
const asNumber = (value: Value): Exact | Bounds =>
  (value instanceof Bounds && !isDays(value)) || isExact(value) ? value : UNBOUNDED

type Evaluate = (...values: readonly unknown[]) => Value

/** Calls a formula with values that are known; no limit is `undefined` to it. Most formulas take one or two. */
const evaluateKnown = (evaluate: Evaluate, values: readonly Value[]): Value => {
  const [first, second] = values
  if (values.length === 1) return evaluate(first ?? undefined)
  if (values.length === 2) return evaluate(first ?? undefined, second ?? undefined)
  return evaluate(...values.map((value) => value ?? undefined))
}

const compileFormula = (expression: Form<'formula'>, compiler: Compiler): ExpressionNode => {
  const { formula } = expression
  const args = expression.args.map((arg) => compiler.expression(arg))
  const last = formula.arguments.length - 1
  const isLimit = args.map((_, index) => formula.arguments[Math.min(index, last)] === 'limit')
  const unknown: Value = formula.result === 'number' ? UNBOUNDED : undefined
  const evaluate = formula.evaluate as Evaluate
  const get: Getter = (frame) => {
    const values: Value[] = []
    let exactly = true
    for (let index = 0; index < args.length; index += 1) {
      const value = args[index]?.get(frame)
      if (value instanceof Bounds) exactly = false
      else if (value === undefined || (value === null && isLimit[index] !== true)) return unknown
      values.push(value)
    }
    if (exactly) return kept(evaluateKnown(evaluate, values) ?? unknown)
    if (formula.bounds === undefined) return unknown
    const bounds = values.map((value) => (value === null ? NO_LIMIT : boundsOf(value as Exact | Bounds)))
    const found = formula.bounds(...bounds) as Bounds
    // A plugin may not know what its result lies between; of a day that is nothing at all.
    return formula.result === 'date' && !isDays(found) ? unknown : kept(settle(found))
  }
  const open: Opener = (frame, questions) => {
    const unknownArgs = args.filter((arg) => !isKnown(arg.get(frame)))
    for (const arg of unknownArgs) arg.open(frame, questions)
    if (unknownArgs.length > 0 || isKnown(get(frame))) return
    const problem = isGuarded(formula) ? formula.problem(args.map((arg) => arg.get(frame) ?? undefined)) : undefined
    const owner = expression.at.owner
    if (problem !== undefined && isGuarded(formula))
      questions.failed({ plugin: formula.plugin, part: formula.name, problem })
    else if (owner !== undefined) questions.values.add(owner)
  }
  return { expression, get, open }
}

/** What an item adds to a sum where it is unknown whether it belongs: something between nothing and all of it. */
const perhaps = (value: Exact | Bounds): Bounds => {
  const { least, greatest } = boundsOf(value)
  return new Bounds(least && smaller(least, ZERO), greatest && greater(greatest, ZERO))
}

const plus = (a: Exact | Bounds, b: Exact | Bounds): Exact | Bounds => {
  if (!(a instanceof Bounds) && !(b instanceof Bounds)) return add(a, b)
  return addTimes(boundsOf(a), boundsOf(b), ONE)
}

const compileSum = (expression: Form<'sum' | 'count'>, compiler: Compiler): ExpressionNode => {
  const { scope, up } = expression
  const where = expression.where === undefined ? undefined : compiler.condition(expression.where)
  const of = expression.form === 'sum' ? compiler.expression(expression.of) : undefined
  const one = exactInteger(1)
  const { max } = scope.declared.value
  const most = max === undefined ? undefined : exactInteger(max)
  /** What there is where nobody knows the items: none or any number of them, each of which could be anything. */
  const ofUnknown = (item: Frame): Exact | Bounds => {
    if (where?.test(item) === 'no') return ZERO
    if (of === undefined) return new Bounds(ZERO, most)
    const { least, greatest } = boundsOf(asNumber(of.get(item)))
    return new Bounds(
      least && compare(least, ZERO) >= 0 ? ZERO : undefined,
      greatest && compare(greatest, ZERO) <= 0 ? ZERO : undefined,
    )
  }
  const get: Getter = (frame) => {
    const outer = enclosing(frame, up)
    const list = outer.lists[scope.index]
    if (list === undefined) return settle(boundsOf(ofUnknown(anyItem(scope, outer))))
    let total: Exact | Bounds = ZERO
    for (const inner of list) {
      const belongs = where === undefined ? 'yes' : where.test(inner)
      if (belongs === 'no') continue
      const value = of === undefined ? one : asNumber(of.get(inner))
      total = kept(plus(total, belongs === 'yes' ? value : perhaps(value))) as Exact | Bounds
    }
    return total instanceof Bounds ? settle(total) : total
  }
  const open: Opener = (frame, questions) => {
    const outer = enclosing(frame, up)
    const list = outer.lists[scope.index]
    if (list === undefined) questions.list(scope, outer)
    else for (const inner of list) openItem(inner, questions)
  }
  const openItem = (inner: Frame, questions: OpenQuestions): void => {
    const belongs = where === undefined ? 'yes' : where.test(inner)
    if (belongs === 'unknown') where?.open(inner, questions)
    if (belongs !== 'no' && of !== undefined && !isKnown(of.get(inner))) of.open(inner, questions)
  }
  return { expression, get, open }
}

/** What holds whichever of two values it is. */
const either = (a: Value, b: Value): Value => {
  if (a === b) return a
  // Nothing is no number: what is made of it is not known at all.
  if (a === null || b === null || a === undefined || b === undefined || isDays(a) || isDays(b)) return undefined
  if (a instanceof Bounds || b instanceof Bounds || (isExact(a) && isExact(b) && !equals(a, b))) {
    const [x, y] = [boundsOf(asNumber(a)), boundsOf(asNumber(b))]
    return new Bounds(
      x.least && y.least && smaller(x.least, y.least),
      x.greatest && y.greatest && greater(x.greatest, y.greatest),
    )
  }
  return isExact(a) ? a : undefined
}

const compileIf = (expression: Form<'if'>, compiler: Compiler): ExpressionNode => {
  const when = compiler.condition(expression.when)
  const then = compiler.expression(expression.then)
  const otherwise = compiler.expression(expression.otherwise)
  const get: Getter = (frame) => {
    const verdict = when.test(frame)
    if (verdict === 'unknown') return either(then.get(frame), otherwise.get(frame))
    return verdict === 'yes' ? then.get(frame) : otherwise.get(frame)
  }
  const open: Opener = (frame, questions) => {
    const verdict = when.test(frame)
    if (verdict === 'unknown') when.open(frame, questions)
    if (verdict !== 'no') then.open(frame, questions)
    if (verdict !== 'yes') otherwise.open(frame, questions)
  }
  return { expression, get, open }
}

const compileLookup = (expression: Form<'lookup'>, compiler: Compiler): ExpressionNode => {
  const amounts = compiler.parameter(expression.parameter) as ReadonlyMap<string, Exact> | undefined
  const by = compileReference(expression.by, compiler)
  const get: Getter = (frame) => {
    const code = by.get(frame)
    return typeof code === 'string' ? (amounts?.get(code) ?? UNBOUNDED) : UNBOUNDED
  }
  const open: Opener = (frame, questions) => {
    const code = by.get(frame)
    if (typeof code !== 'string') by.open(frame, questions)
    else if (amounts?.has(code) !== true) questions.parameters.add(expression.parameter.id)
  }
  return { expression, get, open }
}
