import type { Formula } from '@bangfu/sdk'
import type { Cell } from '../catalog/model.ts'
import { readExact } from '../catalog/read-exact.ts'
import { describe, kindText } from '../diagnostics/describe.ts'
import { below, type Location } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import { EXPRESSION_FORMS } from '../language/forms.ts'
import type { ComputedFunction, ComputedSource } from '../shape/policy-source.ts'
import { NumberText } from '../parse/number-text.ts'
import { bindCondition } from './condition.ts'
import type { Expression, ExpressionKind, Reference } from './model.ts'
import { resolveFact, resolveFormula, resolveList, type Names } from './names.ts'
import { parameterType } from './operand.ts'
import { hasKeys, readList, readObject } from './read-object.ts'

const INSIDE = { quantifiers: true }

/** What a name gives as an argument. */
const kindOf = (reference: Reference): ExpressionKind | undefined => {
  if (reference.kind === 'cell') {
    const { kind } = reference.cell.type
    return kind === 'number' || kind === 'date' || kind === 'boolean' ? kind : undefined
  }
  const { type, orNone } = reference.parameter.declared.value
  switch (type) {
    case 'money':
    case 'rate':
    case 'integer':
      return orNone === true ? 'limit' : 'number'
    case 'date':
    case 'monthDay':
      return type
    default:
      return undefined
  }
}

const fits = (kind: ExpressionKind | undefined, wanted: ExpressionKind): boolean =>
  kind === wanted || (kind === 'number' && wanted === 'limit')

/** Resolves every name of an expression that must be of a kind; problems go to the report. */
const bindExpression = (value: unknown, wanted: ExpressionKind, at: Location, names: Names): Expression | undefined => {
  const { report } = names
  if (wanted === 'boolean') {
    const condition = bindCondition(value, at, names, INSIDE)
    return condition === undefined ? undefined : { form: 'condition', condition, at }
  }
  if (typeof value !== 'object' || value instanceof NumberText) {
    const { exact, problem } = readExact(value)
    if (exact !== undefined && (wanted === 'number' || wanted === 'limit')) return { form: 'number', value: exact, at }
    report.error('WRONG_VALUE', at, { found: describe(value), expected: kindText(wanted), ...problem })
    return undefined
  }
  const object = readObject(value, at, 'an expression', report)
  if (object === undefined) return undefined
  const keys = Object.keys(object)
  const { formulas } = names.catalog.language
  const formula = keys.map((key) => formulas.get(key)).find((found) => found !== undefined)
  if (formula !== undefined) return bindFormula(formula, object, wanted, at, names)
  const form = EXPRESSION_FORMS.find((key) => keys.includes(key))
  if (form === undefined) {
    const known = [...EXPRESSION_FORMS, ...formulas.keys()]
    const suggestion = keys[0] === undefined ? undefined : suggest(keys[0], known)
    report.error('NOT_AN_EXPRESSION', at, { found: keys[0] ?? describe(value), expected: known.join(', '), suggestion })
    return undefined
  }
  if ((form === 'sum' || form === 'count' || form === 'lookup') && !fits('number', wanted)) {
    report.error('WRONG_VALUE', at, { found: `${form}, which is ${kindText('number')}`, expected: kindText(wanted) })
    return undefined
  }
  return bindForm(form, object, wanted, at, names)
}

