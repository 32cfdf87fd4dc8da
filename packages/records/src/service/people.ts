import { DIVISION_DIGITS } from '@bangfu/sdk'
import { exportPerson, type Vault } from '../privacy/index.ts'
import type { ActorRecords, SharedPerson } from './actor-records.ts'
import type { Context } from './context.ts'
import type { Kept } from './life.ts'
import { everyItem, showEntry } from './reading.ts'
import { readReason, readRequest } from './texts.ts'

type People = Pick<ActorRecords, 'note' | 'shared' | 'export' | 'erase'>

/** The division that two lie in: the longest code that both begin with, of those that a division can have. */
const inCommon = (divisions: readonly string[]): string => {
  const [first = ''] = divisions
  const lengths = [...Object.values(DIVISION_DIGITS)].sort((a, b) => b - a)
  const digits = lengths.find((most) => divisions.every((one) => one.slice(0, most) === first.slice(0, most)))
  return first.slice(0, digits ?? 0)
}

/** What an actor can do about people and about the work of others. */
export const peopleFor = (context: Context, actorId: string): People => {
  const { turn, vault, description } = context

  const changeNote = (action: string, key: string | undefined, reason: string | undefined) => ({
    change: {
      by: actorId,
      action,
      ...(reason === undefined ? {} : { reason }),
      ...(key === undefined ? {} : { request: key }),
    },
  })

  return {
    note: async (recordId, action, options = {}) => {
      const key = readRequest(options.request)
      const reason = readReason(options.reason)
      return turn(actorId, async ({ calls, read, allow, request }) => {
        const kept = await read(recordId)
        allow(action, kept, { request: key })
        const { division, householdId } = (kept as Kept).stored
        const note = changeNote(action, request(action, recordId, key), reason)
        return showEntry(await calls.note({ division, householdId }, note))
      })
    },

    shared: () =>
      turn(actorId, async ({ actor, calls, allowIn }) => {
        allowIn('find', actor.division)
        const all = await everyItem((page) => calls.list(actor.division, page))
        const byKey = new Map<string, { recordId: string; division: string }[]>()
        for (const { householdId: recordId, division, keys = [] } of all)
          for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), { recordId, division }])
        return [...byKey.values()]
          .filter((records) => records.length > 1)
          .filter((records) => {
            const common = inCommon(records.map(({ division }) => division))
            return common === actor.division || common.length < actor.division.length
          })
          .map((records): SharedPerson => ({ records: records.sort((a, b) => (a.recordId < b.recordId ? -1 : 1)) }))
      }),

    export: async (recordId, memberId, options = {}) => {
      const key = readRequest(options.request)
      const reason = readReason(options.reason)
      return turn(actorId, async ({ calls, read, allow, request, at }) => {
        const kept = await read(recordId)
        allow('export', kept, { request: key })
        const open: Pick<Vault, 'open'> = {
          open: (household, place) => vault?.open(household, place) ?? Promise.resolve(household),
        }
        const exported = await exportPerson({ calls, vault: open, description, recordId, memberId, at })
        const { division, householdId } = (kept as Kept).stored
        await calls.note({ division, householdId }, changeNote('export', request('export', recordId, key), reason))
        return exported
      })
    },

    erase: async (recordId, options) => {
      const { memberId } = options
      const key = readRequest(options.request)
      const reason = readReason(options.reason)
      return turn(actorId, async ({ calls, read, answer, refuse, request }) => {
        const kept = await read(recordId)
        const given = answer('erase', kept)
        const digest = request('erase', JSON.stringify([recordId, memberId ?? null]), key)
        const whom = { householdId: recordId, ...(memberId === undefined ? {} : { memberId }) }
        const note = changeNote('erase', digest, reason)
        if (given.allowed) return calls.erase(whom, note)
        // Of a household that is gone nothing tells whether it was this request that took it but the store.
        if (kept === undefined && digest !== undefined) {
          const isDone = await calls.erase(whom, note).then(
            () => true,
            (error: unknown) => {
              if (error instanceof RangeError) return false
              throw error
            },
          )
          if (isDone) return undefined
        }
        return refuse(given, 'erase', { kept, request: key })
      })
    },
  }
}
