import type { Tier } from '@bangfu/sdk'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { PolicySource } from '../shape/read-policy.ts'
import { byId } from './build-tables.ts'
import type { Scope } from './model.ts'

/** The tier whose duty it is to collect, for all that names none of its own. */
export const collectorOf = ({ tierDuties }: PolicySource): Tier | undefined =>
  tierDuties.find(({ value }) => value.actions.includes('collect'))?.value.tier

/** The scope that is always there. */
export const HOUSEHOLD = 'household'

/** The key of a thing under which its extension blocks lie. */
export const EXTENSIONS = 'extensions'

/** Reports what would stand where the extension blocks of its thing do. */
export const reportReserved = (at: Location, report: Report): void =>
  report.error('RESERVED_KEY', at, { found: EXTENSIONS, expected: 'another key' })

/** Builds the tree of scopes, parents before their children, with the blocks of each. */
export const buildScopes = (source: PolicySource, report: Report): ReadonlyMap<string, Scope> => {
  const scopes = new Map<string, Scope>()
  const declared = byId(source.scopes, report)
  for (const located of declared.values()) {
    const { value, at } = located
    const isRoot = value.id === HOUSEHOLD
    const parent = value.in === undefined ? undefined : scopes.get(value.in)
    if (isRoot ? value.in !== undefined : parent === undefined || value.path === undefined) {
      const expected = isRoot ? 'no key `in`' : '`path`, and `in` naming a scope declared before it'
      report.error('WRONG_SCOPE', at, {
        found: value.in ?? 'no key `in`',
        expected,
        suggestion: suggest(value.in ?? '', scopes.keys()),
      })
      report.lost.names.add(value.id)
      continue
    }
    for (const part of ['path', 'key'] as const) {
      if (value[part] === EXTENSIONS) reportReserved(below(at, part), report)
    }
    const tier = value.collectedBy ?? collectorOf(source)
    if (!isRoot && value.absent === 'none' && tier === undefined && !report.lost.has('tierDuties')) {
      report.error('MISSING_KEY', below(at, 'collectedBy'), {
        found: 'no key `collectedBy`',
        expected: 'the tier that supplies the list',
      })
    }
    const index = parent?.children.length ?? 0
    const depth = parent === undefined ? 0 : parent.depth + 1
    const scope: Scope = {
      id: value.id,
      depth,
      parent,
      index,
      children: [],
      declared: located,
      tier,
      blocks: [],
      cells: [],
      firstDerived: 0,
    }
    parent?.children.push(scope)
    scopes.set(value.id, scope)
  }
  if (!scopes.has(HOUSEHOLD) && !report.lost.has(HOUSEHOLD)) {
    report.error('WRONG_SCOPE', below(source.manifest.at, 'files'), {
      found: 'no scope `household`',
      expected: 'a scope of that name',
    })
  }
  for (const located of byId(source.blocks, report).values()) {
    const steps = located.value.id.split('.')
    const scope = scopes.get(steps.length === 1 ? HOUSEHOLD : (steps[0] ?? ''))
    if (scope === undefined && report.lost.has(HOUSEHOLD)) continue
    // A block called like a scope could hold nothing: the ids of its facts would say that they are that scope's.
    if (scope === undefined || steps.length > 2 || scopes.has(located.value.id)) {
      const expected = 'a key of the household, or a scope, a dot and a key'
      report.error('WRONG_SCOPE', below(located.at, 'id'), { found: located.value.id, expected })
      report.lost.names.add(located.value.id)
      continue
    }
    const { id, collectedBy, extension = false } = located.value
    const key = steps.at(-1) ?? ''
    if (key === EXTENSIONS) {
      reportReserved(below(located.at, 'id'), report)
      report.lost.names.add(id)
      continue
    }
    const tier = collectedBy ?? collectorOf(source)
    if (tier === undefined && !report.lost.has('tierDuties')) {
      report.error('MISSING_KEY', below(located.at, 'collectedBy'), {
        found: 'no key `collectedBy`',
        expected: 'the tier that supplies the block',
      })
    }
    const path = extension ? [EXTENSIONS, key] : [key]
    scope.blocks.push({ id, key, extension, steps: path, declared: located, tier, presence: undefined })
  }
  return scopes
}
