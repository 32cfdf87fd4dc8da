import type { Pending, Tier } from '@bangfu/sdk'
import { idOf, type OpenFact, type OpenQuestions } from '../compile/frame.ts'

/** The id, the person or household, and the tier of an open fact. */
const pendingFact = (fact: OpenFact): Pending => {
  const { frame } = fact
  // An item of a list without ids is named by what it lies in.
  let at = frame
  while (at.scope.depth > 1 && at.parent !== undefined) at = at.parent
  const appliesTo = idOf(at)
  // Whatever may be unknown names the tier that supplies it, or the catalog has refused it.
  switch (fact.kind) {
    case 'cell':
      return { kind: 'fact', fact: fact.cell.id, appliesTo, tier: fact.cell.tier as Tier }
    case 'block':
      return { kind: 'fact', fact: fact.block.id, appliesTo, tier: fact.block.tier as Tier }
    case 'list': {
      const { id, tier, declared } = fact.list
      const { path = id } = declared.value
      return { kind: 'fact', fact: `${frame.scope.id}.${path}`, appliesTo, tier: tier as Tier }
    }
  }
}

/** What is pending, each thing once: two events of a person that lack the same fact are one question. */
export const pendingOf = (
  { parameters, values, failures }: OpenQuestions,
  facts: Iterable<OpenFact>,
): readonly Pending[] => {
  const pending = new Map<string, Pending>()
  for (const fact of facts) {
    const entry = pendingFact(fact)
    pending.set(JSON.stringify(entry), entry)
  }
  for (const parameter of parameters) pending.set(`parameter ${parameter}`, { kind: 'parameter', parameter })
  for (const fact of values) pending.set(`value ${fact}`, { kind: 'value', fact })
  for (const [key, failure] of failures) pending.set(`plugin ${key}`, { kind: 'plugin', ...failure })
  return [...pending.values()]
}
