import { memoryStore } from '@bangfu/adapters'
import {
  VersionConflict,
  type AuditEntry,
  type JsonObject,
  type StoreCalls,
  type StoredRecord,
  type StoreDefinition,
} from '@bangfu/sdk'
import { checkStore } from '@bangfu/testkit/conformance'
import type { Liars } from './liar.ts'
import { lying, withEntries } from './lying-store.ts'
import { storeChains } from './store-chains.ts'

const everything = { limit: 10_000 }

/** A list that is sorted and cut anew for each page, by position. */
const byPosition =
  (list: (division: string) => Promise<readonly StoredRecord[]>, step = 0): StoreCalls['list'] =>
  async (division, { after = '0', limit }) => {
    if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError('limit')
    const records = await list(division)
    const [from, to] = [Number(after), Number(after) + limit]
    return { items: records.slice(from, to), ...(to < records.length ? { next: String(to + step) } : {}) }
  }

const round = (value: unknown): unknown => {
  if (typeof value === 'string' && /^\d+\.\d+$/.test(value)) return String(Number(value))
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(round)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, round(item)]))
}

const liesOf: readonly (readonly [lie: string, store: StoreDefinition, ...caughtBy: string[]])[] = [
  [
    'rounds a decimal in a text',
    lying((honest) => ({
      put: (draft, options) => honest.put({ ...draft, record: round(draft.record) as JsonObject }, options),
    })),
    'round trip',
  ],
  [
    'drops what is no JSON',
    lying((honest) => ({
      put: (draft, options) =>
        honest.put(
          {
            ...draft,
            record: JSON.parse(
              JSON.stringify(draft.record, (_, value: unknown) => (typeof value === 'bigint' ? '' : value)),
            ) as JsonObject,
          },
          options,
        ),
    })),
    'no JSON',
  ],
  [
    'cuts a text at a NUL',
    lying((honest) => ({
      put: (draft, options) => {
        const { text } = draft.record
        const record = typeof text === 'string' ? { ...draft.record, text: text.split('\u0000')[0] } : draft.record
        return honest.put({ ...draft, record }, options)
      },
    })),
    'odd texts',
  ],
  [
    'takes a change made on a stale version',
    lying((honest) => ({
      put: async (draft, options) => {
        const { version = 0 } = (await honest.get(draft.householdId)) ?? {}
        return honest.put(draft, {
          ...options,
          expected: options.expected > 0 && version > options.expected ? version : options.expected,
        })
      },
    })),
    'stale version',
  ],
  [
    'loses a write of two that are made at once',
    lying((honest) => {
      let last: { readonly at: number; readonly id: string } | undefined
      let turn = 0
      return {
        put: (draft, options) => {
          turn += 1
          const hurried = last?.at === turn - 1 && last.id !== draft.householdId && draft.householdId === 'H11'
          last = { at: turn, id: draft.householdId }
          if (!hurried) return honest.put(draft, options)
          return Promise.resolve({
            ...draft,
            ...{ version: 1, sequence: 1_000_000, at: '2026-01-05T08:00:00.000Z', salt: '' },
          })
        },
      }
    }),
    'all at once',
  ],
  [
    'keeps a change and refuses it',
    lying((honest) => ({
      put: async (draft, options) => {
        const { version = 0 } = (await honest.get(draft.householdId)) ?? {}
        if (version === options.expected || version < 2) return honest.put(draft, options)
        await honest.put(draft, { ...options, expected: version })
        throw new VersionConflict(draft.householdId, options.expected, version)
      },
    })),
    'nothing after a conflict',
    'stale version',
    'request done once',
  ],
  [
    'takes its own clock',
    lying((honest) => ({
      put: async (draft, options) => ({ ...(await honest.put(draft, options)), at: '2030-01-01T00:00:00.000Z' }),
    })),
    'what was stored',
    'versions',
    'one wins',
    'all at once',
    'history',
    'as it stood',
    'clock goes back',
    'list is current',
    'audit entry for each change',
    'odd ids',
    'notes',
    'confined to a division',
  ],
  [
    'gives its live object away',
    lying((honest) => {
      const live = new Map<string, StoredRecord>()
      return {
        get: async (id, options) => {
          const found = await honest.get(id, options)
          if (found === undefined || options !== undefined) return found
          const known = live.get(id)
          if (known?.version === found.version && (found.record['members'] as unknown[] | undefined)?.length === 2)
            return known
          live.set(id, found)
          return found
        },
      }
    }),
    'copies what goes out',
  ],
  [
    'reads a record from before the last change',
    lying((honest) => ({
      list: async (division, page) => {
        const { items, ...rest } = await honest.list(division, page)
        const stale = await Promise.all(
          items.map(
            async (item) => (await honest.history(item.householdId))[item.version === 2 ? 0 : item.version - 1] ?? item,
          ),
        )
        return { ...rest, items: stale }
      },
    })),
    'list is current',
  ],
  [
    'gives versions the newest first',
    lying((honest) => ({ history: async (id) => [...(await honest.history(id))].reverse() })),
    'history',
    'clock goes back',
  ],
  [
    'writes history anew',
    lying((honest) => ({
      history: async (id) => {
        const versions = await honest.history(id)
        return versions.map((version) => ({ ...version, record: versions.at(-1)?.record ?? version.record }))
      },
    })),
    'history',
    'clock goes back',
  ],
  [
    'orders by the clock',
    lying((honest) => ({
      history: async (id) => [...(await honest.history(id))].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    })),
    'clock goes back',
  ],
  [
    'gives what stands for what stood',
    lying((honest) => ({ get: (id) => honest.get(id) })),
    'as it stood',
    'as of a moment',
  ],
  [
    'shows a neighbor whose code begins alike',
    lying((honest) => ({
      list: (division, page) => honest.list(division.length === 9 ? division.slice(0, 6) : division, page),
    })),
    'list by division',
  ],
  [
    'takes any digits for a division',
    lying((honest) => ({
      list: (division, page) => (division === '211' ? honest.list('21', page) : honest.list(division, page)),
    })),
    'no division',
  ],
  [
    'sorts as a dictionary does',
    lying((honest) => ({
      list: byPosition(async (division) =>
        [...(await honest.list(division, everything)).items].sort((a, b) =>
          a.householdId.toLowerCase() < b.householdId.toLowerCase() ? -1 : 1,
        ),
      ),
    })),
    'list in order',
    'pages while others write',
    'snapshots',
    'odd ids',
    'list by state',
  ],
  [
    'lists as things stand at each page',
    lying((honest) => ({ list: byPosition(async (division) => (await honest.list(division, everything)).items) })),
    'snapshots',
    'pages while others write',
    'list by state',
  ],
  [
    'skips a record between two pages',
    lying((honest) => ({ list: byPosition(async (division) => (await honest.list(division, everything)).items, 1) }), {
      snapshots: false,
    }),
    'pages',
    'list by state',
  ],
  [
    'leaves out the audit entry of a decision',
    lying(withEntries((entries) => entries.filter(({ action }) => action !== 'decide'))),
    'audit entry for each change',
  ],
  [
    'puts a part of the record into its audit entry',
    lying(withEntries((entries) => entries.map((entry) => ({ ...entry, name: 'planted' })))),
    'audit holds no record',
    'notes',
  ],
  [
    'notes a change that it refused',
    lying((honest) => {
      const refused: AuditEntry[] = []
      return {
        put: async (draft, options) => {
          try {
            return await honest.put(draft, options)
          } catch (error) {
            const { householdId, division } = draft
            refused.push({
              ...{ ...options.change, householdId, division, sequence: 1e6, at: '' },
              ...{ position: 1, previous: '', hash: '' },
            })
            throw error
          }
        },
        audit: async (division, page) => {
          const found = await honest.audit(division, page)
          return found.next === undefined ? { items: [...found.items, ...refused] } : found
        },
      }
    }),
    'no audit entry for what was refused',
  ],
  [
    'gives audit entries by household',
    lying(
      withEntries((entries) =>
        [...entries].sort(({ householdId: a = '' }, { householdId: b = '' }) => (a < b ? -1 : a > b ? 1 : 0)),
      ),
    ),
    'audit in order',
    'erasure is audited',
    'chain of a division',
  ],
  [
    'keeps the last decision alone',
    lying((honest) => ({ decisions: async (id) => (await honest.decisions(id)).slice(-1) })),
    'decisions',
  ],
  [
    'keeps half of a transaction that failed',
    lying((honest) => ({ transaction: (work) => work(honest) })),
    'transaction keeps none',
    'transaction is not seen',
    'transaction is over',
    'transactions in conflict',
    'closed',
    'confined to a division',
  ],
  [
    'swallows the error of a transaction',
    lying((honest) => ({ transaction: (work) => honest.transaction(work).catch(() => undefined as never) })),
    'transaction keeps none',
    'transactions in conflict',
    'closed',
    'confined to a division',
  ],
  [
    'reads past its own transaction',
    lying((honest) => ({
      transaction: (work) => honest.transaction((calls) => work({ ...calls, get: (...args) => honest.get(...args) })),
    })),
    'transaction sees its own',
    'confined to a division',
  ],
  [
    'erases a person from what stands alone',
    lying((honest) => {
      const before = new Map<string, readonly StoredRecord[]>()
      return {
        erase: async (whom, options) => {
          if (whom.memberId !== undefined) before.set(whom.householdId, await honest.history(whom.householdId))
          await honest.erase(whom, options)
        },
        history: async (id) => before.get(id) ?? (await honest.history(id)),
      }
    }),
    'erase a person',
  ],
  [
    'erases without a word in the audit',
    lying(withEntries((entries) => entries.filter(({ action }) => action !== 'erase'))),
    'erasure is audited',
  ],
  [
    'takes ids that differ by case for one',
    lying(
      (honest) => ({
        get: async (id) => honest.get(id === 'h1' ? 'H1' : id),
      }),
      { history: false },
    ),
    'odd ids',
  ],
  ['goes on after its end', lying((honest) => ({ close: () => Promise.resolve(void honest) })), 'closed'],
  ['promises to survive its end, and does not', lying(() => ({}), { durability: 'process' }), 'opened again'],
]

/** Stores that lie. */
export const stores: Liars = {
  kind: 'store',
  honest: () => checkStore({ store: memoryStore }),
  liars: [...liesOf, ...storeChains].map(([lie, store, ...caughtBy]) => ({
    lie,
    kind: 'store',
    caughtBy,
    check: () => checkStore({ store }),
  })),
}
