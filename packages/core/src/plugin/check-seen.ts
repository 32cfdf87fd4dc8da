import { HOUSEHOLD } from '../catalog/build-scopes.ts'
import type { Catalog } from '../catalog/model.ts'
import { describe, nameText } from '../diagnostics/describe.ts'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { ReadPlugin } from './read-plugins.ts'

/** What plugins may name. */
interface Nameable {
  /** Facts and parameters, each with the plugin or policy whose file declares it. */
  readonly facts: ReadonlyMap<string, string | undefined>
  /** Facts that records hold, with their scope. */
  readonly recorded: ReadonlyMap<string, string>
  /** Facts, blocks and lists of records, with the scope that they are about. */
  readonly supplied: ReadonlyMap<string, string>
  readonly scopes: readonly string[]
}

/** Gathers what plugins may name in a policy. */
export const nameableIn = ({ facts, parameters, scopes }: Catalog): Nameable => {
  const cells = [...facts.values()]
  const recorded = cells.flatMap(({ id, origin, scope }) => (origin.kind === 'record' ? [[id, scope.id] as const] : []))
  const blocks = [...scopes.values()].flatMap(({ id, blocks }) => blocks.map((block) => [block.id, id] as const))
  const lists = [...scopes.values()].flatMap(({ id, parent, declared }) =>
    parent === undefined ? [] : [[`${parent.id}.${declared.value.path ?? id}`, parent.id] as const],
  )
  return {
    facts: new Map([
      ...cells.map(({ id, at }) => [id, at.document.policy] as const),
      ...Array.from(parameters, ([id, { declared }]) => [`param.${id}`, declared.at.document.policy] as const),
    ]),
    recorded: new Map(recorded),
    supplied: new Map([...recorded, ...blocks, ...lists]),
    scopes: [...scopes.keys()],
  }
}

/** Reports names that a plugin says it may see, asks for or supplies, and that are not there. */
export const checkSeen = ({ plugin, ownFacts, at }: ReadPlugin, known: Nameable, report: Report): void => {
  const own = new Set(ownFacts)
  const unknown = (id: string, among: Iterable<string>, place: Location): void => {
    const bare = `.${plugin.id}.${id}`
    const names = [...among]
    const meant = names.find((name) => name === bare.slice(1) || name.endsWith(bare))
    report.error('UNKNOWN_FACT', place, { found: nameText(id), suggestion: meant ?? suggest(id, names) })
  }
  for (const [index, id] of plugin.sees.entries())
    if (!known.facts.has(id)) unknown(id, known.facts.keys(), below(at, 'sees', index))

  const checkNeed = (need: unknown, place: Location): void => {
    if (typeof need !== 'string') {
      if (own.has(need)) return
      const expected = 'the id of a fact, or a fact that this plugin lists'
      report.error('WRONG_FACT', place, { found: describe(need), expected })
    } else if (!known.facts.has(need)) unknown(need, known.facts.keys(), place)
    else if (known.facts.get(need) !== plugin.id && !plugin.sees.includes(need))
      report.error('PLUGIN_NOT_SEEN', place, { found: nameText(need), expected: 'a fact that `sees` lists' })
  }
  /** What a provider is told stands in records, of whom it is asked about or of the household. */
  const checkTold = (need: unknown, scope: string, place: Location): void => {
    checkNeed(need, place)
    if (own.has(need) && (need as { readonly kind?: unknown }).kind === 'computed') {
      const expected = 'a fact that records hold, of its scope or around it'
      report.error('WRONG_FACT', place, { found: describe(need), expected })
    }
    if (typeof need !== 'string' || !known.facts.has(need)) return
    const about = known.recorded.get(need)
    if (about === scope || about === HOUSEHOLD) return
    report.error('WRONG_FACT', place, { found: need, expected: 'a fact that records hold, of its scope or around it' })
  }
  for (const [index, fact] of (plugin.facts ?? []).entries()) {
    if (fact.kind !== 'computed') continue
    for (const [name, need] of Object.entries(fact.needs)) checkNeed(need, below(at, 'facts', index, 'needs', name))
  }
  for (const [index, { scope, needs, supplies }] of (plugin.providers ?? []).entries()) {
    const place = below(at, 'providers', index)
    if (!known.scopes.includes(scope)) {
      report.error('UNKNOWN_SCOPE', below(place, 'scope'), { found: scope, suggestion: suggest(scope, known.scopes) })
      continue
    }
    for (const [name, need] of Object.entries(needs)) checkTold(need, scope, below(place, 'needs', name))
    for (const [item, id] of supplies.entries()) {
      const spot = below(place, 'supplies', item)
      const about = known.supplied.get(id)
      if (about === scope) continue
      if (about === undefined && !known.facts.has(id)) unknown(id, known.supplied.keys(), spot)
      else report.error('WRONG_FACT', spot, { found: id, expected: `a fact, block or list of records, of ${scope}` })
    }
  }
  for (const [index, { needs }] of (plugin.reports ?? []).entries()) {
    for (const [item, need] of needs.entries()) checkNeed(need, below(at, 'reports', index, 'needs', item))
  }
}
