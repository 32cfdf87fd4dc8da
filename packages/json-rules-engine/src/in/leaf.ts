import { suggest } from '@bangfu/core/messages'
import { KNOWN } from '../conditions.ts'
import { compare, unknownOperator } from './compare.ts'
import type { PlainObject } from './plain-data.ts'
import { describe, nameText, type Path } from './problems.ts'
import { refuseReach, type BangfuCondition, type Reading } from './reading.ts'
import { findFact } from './vocabulary.ts'

/** Takes in a question whether something is on file: a form of its own to bangfu. */
export const importKnown = (
  id: unknown,
  path: Path,
  { vocabulary, problems, scopes }: Reading,
): BangfuCondition | undefined => {
  const scope = typeof id === 'string' ? vocabulary.onFile.get(id) : undefined
  if (typeof id === 'string' && scope !== undefined && vocabulary.scopes.includes(scope)) {
    scopes.add(scope)
    return { known: id }
  }
  const found = typeof id === 'string' ? nameText(id) : describe(id)
  const suggestion = suggest(found, vocabulary.onFile.keys())
  problems.error('UNKNOWN_FACT', path, { found, expected: 'a fact or block of a record', suggestion })
  return undefined
}

/** The same question as json-rules-engine is asked it: a fact that is true or false. */
const importKnownFact = (
  id: string,
  { operator, value }: PlainObject,
  path: Path,
  reading: Reading,
): BangfuCondition | undefined => {
  const known = importKnown(id, [...path, 'fact'], reading)
  if (operator === 'equal' && typeof value === 'boolean') return known === undefined || value ? known : { not: known }
  const found = `${describe(operator)} ${describe(value)}`
  reading.problems.error('WRONG_OPERAND', path, { found, expected: 'equal, with true or false' })
  return undefined
}

/** Takes in one comparison. */
export const importLeaf = (leaf: PlainObject, path: Path, reading: Reading): BangfuCondition | undefined => {
  const { vocabulary, problems, scopes } = reading
  if (!refuseReach(leaf, path, problems)) return undefined
  const { fact: name, operator, value } = leaf
  if (typeof name === 'string' && name.startsWith(KNOWN)) {
    return importKnownFact(name.slice(KNOWN.length), leaf, path, reading)
  }
  const fact = findFact(name, [...path, 'fact'], vocabulary, problems)
  if (fact === undefined) return undefined
  if (fact.shape !== 'value') {
    problems.error('WRONG_FACT', [...path, 'fact'], {
      found: `${fact.id}, which is a ${fact.shape}`,
      expected: 'a fact that is one value',
    })
    return undefined
  }
  scopes.add(fact.scope)
  const comparison = { ...reading, fact, path }
  return typeof operator === 'string'
    ? compare(operator, value, comparison)
    : unknownOperator(describe(operator), comparison)
}
