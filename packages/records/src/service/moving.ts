import type { JsonObject } from '@bangfu/sdk'
import type { ChangeAnswer, MoveRequest } from './actor-records.ts'
import { keep, doneBefore } from './keep.ts'
import type { Context } from './context.ts'
import { checkHousehold, openHousehold } from './content.ts'
import { StaleVersion } from './errors.ts'
import { readReason, readRequest } from './texts.ts'

const VILLAGE = /^\d{12}$/

/**
 * Hands a household to another village in one change. Its facts stay as they are but for the division that it says it is
 * of, which would send it back where it came from in every total.
 */
export const move =
  (context: Context, actorId: string) =>
  async (recordId: string, { version, to, request: givenKey, reason: given }: MoveRequest): Promise<ChangeAnswer> => {
    if (!VILLAGE.test(to)) throw new RangeError('Unexpected division, expected the 12 digits of a village')
    const key = readRequest(givenKey)
    const reason = readReason(given)
    return context.turn(actorId, async (turn) => {
      const { actor, calls, at } = turn
      const kept = await turn.read(recordId)
      const request = turn.request('move', recordId, key)
      const before = doneBefore(kept, recordId, request)
      if (before) return before
      const answer = turn.allowChange('move', kept, { version, recordId }, { to, request: key })
      if (!kept) throw new StaleVersion(recordId, version, 0)
      if (kept.stored.division === to) throw new RangeError('Cannot move the household: it belongs there already')
      const open = await openHousehold(context.vault, calls, kept)
      const placed = ({ regionCode, ...rest }: JsonObject): JsonObject =>
        to.startsWith(String(regionCode)) ? { regionCode, ...rest } : { ...rest, regionCode: to }
      checkHousehold(context.policy, placed(open), at.slice(0, 10), {
        division: to,
        householdId: open['householdId'] as string,
      })
      const step = { action: 'move', actor, answer, at, request, opinions: {}, sets: false }
      return keep(context, turn, { recordId, division: to }, { kept, step, sealed: placed(kept.household), reason })
    })
  }
