import type { Decision, ProviderFailure } from '@bangfu/sdk'
import { mapPendingFacts, pendingFacts, type PendingFact } from './asking/pending-facts.ts'
import { helpfulTo } from './asking/wanted.ts'
import type { Bench, Case } from './case.ts'
import type { SourceFailure } from './sourced.ts'

/** Whether what failed for one id keeps another from being known: the same, or a block and what is in it. */
const concerns = (failed: string | undefined, pending: string, { places }: Bench): boolean => {
  if (failed === undefined || failed === pending) return failed === pending
  const [a, b] = [places.byId.get(failed), places.byId.get(pending)]
  return (
    (a?.kind === 'fact' && a.block === b && b !== undefined) || (b?.kind === 'fact' && b.block === a && a !== undefined)
  )
}

/** What still failed for a pending fact: it was asked for and nothing came, or it could not be asked for. */
const silent = (
  { fact, appliesTo }: PendingFact,
  failures: readonly SourceFailure[],
  work: Case,
  blocked: ReturnType<Case['wanted']>['blocked'],
  bench: Bench,
  now: string,
): readonly SourceFailure[] => {
  const place = bench.places.byId.get(fact)
  const subject = work.subject(place?.scope ?? '', appliesTo)
  if (place === undefined || subject === undefined) return []
  return bench.sources.flatMap((source): SourceFailure[] => {
    const { name: provider } = source.provider
    if (
      failures.some(
        (one) => one.provider === provider && one.appliesTo === appliesTo && concerns(one.fact, fact, bench),
      )
    )
      return []
    const [asked] = helpfulTo(place, source)
    if (asked === undefined) return []
    const at = work.askedAt(source, subject, asked)
    if (at !== undefined) return [{ provider, problem: 'noAnswer', at, fact, appliesTo }]
    const isBlocked = blocked.some((want) => want.source === source && want.subject === subject)
    return isBlocked ? [{ provider, problem: 'cannotAsk', at: now, fact, appliesTo }] : []
  })
}

/** The decision of a case, each fact that it waits for with the providers that were tried, and all that failed. */
export const tellTried = (
  work: Case,
  bench: Bench,
  now: () => Date,
): { readonly decision: Decision; readonly failures: readonly SourceFailure[] } => {
  const { decision } = work.state
  const facts = pendingFacts(decision)
  const { blocked } = facts.length === 0 ? { blocked: [] } : work.wanted()
  const at = blocked.length === 0 ? '' : now().toISOString()
  const failures = [...work.failures]
  failures.push(...facts.flatMap((pending) => silent(pending, failures, work, blocked, bench, at)))
  const rank = new Map(bench.sources.map(({ provider, index }) => [provider.name, index]))
  failures.sort((a, b) => (rank.get(a.provider) ?? 0) - (rank.get(b.provider) ?? 0))
  const triedFor = ({ fact, appliesTo }: PendingFact): readonly ProviderFailure[] => {
    const found = new Map<string, ProviderFailure>()
    for (const failure of failures) {
      if (failure.appliesTo !== appliesTo || !concerns(failure.fact, fact, bench)) continue
      const { provider, problem, at: when } = failure
      found.set(`${provider} ${problem}`, { provider, problem, at: when })
    }
    return [...found.values()]
  }
  if (failures.length === 0) return { decision, failures }
  const told = mapPendingFacts(decision, (pending) => {
    const tried = triedFor(pending)
    return tried.length === 0 ? pending : { ...pending, tried }
  })
  return { decision: told, failures }
}
