import type { JsonObject } from '@bangfu/sdk'
import type { ChangeAnswer } from './actor-records.ts'
import type { Context } from './context.ts'
import { draftOf, lifeAfter, readKept, type Kept, type RecordStep, type Step } from './life.ts'
import type { Turn } from './turn.ts'

const answerOf = (recordId: string, { version, to, at, division }: RecordStep): ChangeAnswer => ({
  recordId,
  division,
  version,
  state: to,
  at,
})

/** What came of a request, where it was done before. */
export const doneBefore = (
  kept: Kept | undefined,
  recordId: string,
  request: string | undefined,
): ChangeAnswer | undefined => {
  const step = request === undefined ? undefined : kept?.life.steps.find((one) => one.request === request)
  return step && answerOf(recordId, step)
}

/** What is kept of a change that was allowed. */
export interface Keeping {
  readonly kept: Kept | undefined
  readonly step: Step
  /** The household in clear, where its facts are set. */
  readonly household?: JsonObject
  /** The household as it is kept from now on, where nothing of it is set. */
  readonly sealed?: JsonObject
  readonly reason: string | undefined
}

/** Seals a household where its facts are set, and keeps it with its life. */
export const keep = async (
  { vault }: Context,
  { calls }: Turn,
  place: { readonly recordId: string; readonly division: string },
  { kept, step, household, sealed = kept?.household ?? {}, reason }: Keeping,
): Promise<ChangeAnswer> => {
  const { recordId } = place
  const life = lifeAfter(kept, step, place.division)
  const sets = household !== undefined
  const content = sets ? ((await vault?.seal(household, { recordId, calls })) ?? household) : sealed
  const keys = sets ? ((await vault?.lookupKeys(household)) ?? []) : (kept?.stored.keys ?? [])
  const stored = await calls.put(draftOf(place, content, life, keys), {
    expected: kept?.stored.version ?? 0,
    change: {
      by: step.actor.id,
      action: step.action,
      ...(reason === undefined ? {} : { reason }),
      ...(step.request === undefined ? {} : { request: step.request }),
    },
  })
  // Where the same request was kept by another call meanwhile, this is what came of that one.
  return answerOf(recordId, readKept(stored).life.steps.at(-1) as RecordStep)
}
