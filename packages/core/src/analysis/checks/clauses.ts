import type { Diagnostic, Localized } from '@bangfu/sdk'
import { describeClauses } from '../../describe/describe-plan.ts'
import { below, type Location } from '../../diagnostics/report.ts'
import { finding } from '../finding.ts'
import type { Loaded } from '../loaded.ts'

/** Where each part of a policy stands that a clause can name, by its reference: `rule:hea-base-90`. */
const placesOf = ({ source }: Loaded): ReadonlyMap<string, Location> => {
  const { rules, facts, derived, blocks, formulas, parameters, tables, programs, aggregates } = source
  const places = new Map<string, Location>()
  const named = { fact: [...facts, ...derived, ...blocks], formula: formulas, parameter: parameters, table: tables, program: programs, aggregate: aggregates } // prettier-ignore
  for (const [kind, items] of Object.entries(named)) {
    for (const { value, at } of items) places.set(`${kind}:${value.id}`, at)
  }
  for (const { value, at } of rules) places.set(`rule:${value.name}`, at)
  return places
}

/** Rules that no clause of the plan asks for, clauses that are not in the plan, clauses that nothing encodes. */
export const clauseGaps = (loaded: Loaded): readonly Diagnostic[] => {
  const { bound, source } = loaded
  const { clauses, parts } = bound.plan
  // A policy without its plan's sentences cites them for people to look up.
  if (clauses.length === 0) return []
  const places = placesOf(loaded)
  const added = new Set(
    [...source.rules, ...source.aggregates].flatMap(({ value, change }) =>
      change?.kind === 'added'
        ? [`${'name' in value ? 'rule' : 'aggregate'}:${'name' in value ? value.name : value.id}`]
        : [],
    ),
  )
  return describeClauses(bound.plan).gaps.flatMap(({ kind, about, clause = '' }): readonly Diagnostic[] => {
    const place = places.get(about)
    const label: Localized | undefined = parts.get(about)?.label
    const id = about.slice(about.indexOf(':') + 1)
    const names = label === undefined ? {} : { [id]: label }
    const ofClause = source.clauses.find(({ value }) => value.id === about)
    switch (kind) {
      case 'notNamed':
        // What a variant adds, the plan did not ask for.
        return place === undefined || added.has(about)
          ? []
          : [finding('RULE_WITHOUT_CLAUSE', 'warning', below(place, 'clause'), { found: id, names })]
      case 'citesAnother': {
        if (place === undefined) return []
        const isThere = clauses.some(
          (row) => row.id === clause || row.sentence === clause || row.id.startsWith(`${clause}.`),
        )
        const at = below(place, 'clause')
        return [
          finding(isThere ? 'CLAUSE_NAMES_OTHERS' : 'CLAUSE_NOT_IN_PLAN', 'warning', at, { found: clause, names }),
        ]
      }
      case 'notEncoded':
        return ofClause === undefined ? [] : [finding('CLAUSE_NOT_ENCODED', 'warning', ofClause.at, { found: about })]
      case 'nobodyResponsible':
        return ofClause === undefined ? [] : [finding('CLAUSE_WITHOUT_DUTY', 'warning', ofClause.at, { found: about })]
    }
  })
}
