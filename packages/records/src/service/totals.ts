import { RecordError } from '@bangfu/core'
import type { JsonObject } from '@bangfu/sdk'
import type { ActorRecords } from './actor-records.ts'
import { openHousehold } from './content.ts'
import type { Context } from './context.ts'
import { readKept } from './life.ts'
import { everyItem } from './reading.ts'

/** What is counted over all records of a division, on one snapshot and by one policy. */
export const totals =
  ({ turn, policy, vault }: Context, actorId: string): ActorRecords['totals'] =>
  async ({ asOf, division, state }) => {
    const tally = policy.createTally({ asOf })
    return turn(actorId, async ({ actor, calls, allowIn }) => {
      const where = division ?? actor.division
      allowIn('aggregate', where)
      const all = await everyItem((page) => calls.list(where, { ...page, ...(state === undefined ? {} : { state }) }))
      let rejected = 0
      for (const stored of all) {
        // Counted where it is kept: what the record says of itself may be no more than the county.
        const placed: JsonObject = {
          ...(await openHousehold(vault, calls, readKept(stored))),
          regionCode: stored.division,
        }
        try {
          tally.add(placed)
        } catch (error) {
          if (!(error instanceof RecordError)) throw error
          rejected += 1
        }
      }
      const read = all.length
      return { policyHash: policy.hash, read, counted: read - rejected, rejected, tally: tally.result() }
    })
  }
