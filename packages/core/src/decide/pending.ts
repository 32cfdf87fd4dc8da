import type { Pending, Tier } from '@bangfu/sdk'
import type { OpenFact, OpenQuestions } from '../compile/frame.ts'

const HOUSEHOLD = 'household'
/** Who supplies a fact that names no tier: the village enters records (plan 2.3.b). */
export const ENTERS: Tier = 'village'

/** The id, the person or household, and the tier of an open fact. */
const pendingFact = (fact: OpenFact): Pending => {
  const { frame } = fact
  // An item of a list without ids is named by what it lies in.
  let at = frame
  while (at.scope.depth > 1 && at.parent !== undefined) at = at.parent
  const appliesTo = at.scope.depth === 0 ? HOUSEHOLD : at.id
  switch (fact.kind) {
    case 'cell':
      return { kind: 'fact', fact: fact.cell.id, appliesTo, tier: fact.cell.tier ?? ENTERS }
    case 'block':
      return { kind: 'fact', fact: fact.block.id, appliesTo, tier: fact.block.declared.value.collectedBy }
    case 'list': {
      const { path, collectedBy } = fact.list.declared.value
      const owner = fact.list.parent?.id ?? HOUSEHOLD
      return { kind: 'fact', fact: `${owner}.${path ?? fact.list.id}`, appliesTo, tier: collectedBy ?? ENTERS }
    }
  }
}

/** What is pending, each thing once: two events of a person that lack the same fact are one question. */
export const pendingOf = ({ parameters, values }: OpenQuestions, facts: Iterable<OpenFact>): readonly Pending[] => {
  const pending = new Map<string, Pending>()
  for (const fact of facts) {
    const entry = pendingFact(fact)
    pending.set(JSON.stringify(entry), entry)
  }
  for (const parameter of parameters) pending.set(`parameter ${parameter}`, { kind: 'parameter', parameter })
  for (const fact of values) pending.set(`value ${fact}`, { kind: 'value', fact })
  return [...pending.values()]
}
