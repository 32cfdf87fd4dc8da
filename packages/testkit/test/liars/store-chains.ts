import type { StoreCalls, StoreDefinition } from '@bangfu/sdk'
import { lying, withEntries } from './lying-store.ts'

const VILLAGE = '211122100201'

/** Stores that lie about chains, digests, requests, keys and confinement. */
export const storeChains: readonly (readonly [lie: string, store: StoreDefinition, ...caughtBy: string[]])[] = [
  [
    'says of each entry that it begins its chain',
    lying(withEntries((entries) => entries.map((entry) => ({ ...entry, previous: '0'.repeat(64) })))),
    'chain of a division',
    'notes',
  ],
  [
    'takes a digest of something else',
    lying(
      withEntries((entries) =>
        entries.map((entry) => (entry.digest === undefined ? entry : { ...entry, digest: 'f'.repeat(64) })),
      ),
    ),
    'digests of what was kept',
    'chain of a division',
  ],
  [
    'says nothing in the chain of the division that a household leaves',
    lying(withEntries((entries) => entries.filter(({ to }) => to === undefined))),
    'a move',
  ],
  [
    'forgets requests',
    lying((honest) => ({
      note: (about, { change: { request: _, ...change } }) => honest.note(about, { change }),
    })),
    'request done once',
  ],
  [
    'notes another reason',
    lying((honest) => ({
      note: async (about, options) => ({ ...(await honest.note(about, options)), reason: 'none' }),
    })),
    'notes',
  ],
  [
    'gives the first entry of a chain as its head',
    lying((honest) => ({
      heads: async (division, page) => {
        const { items, ...rest } = await honest.heads(division, page)
        return { ...rest, items: items.map((head) => ({ ...head, position: 1 })) }
      },
    })),
    'heads',
  ],
  [
    'lists records in any state',
    lying((honest) => ({
      list: (division, { state: _, ...page }) => honest.list(division, page),
    })),
    'list by state',
  ],
  ['finds records of neighbors', lying((honest) => ({ find: (key) => honest.find(key, '21') })), 'find by key'],
  [
    'gives what stands for what stood at a moment',
    lying((honest) => ({
      get: (id, { moment: _, ...asOf } = {}) => honest.get(id, asOf),
    })),
    'as of a moment',
  ],
  [
    'keeps a wrapped key whatever was expected',
    lying((honest) => ({
      putKey: async (key, options) => {
        const standing = (await honest.keys(key.householdId)).find(({ memberId }) => memberId === key.memberId)
        return honest.putKey(key, standing === undefined ? options : { expected: standing.wrapped })
      },
    })),
    'wrapped keys',
  ],
  [
    'keeps the wrapped keys of who was erased',
    lying((honest) => {
      const gone: { readonly id: string; readonly keys: Awaited<ReturnType<StoreCalls['keys']>> }[] = []
      return {
        erase: async (whom, options) => {
          const keys = await honest.keys(whom.householdId)
          await honest.erase(whom, options)
          gone.push({ id: whom.householdId, keys })
        },
        keys: async (id) => gone.find((one) => one.id === id)?.keys ?? honest.keys(id),
      }
    }),
    'keys go with a person',
  ],
  [
    'confines nobody',
    lying((honest) => ({ transaction: (work) => honest.transaction(work) })),
    'confined to a division',
  ],
  [
    'confines what is read, and not what is changed',
    lying((honest) => ({
      transaction: (work, options) =>
        honest.transaction((all) =>
          options?.within === undefined
            ? work(all)
            : work({
                ...all,
                get: async (id, asOf) => {
                  const found = await all.get(id, asOf)
                  return found?.division.startsWith(VILLAGE) === true ? found : undefined
                },
                history: async (id) => (await all.history(id)).filter(({ division }) => division.startsWith(VILLAGE)),
                list: (_, page) => all.list(VILLAGE, page),
                find: (key) => all.find(key, VILLAGE),
                audit: (_, page) => all.audit(VILLAGE, page),
                heads: (_, page) => all.heads(VILLAGE, page),
                keys: async () => Promise.resolve([]),
              }),
        ),
    })),
    'confined to a division',
  ],
]
