import type { Explanation, NamedValue, Trace } from '@bangfu/core'
import type { FactValue, Facts, PreparedFacts } from './household-case.ts'

const valueOf = ({ fact, value }: NamedValue): FactValue => {
  if (value.kind === 'nothing') return null
  if (value.kind === 'known') return value.value
  throw new Error(`Cannot compare: \`${fact}\` is not known, and the contestants take complete households only`)
}

/** Calls back for every name in a condition. */
const eachName = (trace: Trace, visit: (named: NamedValue) => void): void => {
  if (trace.form === 'leaf') {
    visit(trace.left)
    if ('fact' in trace.right) visit(trace.right)
  } else if (trace.form === 'all' || trace.form === 'any' || trace.form === 'not') {
    for (const part of trace.parts) eachName(part, visit)
  }
}

/** The facts that the rules of benefits name, by id, for the household and for each member. */
export const factsOf = (memberIds: readonly string[], { lines }: Explanation): PreparedFacts => {
  const everywhere: Record<string, FactValue> = {}
  const own = new Map<string, Record<string, FactValue>>(memberIds.map((id) => [id, {}]))
  for (const { rules } of lines) {
    for (const { conditions } of rules) {
      eachName(conditions, (named) => {
        const facts = own.get(named.appliesTo ?? '') ?? everywhere
        facts[named.fact] = valueOf(named)
      })
    }
  }
  return { household: everywhere, members: [...own].map(([id, facts]) => ({ id, facts: { ...everywhere, ...facts } })) }
}

/** The name of a fact without points. */
export const flatName = (fact: string): string => fact.replaceAll('.', '_')

const flat = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([id, value]) => [flatName(id), value]))

/** The same facts under names without points. */
export const flatFactsOf = ({ household, members }: PreparedFacts): PreparedFacts => ({
  household: flat(household),
  members: members.map(({ id, facts }) => ({ id, facts: flat(facts) })),
})
