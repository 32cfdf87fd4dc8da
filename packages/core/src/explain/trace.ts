import type { Condition, Expression, Operand, Reference } from '../bind/model.ts'
import { ABSENT, enclosing, idOf, type Frame } from '../compile/frame.ts'
import { scopesUp } from '../bind/names.ts'
import type { Compiler } from '../compile/node.ts'
import type { Cell, Parameter, Scope } from '../catalog/model.ts'
import type { DerivedValue, NamedValue, ShownValue, Trace } from './explanation.ts'
import { showValue } from './show-value.ts'
import { sourceOf, type Sources } from './sources.ts'

/** What a trace is made with: derived values are traced once and named wherever they are used. */
export interface Tracing {
  readonly compiler: Compiler
  readonly derived: Map<string, DerivedValue>
  readonly parameters: Set<Parameter>
  /** What each cell of a frame has been shown as, by its slot: most facts are named by many rules. */
  readonly named: Map<Frame, (NamedValue | undefined)[]>
  readonly sources: Sources
}

/** The clause of the plan that a cell serves. */
const clauseOf = ({ origin }: Cell): { readonly clause?: string } => {
  const clause =
    origin.kind === 'record'
      ? origin.fact.clause
      : origin.kind === 'presence'
        ? origin.block.clause
        : origin.kind === 'derived'
          ? origin.declared.clause
          : undefined
  return clause === undefined ? {} : { clause }
}

/** The value of a cell of a frame; how it was worked out goes to the derived values. */
export const traceCell = (cell: Cell, frame: Frame, tracing: Tracing): NamedValue => {
  const { compiler, derived } = tracing
  let shown = tracing.named.get(frame)
  if (shown === undefined) tracing.named.set(frame, (shown = []))
  const known = shown[cell.slot]
  if (known !== undefined) return known
  const value = showValue(compiler.cell(cell).get(frame))
  const source = sourceOf(cell, frame, value, tracing.sources)
  const named = {
    fact: cell.id,
    appliesTo: idOf(frame),
    value,
    ...clauseOf(cell),
    ...(source === undefined ? {} : { source }),
  }
  shown[cell.slot] = named
  const meaning = compiler.meaning(cell)
  const key = `${named.appliesTo}\n${named.fact}`
  const { substitute } = cell
  if (meaning !== undefined && !derived.has(key)) {
    derived.set(key, { ...named, from: traceExpression(meaning, frame, tracing) })
  } else if (substitute !== undefined && frame.slots[cell.slot] === ABSENT && !derived.has(key)) {
    const outer = enclosing(frame, scopesUp(cell.scope, substitute.scope) ?? 0)
    derived.set(key, { ...named, from: { form: 'reference', value, named: traceCell(substitute, outer, tracing) } })
  }
  return named
}

const traceReference = (reference: Reference, frame: Frame, tracing: Tracing): NamedValue => {
  if (reference.kind === 'cell') return traceCell(reference.cell, enclosing(frame, reference.up), tracing)
  return traceParameter(reference.parameter, tracing)
}

const traceParameter = (parameter: Parameter, { compiler, parameters }: Tracing): NamedValue => {
  parameters.add(parameter)
  const { clause } = parameter.declared.value
  const value = showValue(compiler.parameter(parameter))
  return { fact: `param.${parameter.id}`, value, ...(clause === undefined ? {} : { clause }) }
}

const traceOperand = (operand: Operand, frame: Frame, tracing: Tracing): NamedValue | { readonly value: ShownValue } =>
  operand.kind === 'reference'
    ? traceReference(operand.reference, frame, tracing)
    : { value: showValue(operand.value as never) }

const itemsOf = (scope: Scope, up: number, frame: Frame): readonly Frame[] | undefined =>
  enclosing(frame, up).lists[scope.index]

/** The way to a condition's verdict, every part of it tried. */
export const traceCondition = (condition: Condition, frame: Frame, tracing: Tracing): Trace => {
  const verdict = tracing.compiler.condition(condition).test(frame)
  switch (condition.form) {
    case 'leaf':
      return {
        form: 'leaf',
        verdict,
        left: traceReference(condition.reference, frame, tracing),
        operator: condition.operator.name,
        right: traceOperand(condition.operand, frame, tracing),
      }
    case 'all':
    case 'any':
      return {
        form: condition.form,
        verdict,
        parts: condition.parts.map((part) => traceCondition(part, frame, tracing)),
      }
    case 'not':
      return { form: 'not', verdict, parts: [traceCondition(condition.part, frame, tracing)] }
    case 'some':
    case 'every': {
      const { form, scope, up, where } = condition
      const items = itemsOf(scope, up, frame)?.map((item) => ({
        id: idOf(item),
        trace: traceCondition(where, item, tracing),
      }))
      return { form, verdict, over: scope.id, ...(items === undefined ? {} : { items }) }
    }
    case 'known': {
      const { what } = condition
      const at = enclosing(frame, what.up)
      if (what.kind === 'block') return { form: 'known', verdict, fact: what.block.id, appliesTo: idOf(at) }
      const { fact, appliesTo = idOf(at) } = traceCell(what.cell, at, tracing)
      return { form: 'known', verdict, fact, appliesTo }
    }
  }
}

/** The way to the value of an expression. */
const traceExpression = (expression: Expression, frame: Frame, tracing: Tracing): Trace => {
  if (expression.form === 'condition') return traceCondition(expression.condition, frame, tracing)
  const value = showValue(tracing.compiler.expression(expression).get(frame))
  const trace = (part: Expression): Trace => traceExpression(part, frame, tracing)
  switch (expression.form) {
    case 'number':
      return { form: 'number', value }
    case 'reference':
      return { form: 'reference', value, named: traceReference(expression.reference, frame, tracing) }
    case 'formula':
      return { form: 'formula', value, formula: expression.formula.name, parts: expression.args.map(trace) }
    case 'sum':
    case 'count': {
      const { form, scope, up, where } = expression
      const items = itemsOf(scope, up, frame)?.flatMap((item) => {
        const belongs = where === undefined ? 'yes' : tracing.compiler.condition(where).test(item)
        if (belongs === 'no') return []
        const adds = expression.form === 'sum' ? { trace: traceExpression(expression.of, item, tracing) } : {}
        return [{ id: idOf(item), belongs, ...adds }]
      })
      return { form, value, over: scope.id, ...(items === undefined ? {} : { items }) }
    }
    case 'if': {
      const when = traceCondition(expression.when, frame, tracing)
      const verdict = tracing.compiler.condition(expression.when).test(frame)
      const branches = [
        ...(verdict === 'no' ? [] : [expression.then]),
        ...(verdict === 'yes' ? [] : [expression.otherwise]),
      ]
      return { form: 'if', value, when, parts: branches.map(trace) }
    }
    case 'firstKnown':
      return { form: 'firstKnown', value, parts: expression.parts.map(trace) }
    case 'lookup': {
      const by = traceReference(expression.by, frame, tracing)
      traceParameter(expression.parameter, tracing)
      return { form: 'lookup', value, parameter: expression.parameter.id, by }
    }
    case 'computed': {
      const needs = expression.needs.map(({ reference }) => traceReference(reference, frame, tracing))
      return { form: 'computed', value, plugin: expression.fact.plugin, needs }
    }
  }
}
