import { describe, nameText } from '../diagnostics/describe.ts'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { ReadPlugin } from './read-plugins.ts'

/** Reports names that a plugin says it may see, asks for or supplies, and that are not there. */
export const checkSeen = (
  { plugin, ownFacts, at }: ReadPlugin,
  known: {
    readonly facts: readonly string[]
    readonly supplied: readonly string[]
    readonly scopes: readonly string[]
  },
  report: Report,
): void => {
  const own = new Set(ownFacts)
  const isOwn = (id: string): boolean => id.split('.').slice(0, -1).at(-1) === plugin.id
  const check = (id: string, among: readonly string[], place: Location): void => {
    if (among.includes(id)) return
    report.error('UNKNOWN_FACT', place, { found: nameText(id), suggestion: suggest(id, among) })
  }
  for (const [index, id] of plugin.sees.entries()) check(id, known.facts, below(at, 'sees', index))
  const checkNeed = (need: unknown, place: Location): void => {
    if (typeof need !== 'string') {
      if (own.has(need)) return
      const expected = 'the id of a fact, or a fact that this plugin lists'
      report.error('WRONG_FACT', place, { found: describe(need), expected })
    } else if (!isOwn(need) && !plugin.sees.includes(need)) {
      const suggestion = suggest(need, plugin.sees)
      report.error('PLUGIN_NOT_SEEN', place, {
        found: nameText(need),
        expected: 'a fact that `sees` lists',
        suggestion,
      })
    } else if (isOwn(need)) check(need, known.facts, place)
  }
  for (const [index, fact] of (plugin.facts ?? []).entries()) {
    if (fact.kind !== 'computed') continue
    for (const [name, need] of Object.entries(fact.needs)) checkNeed(need, below(at, 'facts', index, 'needs', name))
  }
  for (const [index, provider] of (plugin.providers ?? []).entries()) {
    const place = below(at, 'providers', index)
    if (!known.scopes.includes(provider.scope)) {
      const { scope: found } = provider
      report.error('UNKNOWN_SCOPE', below(place, 'scope'), { found, suggestion: suggest(found, known.scopes) })
    }
    for (const [name, need] of Object.entries(provider.needs)) checkNeed(need, below(place, 'needs', name))
    for (const [item, id] of provider.supplies.entries()) check(id, known.supplied, below(place, 'supplies', item))
  }
  for (const [index, { needs }] of (plugin.reports ?? []).entries()) {
    for (const [item, need] of needs.entries()) checkNeed(need, below(at, 'reports', index, 'needs', item))
  }
}