const bindForm = (
  form: (typeof EXPRESSION_FORMS)[number],
  object: Record<string, unknown>,
  wanted: ExpressionKind,
  at: Location,
  names: Names,
): Expression | undefined => {
  const { report } = names
  switch (form) {
    case 'fact':
    case 'formula': {
      if (!hasKeys(object, at, { required: [form] }, report)) return undefined
      const resolve = form === 'fact' ? resolveFact : resolveFormula
      const reference = resolve(object[form], below(at, form), names)
      if (reference === undefined) return undefined
      const kind = kindOf(reference)
      if (fits(kind, wanted)) return { form: 'reference', reference, at }
      const found = kind === undefined ? 'neither a number nor a date' : kindText(kind)
      report.error('WRONG_VALUE', at, {
        found: `${String(object[form])}, which is ${found}`,
        expected: kindText(wanted),
      })
      return undefined
    }
    case 'sum':
    case 'count': {
      const required = form === 'sum' ? ['sum', 'of'] : ['count']
      if (!hasKeys(object, at, { required, optional: ['where'] }, report)) return undefined
      const list = resolveList(object[form], below(at, form), names)
      if (list === undefined) return undefined
      const inner = { ...names, scope: list.scope }
      const filtered = Object.hasOwn(object, 'where')
      const where = filtered ? bindCondition(object['where'], below(at, 'where'), inner, INSIDE) : undefined
      if (filtered && where === undefined) return undefined
      if (form === 'count') return { form, ...list, where, at }
      const of = bindExpression(object['of'], 'number', below(at, 'of'), inner)
      return of === undefined ? undefined : { form, ...list, of, where, at }
    }
    case 'if': {
      if (!hasKeys(object, at, { required: ['if', 'then', 'else'] }, report)) return undefined
      const when = bindCondition(object['if'], below(at, 'if'), names, INSIDE)
      const then = bindExpression(object['then'], wanted, below(at, 'then'), names)
      const otherwise = bindExpression(object['else'], wanted, below(at, 'else'), names)
      return when && then && otherwise && { form, when, then, otherwise, at }
    }
    case 'firstKnown': {
      if (!hasKeys(object, at, { required: [form] }, report)) return undefined
      const items = readList(object[form], below(at, form), report)
      const parts = items?.map((item, index) => bindExpression(item, wanted, below(at, form, index), names))
      return parts === undefined || parts.includes(undefined) ? undefined : { form, parts: parts as Expression[], at }
    }
    case 'lookup': {
      if (!hasKeys(object, at, { required: ['lookup', 'by'] }, report)) return undefined
      const table = resolveFact(object['lookup'], below(at, 'lookup'), names)
      const key = readObject(object['by'], below(at, 'by'), 'an object that names a fact: { "fact": … }', report)
      const by = key === undefined ? undefined : resolveFact(key['fact'], below(at, 'by', 'fact'), names)
      if (table === undefined || by === undefined) return undefined
      const isTable = table.kind === 'parameter' && table.parameter.declared.value.type === 'moneyByCode'
      const isCode = by.kind === 'cell' && by.cell.type.kind === 'code'
      if (isTable && isCode && by.cell.type.table === table.parameter.declared.value.table) {
        return { form, parameter: table.parameter, by, at }
      }
      const expected = 'a parameter of type moneyByCode, by a fact whose code is of the same table'
      report.error('WRONG_VALUE', at, {
        found: `lookup ${String(object['lookup'])} by ${String(key?.['fact'])}`,
        expected,
      })
      return undefined
    }
  }
}

const bindFormula = (
  formula: Formula,
  object: Record<string, unknown>,
  wanted: ExpressionKind,
  at: Location,
  names: Names,
): Expression | undefined => {
  const { report } = names
  if (!hasKeys(object, at, { required: [formula.name] }, report)) return undefined
  const place = below(at, formula.name)
  const items = readList(object[formula.name], place, report)
  if (items === undefined) return undefined
  if (!fits(formula.result, wanted)) {
    report.error('WRONG_VALUE', at, {
      found: `${formula.name}, which is ${kindText(formula.result)}`,
      expected: kindText(wanted),
    })
    return undefined
  }
  const { length } = formula.arguments
  if (formula.repeats ? items.length < length : items.length !== length) {
    const expected = `${formula.repeats ? 'at least ' : ''}${length} arguments`
    report.error('WRONG_ARGUMENTS', place, { found: `${items.length} arguments`, expected })
    return undefined
  }
  const args = items.map((item, index) =>
    bindExpression(item, formula.arguments[Math.min(index, length - 1)] ?? 'number', below(place, index), names),
  )
  return args.includes(undefined) ? undefined : { form: 'formula', formula, args: args as Expression[], at }
}

/** Resolves what the function of a plugin sees. */
const bindComputed = (
  cell: Cell,
  declared: ComputedSource,
  fact: ComputedFunction,
  names: Omit<Names, 'scope'>,
): Expression | undefined => {
  const { at, type, id } = cell
  const wanted = Object.entries(declared.needs)
  const needs = wanted.flatMap(([name, need]) => {
    const place = below(at, 'needs', name)
    const reference = resolveFact(need, place, { ...names, scope: cell.scope })
    if (reference === undefined) return []
    const isList =
      reference.kind === 'parameter' && parameterType(reference.parameter, names.catalog.tables).shape !== 'value'
    if (!isList) return [{ name, reference }]
    names.report.error('WRONG_FACT', place, { found: need, expected: 'a fact, or a parameter of one value' })
    return []
  })
  return needs.length < wanted.length
    ? undefined
    : { form: 'computed', id, fact, type, needs, at: { ...at, owner: id } }
}

/** Resolves what a derived fact or formula means. */
export const bindDerived = (
  cell: Cell,
  names: Omit<Names, 'scope'>,
  functions: ReadonlyMap<string, ComputedFunction>,
): Expression | undefined => {
  if (cell.origin.kind !== 'derived') return undefined
  const { declared } = cell.origin
  if ('needs' in declared) {
    const fact = functions.get(cell.id)
    return fact === undefined ? undefined : bindComputed(cell, declared, fact, names)
  }
  const key = 'derive' in declared ? 'derive' : 'formula'
  const raw = 'derive' in declared ? declared.derive : declared.formula
  const wanted = cell.type.kind === 'boolean' || cell.type.kind === 'date' ? cell.type.kind : 'number'
  return bindExpression(raw, wanted, below(cell.at, key), { ...names, scope: cell.scope })
}
