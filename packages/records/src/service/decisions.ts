import type { DecisionShown, ActorRecords } from './actor-records.ts'
import type { Context } from './context.ts'
import { openHousehold } from './content.ts'
import type { Kept } from './life.ts'
import { readReason, readRequest } from './texts.ts'
import type { Decision, StoredDecision } from '@bangfu/sdk'
import type { Turn } from './turn.ts'

/** A decision without its place among all changes of the store. */
export const showDecision = ({ householdId, decision, version, input, at }: StoredDecision): DecisionShown => ({
  recordId: householdId,
  decision,
  ...(version === undefined ? {} : { version }),
  ...(input === undefined ? {} : { input }),
  at,
})

/** Decides a record as it is kept, and keeps the decision; done before by the same request, it gives that one. */
export const decideKept = async (
  { policy, vault, digests }: Context,
  { actor, calls }: Turn,
  kept: Kept,
  how: {
    readonly asOf: string
    readonly action: string
    readonly request: string | undefined
    readonly reason: string | undefined
  },
): Promise<StoredDecision> => {
  const household = await openHousehold(vault, calls, kept)
  const decision = policy.decide(household, { asOf: how.asOf }) as Decision
  return calls.appendDecision(
    {
      householdId: kept.stored.householdId,
      decision,
      version: kept.stored.version,
      input: digests.of('input', household),
    },
    {
      change: {
        by: actor.id,
        action: how.action,
        ...(how.reason === undefined ? {} : { reason: how.reason }),
        ...(how.request === undefined ? {} : { request: how.request }),
      },
    },
  )
}

/** What an actor can do about decisions of one record. */
export const decisionsFor = (context: Context, actorId: string): Pick<ActorRecords, 'decide' | 'decisions'> => ({
  decide: async (recordId, options) => {
    const { version, asOf } = options
    const key = readRequest(options.request)
    const reason = readReason(options.reason)
    return context.turn(actorId, async (turn) => {
      const kept = await turn.read(recordId)
      const request = turn.request('decide', recordId, key)
      turn.allowChange('decide', kept, { recordId, version }, { request: key })
      return showDecision(await decideKept(context, turn, kept as Kept, { asOf, action: 'decide', request, reason }))
    })
  },
  decisions: (recordId) =>
    context.turn(actorId, async ({ calls, read, allow }) => {
      allow('read', await read(recordId))
      return (await calls.decisions(recordId)).map(showDecision)
    }),
})
