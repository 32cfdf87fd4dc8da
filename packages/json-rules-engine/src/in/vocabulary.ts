import type { NamedFact, RuleSet } from '@bangfu/core'
import { suggest } from '@bangfu/core/messages'
import type { Operator } from '@bangfu/sdk'
import { nameText, type Path, type Problems } from './problems.ts'

/** What the conditions of one rule may name, and what they did name. */
export interface Vocabulary {
  readonly facts: ReadonlyMap<string, NamedFact>
  readonly operators: ReadonlyMap<string, Operator>
  /** Ids of facts and blocks of which a condition can ask whether they are known, with the scope of each. */
  readonly onFile: ReadonlyMap<string, string>
  readonly scopes: readonly string[]
}

export const vocabularyOf = ({ facts, operators, blocks, scopes }: RuleSet): Vocabulary => ({
  facts: new Map(facts.map((fact) => [fact.id, fact])),
  operators: new Map(operators.map((operator) => [operator.name, operator])),
  onFile: new Map(
    [...facts.filter(({ id }) => !id.startsWith('param.')), ...blocks].map(({ id, scope }) => [id, scope]),
  ),
  scopes,
})

/** The fact of a name, where a rule for the household or a member can ask for it. */
export const findFact = (
  name: unknown,
  path: Path,
  { facts, scopes }: Vocabulary,
  problems: Problems,
): NamedFact | undefined => {
  const fact = typeof name === 'string' ? facts.get(name) : undefined
  if (fact !== undefined && scopes.includes(fact.scope)) return fact
  if (fact !== undefined) {
    const expected = `a fact of ${scopes.join(' or ')}; one of ${fact.scope} needs a derived fact that asks it`
    problems.error('FACT_OUT_OF_SCOPE', path, { found: fact.id, expected })
    return undefined
  }
  const found = typeof name === 'string' ? nameText(name) : 'no name'
  const expected = 'a fact or parameter of the policy'
  problems.error('UNKNOWN_FACT', path, { found, expected, suggestion: suggest(found, facts.keys()) })
  return undefined
}
