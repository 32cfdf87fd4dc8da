import type { Policy } from '@bangfu/core'
import { createArchive, replay } from '../replay/index.ts'
import type { ActorRecords, ReplayedDecision } from './actor-records.ts'
import { openHousehold } from './content.ts'
import type { Context } from './context.ts'
import { showDecision } from './decisions.ts'
import { readKept } from './life.ts'

/** Makes the kept decisions of a record again, each on the version that it was made on; nothing is kept of it. */
export const replayFor =
  ({ turn, policy, archive, vault, digests }: Context, actorId: string): ActorRecords['replay'] =>
  async (recordId, { period } = {}) =>
    turn(actorId, async ({ calls, read, allow }) => {
      const kept = await read(recordId)
      allow('replay', kept)
      if (kept === undefined) return []
      const now = policy as Policy
      const householdNow = await openHousehold(vault, calls, kept)
      const versions = new Map((await calls.history(recordId)).map((stored) => [stored.version, stored]))
      const replayed: ReplayedDecision[] = []
      for (const stored of await calls.decisions(recordId)) {
        const then = versions.get(stored.version ?? kept.stored.version) ?? kept.stored
        const household = await openHousehold(vault, calls, readKept(then))
        replayed.push({
          kept: showDecision(stored),
          input:
            stored.input === undefined
              ? 'unknown'
              : stored.input === digests.of('input', household)
                ? 'same'
                : 'different',
          replayed: replay({
            ...{ decision: stored.decision, household, householdNow, now },
            archive: archive ?? createArchive([now]),
            ...(period === undefined ? {} : { period }),
          }),
        })
      }
      return replayed
    })
