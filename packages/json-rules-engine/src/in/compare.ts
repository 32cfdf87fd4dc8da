import type { NamedFact } from '@bangfu/core'
import { suggest } from '@bangfu/core/messages'
import { isLiteral, readObject } from './plain-data.ts'
import { describe, nameText, type Path } from './problems.ts'
import { refuseReach, type BangfuCondition, type Reading } from './reading.ts'
import { findFact } from './vocabulary.ts'

/** A comparison that is being taken in: the fact before its operator, and where it stands. */
export interface Comparison extends Reading {
  readonly fact: NamedFact
  readonly path: Path
}

/** What a comparison says with its sides exchanged. */
const SWAPPED: Readonly<Record<string, string>> = {
  equal: 'equal',
  notEqual: 'notEqual',
  lessThan: 'greaterThan',
  lessThanInclusive: 'greaterThanInclusive',
  greaterThan: 'lessThan',
  greaterThanInclusive: 'lessThanInclusive',
  in: 'contains',
  notIn: 'doesNotContain',
  contains: 'in',
  doesNotContain: 'notIn',
}

/** What an element of a list of codes is asked, as a question to the list; by quantifier and operator. */
const OF_ELEMENTS: Readonly<Record<string, string>> = {
  'someFact:equal': 'contains',
  'someFact:in': 'someValue:contains',
  'everyFact:notEqual': 'doesNotContain',
  'everyFact:notIn': 'everyValue:doesNotContain',
  'everyFact:not:equal': 'doesNotContain',
  'everyFact:not:in': 'everyValue:doesNotContain',
}

const ABOUT_LISTS = ['contains', 'doesNotContain']
const DECORATORS = ['not', 'someFact', 'everyFact', 'someValue', 'everyValue', 'swap']

/** Reports that there is no such operator. */
export const unknownOperator = (name: string, { vocabulary, problems, path }: Comparison): undefined => {
  const known = [...vocabulary.operators.keys(), ...ABOUT_LISTS]
  const expected = `${known.join(', ')}; before one of them a decorator that has a counterpart`
  const suggestion = suggest(nameText(name), [...known, ...DECORATORS])
  problems.error('UNKNOWN_OPERATOR', [...path, 'operator'], { found: nameText(name), expected, suggestion })
  return undefined
}

/** The comparison by an operator with any decorators before it: `not:someValue:equal`. */
export const compare = (operator: string, value: unknown, at: Comparison): BangfuCondition | undefined => {
  const [decorator = '', ...rest] = operator.split(':')
  if (rest.length === 0) return plain(operator, value, at)
  const inner = rest.join(':')
  switch (decorator) {
    case 'not': {
      const part = compare(inner, value, at)
      return part === undefined ? undefined : { not: part }
    }
    case 'someValue':
    case 'everyValue': {
      if (!Array.isArray(value) || value.length === 0) {
        at.problems.error('WRONG_OPERAND', [...at.path, 'value'], {
          found: describe(value),
          expected: `a list with at least one item, beside ${decorator}`,
        })
        return undefined
      }
      const parts = value.map((item: unknown) => compare(inner, item, at))
      if (parts.includes(undefined)) return undefined
      return decorator === 'someValue' ? { any: parts as BangfuCondition[] } : { all: parts as BangfuCondition[] }
    }
    case 'swap': {
      const swapped = Object.hasOwn(SWAPPED, inner) ? SWAPPED[inner] : undefined
      return swapped === undefined ? unknownOperator(operator, at) : plain(swapped, value, at)
    }
    default: {
      const ofList = Object.hasOwn(OF_ELEMENTS, operator) ? OF_ELEMENTS[operator] : undefined
      return ofList === undefined ? unknownOperator(operator, at) : compare(ofList, value, at)
    }
  }
}

/** The comparison by an operator that has no decorator. */
const plain = (name: string, value: unknown, at: Comparison): BangfuCondition | undefined => {
  const { fact, vocabulary, problems, path } = at
  if (ABOUT_LISTS.includes(name)) {
    const part = plain('includes', value, at)
    return part === undefined || name === 'contains' ? part : { not: part }
  }
  const operator = vocabulary.operators.get(name)
  if (operator === undefined) return unknownOperator(name, at)
  const { kind } = fact.type
  if (!operator.accepts.includes(kind)) {
    const expected = `a fact that ${name} compares: ${operator.accepts.join(', ')}`
    problems.error('WRONG_OPERATOR', [...path, 'operator'], { found: `${fact.id}, which is ${kind}`, expected })
    return undefined
  }
  const read = readValue(value, operator.operand === 'list' || operator.operand === 'pair', at)
  return read === undefined ? undefined : { fact: fact.id, operator: name, value: read }
}

/** What stands as `value`: a literal, a list of them, or another fact. */
const readValue = (value: unknown, isList: boolean, at: Comparison): unknown => {
  const { problems, vocabulary, scopes } = at
  const path = [...at.path, 'value']
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const object = readObject(value, path, 'a value', problems)
    if (object === undefined || !refuseReach(object, path, problems)) return undefined
    const other = findFact(object['fact'], [...path, 'fact'], vocabulary, problems)
    if (other === undefined) return undefined
    scopes.add(other.scope)
    return { fact: other.id }
  }
  if (isList && Array.isArray(value) && value.every(isLiteral)) return [...(value as unknown[])]
  if (!isList && isLiteral(value)) return value
  if (typeof value === 'function') return readObject(value, path, 'a value', problems)
  const expected = isList ? 'a list of values, or a fact' : 'one value, or a fact'
  problems.error('WRONG_OPERAND', path, { found: describe(value), expected })
  return undefined
}
