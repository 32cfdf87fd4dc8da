import { SEVERITIES } from '@bangfu/sdk'
import type { Catalog, Scope } from '../catalog/model.ts'
import { below, type Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { PolicySource } from '../shape/read-policy.ts'
import { resolveBoolean } from './resolve-boolean.ts'

// Keys that every decision has of itself; a manifest cannot give them another meaning.
const OWN_KEYS = [
  'householdId',
  'asOf',
  'rulesAsOf',
  'policy',
  'programs',
  'programsPending',
  'benefits',
  'amountsYuan',
  'amountsComplete',
  'undecided',
]

/** Every rule whose event is shown as a finding says how grave it is. */
const checkSeverities = (event: string, source: PolicySource, report: Report): void => {
  for (const { value, at } of source.rules) {
    if (value.event.type !== event || value.event.params?.severity !== undefined) continue
    report.error('MISSING_KEY', below(at, 'event'), { found: 'no `params.severity`', expected: SEVERITIES.join(', ') })
  }
}

/** Checks that each key of the decision names facts, formulas and events that are there and of the right type. */
export const checkSections = (source: PolicySource, catalog: Catalog, report: Report): void => {
  const root = source.decisionAt
  const { household } = catalog
  const members: Scope | undefined = household.children[0]
  for (const [key, section] of Object.entries(source.manifest.value.decision)) {
    const at = below(root, key)
    if (OWN_KEYS.includes(key)) {
      report.error('DUPLICATE_NAME', at, {
        part: 'key',
        found: key,
        expected: 'a key that decisions do not have of themselves',
      })
    }
    switch (section.form) {
      case 'number': {
        const cell = catalog.facts.get(section.fact)
        if (cell?.type.kind === 'number' && cell.scope === household) break
        const suggestion = suggest(section.fact, catalog.facts.keys())
        report.error('UNKNOWN_FACT', below(at, 'fact'), {
          found: section.fact,
          expected: 'a number of the household',
          suggestion,
        })
        break
      }
      case 'verdict':
        resolveBoolean(section.fact, household, below(at, 'fact'), catalog, report)
        break
      case 'verdicts':
        for (const [id, { fact }] of Object.entries(section.verdicts)) {
          resolveBoolean(fact, household, below(at, 'verdicts', id, 'fact'), catalog, report)
        }
        break
      case 'idsWhere':
        if (members !== undefined) resolveBoolean(section.fact, members, below(at, 'fact'), catalog, report)
        break
      case 'amount':
        resolveBoolean(section.where, household, below(at, 'where'), catalog, report)
        if (catalog.formulas.get(section.formula)?.scope === household) break
        report.error('UNKNOWN_FORMULA', below(at, 'formula'), {
          found: section.formula,
          expected: 'a formula of the household',
          suggestion: suggest(section.formula, catalog.formulas.keys()),
        })
        break
      case 'targets':
        resolveBoolean(section.where, household, below(at, 'where'), catalog, report)
        for (const [id, { applies, met }] of Object.entries(section.targets)) {
          resolveBoolean(applies, household, below(at, 'targets', id, 'applies'), catalog, report)
          resolveBoolean(met, household, below(at, 'targets', id, 'met'), catalog, report)
        }
        break
      case 'signals':
      case 'findings': {
        if (section.form === 'findings') checkSeverities(section.event, source, report)
        const events = new Set(source.rules.map(({ value }) => value.event.type))
        if (events.has(section.event) || source.faultyRules.length > 0 || report.lost.has('rules')) break
        report.error('UNKNOWN_EVENT', below(at, 'event'), {
          found: section.event,
          suggestion: suggest(section.event, events),
        })
        break
      }
      case 'classification':
    }
  }
}
