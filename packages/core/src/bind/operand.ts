import { compare, type Exact, type KnownValue, type OperandShape, type Operator, type ValueType } from '@bangfu/sdk'
import type { CodeTable, Parameter } from '../catalog/model.ts'
import { codeTypeOf } from '../catalog/code-type.ts'
import { wrongCode } from '../catalog/wrong-code.ts'
import { readExact } from '../catalog/read-exact.ts'
import { isDay } from '../calendar/day.ts'
import { booleanText, describe, kindText, listText, nameText } from '../diagnostics/describe.ts'
import { below, type Location } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Operand, Reference } from './model.ts'
import { resolveFact, type Names } from './names.ts'
import { hasKeys } from './read-object.ts'

/** The type of a parameter's value, as an operator sees it; its shape where it is a list or a pair. */
export const parameterType = (
  { declared: { value: parameter } }: Parameter,
  tables: ReadonlyMap<string, CodeTable>,
): { readonly type: ValueType; readonly shape: OperandShape | undefined } => {
  const table = tables.get(parameter.table ?? '')
  const code: ValueType = table === undefined ? { kind: 'text' } : codeTypeOf(table, [])
  switch (parameter.type) {
    case 'money':
    case 'rate':
    case 'integer':
      return { type: { kind: 'number', unit: parameter.unit }, shape: 'value' }
    case 'boolean':
    case 'date':
      return { type: { kind: parameter.type }, shape: 'value' }
    case 'choice': {
      const codes = (parameter.options ?? []).map((option) => option.id)
      return { type: { kind: 'code', table: parameter.id, codes, groups: {} }, shape: 'value' }
    }
    case 'codes':
      return { type: code, shape: 'list' }
    case 'words':
    case 'texts':
      return { type: { kind: 'text' }, shape: 'list' }
    case 'range':
      return { type: { kind: 'number', unit: parameter.unit }, shape: 'pair' }
    case 'monthDay':
      return { type: { kind: 'text' }, shape: 'value' }
    case 'moneyByCode':
      return { type: code, shape: undefined }
  }
}

const sameType = (a: ValueType, b: ValueType): boolean =>
  a.kind === b.kind && (a.kind !== 'code' || b.kind !== 'code' || a.table === b.table)

const referenceFits = (reference: Reference, operator: Operator, type: ValueType, names: Names): boolean => {
  if (reference.kind === 'cell') return operator.operand === 'value' && sameType(reference.cell.type, type)
  const parameter = parameterType(reference.parameter, names.catalog.tables)
  const words = parameter.shape === 'list' && parameter.type.kind === 'text' && type.kind === 'code'
  return parameter.shape === operator.operand && (words || sameType(parameter.type, type))
}

/** The parameter that a text names without the `fact` that it needs, where it could stand there. */
const bareParameter = (value: unknown, operator: Operator, type: ValueType, names: Names): string | undefined => {
  if (typeof value !== 'string' || !value.startsWith('param.')) return undefined
  const parameter = names.catalog.parameters.get(value.slice('param.'.length))
  if (parameter === undefined || !referenceFits({ kind: 'parameter', parameter }, operator, type, names))
    return undefined
  return literal(value, type, names.catalog.tables) === undefined ? value : undefined
}

/** Reads what stands as `value` beside an operator, by the operator's shape and the fact's type. */
export const bindOperand = (
  value: unknown,
  operator: Operator,
  type: ValueType,
  at: Location,
  names: Names,
): Operand | undefined => {
  const { report, catalog } = names
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, 'fact')) {
    if (!hasKeys(value as Record<string, unknown>, at, { required: ['fact'] }, report)) return undefined
    const reference = resolveFact((value as { fact: unknown }).fact, below(at, 'fact'), names)
    if (reference === undefined) return undefined
    if (referenceFits(reference, operator, type, names)) return { kind: 'reference', reference }
    const name = reference.kind === 'cell' ? reference.cell.id : `param.${reference.parameter.id}`
    report.error('WRONG_OPERAND', at, { found: name, expected: expectation(operator, type) })
    return undefined
  }
  const bare = bareParameter(value, operator, type, names)
  if (bare !== undefined) {
    report.error('WRONG_OPERAND', at, { found: describe(bare), expected: `the form { "fact": "${bare}" }` })
    return undefined
  }
  const single = (part: unknown, place: Location): KnownValue | undefined => {
    const known = literal(part, type, catalog.tables)
    if (known !== undefined) return known
    // A code that a variant adds, in a file that could not be read.
    if ((type.kind === 'code' || type.kind === 'codes') && report.lost.has(nameText(part))) return undefined
    report.error('WRONG_OPERAND', place, {
      expected: expectation(operator, type, part),
      ...(type.kind === 'code' || type.kind === 'codes'
        ? wrongCode(part, type, catalog.tables)
        : { found: describe(part) }),
    })
    return undefined
  }
  const wrong = (): undefined => {
    report.error('WRONG_OPERAND', at, { found: describe(value), expected: expectation(operator, type) })
    return undefined
  }
  switch (operator.operand) {
    case 'value':
    case 'code': {
      const known = single(value, at)
      return known === undefined ? undefined : { kind: 'literal', value: known }
    }
    case 'list':
    case 'pair': {
      if (!Array.isArray(value) || (operator.operand === 'pair' && value.length !== 2)) return wrong()
      const parts = value.map((part, index) => single(part, below(at, index)))
      if (parts.includes(undefined)) return undefined
      if (operator.operand === 'pair' && compare(parts[0] as Exact, parts[1] as Exact) > 0) return wrong()
      return { kind: 'literal', value: parts as readonly KnownValue[] }
    }
    case 'group': {
      const groups = type.kind === 'code' ? type.groups : {}
      const group = typeof value === 'string' && Object.hasOwn(groups, value) ? groups[value] : undefined
      if (group !== undefined) return { kind: 'literal', value: group }
      const suggestion = suggest(nameText(value), Object.keys(groups))
      report.error('WRONG_OPERAND', at, {
        found: describe(value),
        expected: listText(Object.keys(groups)),
        suggestion,
      })
      return undefined
    }
  }
}

/** A value as it is written for a type; `undefined` where it is none of that type. */
export const literal = (
  value: unknown,
  type: ValueType,
  tables: ReadonlyMap<string, CodeTable>,
): KnownValue | undefined => {
  switch (type.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined
    case 'number':
      return readExact(value).exact
    case 'date':
      return typeof value === 'string' && isDay(value) ? value : undefined
    case 'text':
      return typeof value === 'string' ? value : undefined
    case 'code':
    case 'codes': {
      const integer = tables.get(type.table)?.declared.value.integer === true
      if (typeof value !== (integer ? 'number' : 'string')) return undefined
      return type.codes.includes(String(value)) ? String(value) : undefined
    }
  }
}

const expectation = ({ operand }: Operator, type: ValueType, value?: unknown): string => {
  const literalText = type.kind === 'boolean' ? booleanText(value) : kindText(type.kind)
  const one =
    type.kind === 'code' || type.kind === 'codes' ? `a code of ${type.table}: ${listText(type.codes)}` : literalText
  if (operand === 'list') return `a list, each ${one}`
  return operand === 'pair' ? 'two numbers, the lower first' : one
}
