import { RecordError } from '@bangfu/core'
import type { ActorRecords, DecideAllAnswer } from './actor-records.ts'
import type { Context } from './context.ts'
import { decideKept } from './decisions.ts'
import { digestOf, orderedText } from './digests.ts'
import { readKept } from './life.ts'
import { everyItem } from './reading.ts'
import { readRequest } from './texts.ts'

/** What one record came to: the digest of its decision, or the code that it was rejected with. */
type Result = { readonly decided: string } | { readonly rejected: string }

const ANOTHER_RUN = 'Cannot go on with the run: it was begun by other rules or for another day'

/**
 * Decides every record of an actor's division as they all stood when the run began. The run's beginning stands in the audit, under
 * its name; who calls again with the name finds it there, and with it the moment, so that a run that was killed goes on with the
 * same records. Each decision is kept in a transaction of its own, under a request made of the run and the record, so that none is
 * kept twice.
 */
export const decideAll =
  (context: Context, actorId: string): ActorRecords['decideAll'] =>
  async ({ run: name, asOf, arrange = (ids) => ids }) => {
    const run = readRequest(name) ?? ''
    const { policy, turn } = context
    const rules = `policy ${policy.hash} asOf ${asOf}`

    const begun = await turn(actorId, async ({ actor, calls, allowIn, request }) => {
      allowIn('list', actor.division)
      const key = request('decideAll', actor.division, run) ?? ''
      const entry = await calls.note(
        { division: actor.division },
        { change: { by: actorId, action: 'decideAll', reason: rules, request: key } },
      )
      if (entry.reason !== rules) throw new RangeError(ANOTHER_RUN)
      const now = await everyItem((page) => calls.list(actor.division, page))
      return { sequence: entry.sequence, ids: now.map(({ householdId }) => householdId) }
    })

    const decideOne = (recordId: string): Promise<Result | undefined> =>
      turn(actorId, async (one) => {
        const now = await one.read(recordId)
        // It left the division while the run is under way.
        if (now === undefined) return { rejected: one.answer('decide', now).code }
        const then = await one.calls.get(recordId, { sequence: begun.sequence })
        if (then?.division.startsWith(one.actor.division) !== true) return undefined
        const kept = readKept(then)
        const answer = one.answer('decide', kept)
        if (!answer.allowed) return { rejected: answer.code }
        try {
          const request = one.request('decideAll', recordId, run)
          const stored = await decideKept(context, one, kept, { asOf, action: 'decide', request, reason: undefined })
          return { decided: digestOf(orderedText([stored.version, stored.input, stored.decision])) }
        } catch (error) {
          if (error instanceof RecordError) return { rejected: error.diagnostics[0]?.code ?? 'RECORD' }
          throw error
        }
      })

    const results: (readonly [recordId: string, result: Result])[] = []
    for (const recordId of new Set(arrange(begun.ids))) {
      const result = await decideOne(recordId)
      if (result !== undefined) results.push([recordId, result])
    }
    return answerOf(run, policy.hash, results)
  }

const answerOf = (
  run: string,
  policyHash: string,
  results: (readonly [recordId: string, result: Result])[],
): DecideAllAnswer => {
  const rejectedBy: Record<string, number> = {}
  for (const [, result] of results)
    if ('rejected' in result) rejectedBy[result.rejected] = (rejectedBy[result.rejected] ?? 0) + 1
  const rejected = Object.values(rejectedBy).reduce((sum, count) => sum + count, 0)
  const sorted = results.sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    ...{ run, policyHash, read: results.length, decided: results.length - rejected, rejected, rejectedBy },
    digest: digestOf(JSON.stringify(sorted)),
  }
}
