import type { DecisionShown, ActorRecords } from './actor-records.ts'
import type { Context } from './context.ts'
import { openHousehold } from './content.ts'
import { replay } from '../replay/index.ts'
import { readKept, type Kept } from './life.ts'
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
export const decisionsFor = (
  context: Context,
  actorId: string,
): Pick<ActorRecords, 'decide' | 'decisions' | 'replay'> => ({
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
  replay: (recordId, { index, archive, corrected = false, period }) =>
    context.turn(actorId, async (turn) => {
      const kept = await turn.read(recordId)
      turn.allow('replay', kept)
      const stored = (await turn.calls.decisions(recordId)).at(index ?? -1)
      const versions = await turn.calls.history(recordId)
      const decidedOn = versions.find(({ version }) => version === stored?.version)
      if (stored === undefined || decidedOn === undefined)
        throw new RangeError('Unexpected decision, expected one of the record that says on which version it was made')
      const { calls } = turn
      const household = await openHousehold(context.vault, calls, readKept(decidedOn))
      const input = context.digests.of('input', household)
      const made = replay({
        decision: stored.decision,
        household,
        ...(corrected ? { householdNow: await openHousehold(context.vault, calls, kept as Kept) } : {}),
        archive,
        now: context.policy,
        ...(period === undefined ? {} : { period }),
      })
      return { ...made, input: stored.input === undefined ? 'unknown' : stored.input === input ? 'same' : 'different' }
    }),
})
