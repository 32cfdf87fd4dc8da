import type { JsonObject } from '@bangfu/sdk'
import type { ChangeAnswer, ChangeRequest, EnterRequest } from './actor-records.ts'
import { checkHousehold, copyOf, openHousehold } from './content.ts'
import type { Context } from './context.ts'
import { changedKeys, KINDS, type Kind } from './differences.ts'
import { NotAllowed, StaleVersion, type Refusal } from './errors.ts'
import { doneBefore, keep } from './keep.ts'
import { readOpinions, readReason, readRequest } from './texts.ts'

/** How far each of the town's changes may go. */
const MOST: Readonly<Record<string, Kind>> = { supplement: 'supplied', complete: 'added' }

const tooFar = (clause: string): Refusal => ({
  allowed: false,
  code: 'WRONG_KIND',
  clause,
  sentence: {
    zh: `补充只填写未知内容，完善只增加缺失部分；改动已填写的内容请用修正。依据方案${clause}。`,
    en: `To supplement is to supply what nobody knew, to complete is to add what was missing; to change what was stated, correct it. By clause ${clause} of the plan.`,
  },
})

const USED: Refusal = {
  allowed: false,
  code: 'ID_USED',
  sentence: {
    zh: '该户编号在本村已用过，不能再用；请另编一号。',
    en: 'This id was used in this village before; give the household another one.',
  },
}

/** Enters a household that its village has none of yet. */
export const enter =
  (context: Context, actorId: string) =>
  async (household: unknown, options: EnterRequest = {}): Promise<ChangeAnswer> => {
    const copy = copyOf(household)
    const opinions = readOpinions(options.opinions)
    const key = readRequest(options.request)
    const reason = readReason(options.reason)
    return context.turn(actorId, async (turn) => {
      const { actor, at } = turn
      const { householdId } = (typeof copy === 'object' && copy !== null ? copy : {}) as { householdId?: unknown }
      const recordId = `${actor.division}/${String(householdId)}`
      const kept = typeof householdId === 'string' ? await turn.read(recordId) : undefined
      const request = turn.request('enter', recordId, key)
      const before = doneBefore(kept, recordId, request)
      if (before) return before
      const blocks = [...Object.keys(typeof copy === 'object' ? (copy ?? {}) : {}), ...Object.keys(opinions)]
      const answer = turn.allowIn('enter', actor.division, { blocks, request: key })
      const place = { division: actor.division, householdId: undefined }
      turn.checked('enter', { request: key }, () => {
        checkHousehold(context.policy, copy, at.slice(0, 10), place)
      })
      if (kept) throw new StaleVersion(recordId, 0, kept.stored.version)
      const step = { action: 'enter', actor, answer, at, request, opinions, sets: true }
      try {
        return await keep(
          context,
          turn,
          { recordId, division: actor.division },
          { kept, step, household: copy as JsonObject, reason },
        )
      } catch (error) {
        if (error instanceof RangeError) throw new NotAllowed(USED)
        throw error
      }
    })
  }

/** Does one action on a record: a change of its facts, or a step of its life. */
export const change =
  (context: Context, actorId: string, action: string) =>
  async (recordId: string, options: ChangeRequest): Promise<ChangeAnswer> => {
    const { version } = options
    const key = readRequest(options.request)
    const reason = readReason(options.reason)
    const household = options.household === undefined ? undefined : (copyOf(options.household) as JsonObject)
    const opinions = readOpinions(options.opinions)
    return context.turn(actorId, async (turn) => {
      const { actor, calls, at } = turn
      const kept = await turn.read(recordId)
      const request = turn.request(action, recordId, key)
      const before = doneBefore(kept, recordId, request)
      if (before) return before
      const open = household && kept ? await openHousehold(context.vault, calls, kept) : undefined
      const blocks = [...(household && open ? changedKeys(open, household) : []), ...Object.keys(opinions)]
      const about = { request: key, ...(blocks.length === 0 ? {} : { blocks }) }
      const answer = turn.allowChange(action, kept, { version, recordId }, about)
      if (!kept) throw new StaleVersion(recordId, version, 0)
      if (household && open) {
        const kind = context.kindOf(open, household)
        const most = MOST[action]
        if (kind !== undefined && most !== undefined && KINDS.indexOf(kind) > KINDS.indexOf(most))
          turn.refuse(tooFar(context.tiers.actions.get(action)?.clauseOf(actor.tier) ?? ''), action, {
            kept,
            request: key,
          })
        const place = { division: kept.stored.division, householdId: open['householdId'] as string }
        turn.checked(action, { kept, request: key }, () => {
          checkHousehold(context.policy, household, at.slice(0, 10), place)
        })
      }
      const step = { action, actor, answer, at, request, opinions, sets: household !== undefined }
      const place = { recordId, division: kept.stored.division }
      return keep(context, turn, place, { kept, step, reason, ...(household === undefined ? {} : { household }) })
    })
  }
