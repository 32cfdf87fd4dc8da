import type { Operator, ValueType } from '@bangfu/sdk'
import { describe, kindText, nameText } from '../diagnostics/describe.ts'
import { below, type Location } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Condition, Reference } from './model.ts'
import { resolveFact, resolveList, resolveOnFile, type Names } from './names.ts'
import { bindOperand, parameterType } from './operand.ts'
import { hasKeys, readList, readObject } from './read-object.ts'

/** Which forms a condition may take where it stands. */
export interface ConditionPlace {
  /** Quantifiers stand in derived facts only, so that each rule stays a rule of json-rules-engine. */
  readonly quantifiers: boolean
}

const FORMS = ['fact', 'all', 'any', 'not', 'some', 'every', 'known'] as const

/** Resolves every name of a condition; `undefined` where something is wrong, with each problem reported. */
export const bindCondition = (
  value: unknown,
  at: Location,
  names: Names,
  place: ConditionPlace,
): Condition | undefined => {
  const { report } = names
  const object = readObject(value, at, 'a condition', report)
  if (object === undefined) return undefined
  const form = FORMS.find((key) => Object.hasOwn(object, key))
  switch (form) {
    case 'fact':
      return hasKeys(object, at, { required: ['fact', 'operator', 'value'] }, report)
        ? bindLeaf(object, at, names)
        : undefined
    case 'all':
    case 'any': {
      if (!hasKeys(object, at, { required: [form] }, report)) return undefined
      const items = readList(object[form], below(at, form), report)
      const parts = items?.map((item, index) => bindCondition(item, below(at, form, index), names, place))
      return parts === undefined || parts.includes(undefined) ? undefined : { form, parts: parts as Condition[], at }
    }
    case 'not': {
      if (!hasKeys(object, at, { required: ['not'] }, report)) return undefined
      const part = bindCondition(object['not'], below(at, 'not'), names, place)
      return part === undefined ? undefined : { form, part, at }
    }
    case 'some':
    case 'every': {
      if (!place.quantifiers) {
        report.error('QUANTIFIER_IN_RULE', at, {
          found: form,
          expected: 'a derived fact that asks this, named here',
        })
        return undefined
      }
      if (!hasKeys(object, at, { required: [form, 'where'] }, report)) return undefined
      const list = resolveList(object[form], below(at, form), names)
      if (list === undefined) return undefined
      const where = bindCondition(object['where'], below(at, 'where'), { ...names, scope: list.scope }, place)
      return where === undefined ? undefined : { form, ...list, where, at }
    }
    case 'known': {
      if (!hasKeys(object, at, { required: ['known'] }, report)) return undefined
      const what = resolveOnFile(object['known'], below(at, 'known'), names)
      return what === undefined ? undefined : { form, what, at }
    }
    default: {
      const [key] = Object.keys(object)
      const suggestion = key === undefined ? undefined : suggest(key, FORMS)
      report.error('NOT_A_CONDITION', at, { found: key ?? describe(value), expected: FORMS.join(', '), suggestion })
      return undefined
    }
  }
}

/** The type of what a name stands for. */
const typeOf = (reference: Reference, names: Names): ValueType | undefined => {
  if (reference.kind === 'cell') return reference.cell.type
  const { type, shape } = parameterType(reference.parameter, names.catalog.tables)
  return shape === 'value' ? type : undefined
}

const bindLeaf = (leaf: Record<string, unknown>, at: Location, names: Names): Condition | undefined => {
  const { report } = names
  const reference = resolveFact(leaf['fact'], below(at, 'fact'), names)
  const operator = bindOperator(leaf['operator'], below(at, 'operator'), names)
  if (reference === undefined || operator === undefined) return undefined
  const type = typeOf(reference, names)
  if (type === undefined || !operator.accepts.includes(type.kind)) {
    const expected = `${operator.accepts.map(kindText).join(' or ')} before \`${operator.name}\``
    report.error('WRONG_OPERATOR', below(at, 'operator'), {
      found: type === undefined ? 'a list' : kindText(type.kind),
      expected,
    })
    return undefined
  }
  const operand = bindOperand(leaf['value'], operator, type, below(at, 'value'), names)
  return operand === undefined ? undefined : { form: 'leaf', reference, type, operator, operand, at }
}

const bindOperator = (name: unknown, at: Location, { report, catalog }: Names): Operator | undefined => {
  const { operators } = catalog.language
  const operator = typeof name === 'string' ? operators.get(name) : undefined
  if (operator !== undefined) return operator
  const known = [...operators.keys()]
  const suggestion = suggest(nameText(name), known)
  report.error('UNKNOWN_OPERATOR', at, { found: nameText(name), expected: known.join(', '), suggestion })
  return undefined
}
