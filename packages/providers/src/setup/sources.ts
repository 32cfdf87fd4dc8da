import type { FactDescription, PolicyDescription } from '@bangfu/core'
import type { FactDefinition, FactProvider, Plugin, ProviderLimits } from '@bangfu/sdk'
import type { Place, Places } from '../record/places.ts'
import { checkCount, type Settings } from './options.ts'

/** A provider that fits the policy, with what it needs by the ids of the facts. */
export interface Source {
  readonly provider: FactProvider
  /** Its position: the order in which values and failures are told. */
  readonly index: number
  /** What it can supply, by id. */
  readonly supplies: ReadonlyMap<string, Place>
  /** Under its own names the ids of the facts that it is told. */
  readonly needs: readonly (readonly [name: string, fact: string])[]
  readonly limits: Required<ProviderLimits>
}

const DEFAULTS: Required<ProviderLimits> = {
  batch: 50,
  concurrency: 2,
  timeoutMs: 5000,
  retries: 2,
  breakAfter: 5,
  breakForMs: 30_000,
}
const LEAST: Required<ProviderLimits> = {
  batch: 1,
  concurrency: 1,
  timeoutMs: 1,
  retries: 0,
  breakAfter: 1,
  breakForMs: 0,
}
// Timers take no more, and would go off at once.
const LONGEST = 2_147_483_647

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
// What the record itself is called among sources that disagree.
const RECORD = 'record'

const readLimits = (cannot: string, ...given: readonly (ProviderLimits | undefined)[]): Required<ProviderLimits> => {
  const limits = { ...DEFAULTS }
  for (const some of given) {
    for (const [name, value] of Object.entries(some ?? {}) as [keyof ProviderLimits, number | undefined][]) {
      if (!Object.hasOwn(LEAST, name)) throw new TypeError(`${cannot}: unknown limit \`${name}\``)
      if (value === undefined) continue
      checkCount(cannot, name, value, LEAST[name])
      if (value > LONGEST) throw new RangeError(`${cannot}: \`${name}\` is ${value}, expected at most ${LONGEST}`)
      limits[name] = value
    }
  }
  return limits
}

/** The fact that a provider needs: of this policy, by its id, or one that its plugin declares. */
const neededFact = (
  cannot: string,
  need: string | FactDefinition,
  facts: readonly FactDescription[],
  plugins: readonly Plugin[],
): FactDescription => {
  const named = typeof need === 'string' ? need : (idOfOwn(need, plugins) ?? need.name)
  const fact = facts.find(({ id }) => id === named)
  if (fact === undefined) throw new RangeError(`${cannot}: it needs \`${named}\`, which is no fact of a record`)
  return fact
}

/** The id of a fact that a plugin of the policy declares. */
const idOfOwn = (need: FactDefinition, plugins: readonly Plugin[]): string | undefined => {
  const owner = plugins.find(({ facts }) => facts?.includes(need))
  if (owner === undefined) return undefined
  return [...(need.scope === 'household' ? [] : [need.scope]), owner.id, need.name].join('.')
}

/**
 * Fits providers to a policy. Throws a TypeError or RangeError that names the provider where one supplies or needs what the
 * policy does not have, or two have the same name.
 */
export const readSources = (
  providers: readonly FactProvider[],
  description: PolicyDescription,
  { places, plugins }: { readonly places: Places; readonly plugins: readonly Plugin[] },
  { limits, verify }: Settings,
): readonly Source[] => {
  const names = new Set<string>()
  const sources = providers.map((provider, index): Source => {
    const { name, label, scope, supplies, needs, fetch } = provider
    const cannot = `Cannot decide with the provider \`${String(name)}\``
    if (typeof name !== 'string' || !NAME.test(name) || name === RECORD)
      throw new TypeError(`${cannot}: expected a name of lower-case letters, digits and hyphens other than \`record\``)
    if (names.has(name)) throw new TypeError(`${cannot}: another provider has this name`)
    names.add(name)
    if (typeof label?.zh !== 'string' || typeof label.en !== 'string')
      throw new TypeError(`${cannot}: expected a \`label\` in Chinese and English`)
    if (typeof fetch !== 'function') throw new TypeError(`${cannot}: expected a function \`fetch\``)
    if (scope !== 'household' && !places.people.has(scope))
      throw new RangeError(
        `${cannot}: nothing can be asked about \`${scope}\`, expected ${['household', ...places.people.keys()].join(', ')}`,
      )
    if (!Array.isArray(supplies) || supplies.length === 0)
      throw new TypeError(`${cannot}: expected at least one id in \`supplies\``)
    const supplied = (supplies as readonly string[]).map((id): readonly [string, Place] => {
      const place = places.byId.get(id)
      if (place?.scope === scope) return [id, place]
      throw new RangeError(`${cannot}: it supplies \`${id}\`, which is no fact, block or list of \`${scope}\``)
    })
    const needed = Object.entries(needs ?? {}).map(([own, need]): readonly [string, string] => {
      const fact = neededFact(cannot, need, description.facts, plugins)
      if (fact.scope === scope || fact.scope === 'household') return [own, fact.id]
      throw new RangeError(`${cannot}: it needs \`${fact.id}\`, which is no fact of \`${scope}\` or around it`)
    })
    return {
      provider,
      index,
      supplies: new Map(supplied),
      needs: needed,
      limits: readLimits(cannot, provider.limits, limits[name]),
    }
  })
  const stray = Object.keys(limits).find((name) => !names.has(name))
  if (stray !== undefined) throw new RangeError(`Cannot decide with providers: no provider \`${stray}\` to limit`)
  const unsupplied = verify.find((id) => !sources.some(({ supplies }) => supplies.has(id)))
  if (unsupplied !== undefined)
    throw new RangeError(`Cannot decide with providers: no provider supplies \`${unsupplied}\` to verify it`)
  return sources
}
