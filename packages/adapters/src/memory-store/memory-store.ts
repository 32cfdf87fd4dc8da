import { defineStore, VersionConflict, type Store, type StoreCalls, type StoreDefinition } from '@bangfu/sdk'
import type { CallsNow } from './calls-now.ts'
import { callsOn } from './calls.ts'
import { reachOf, type Reach } from './reach.ts'
import { emptyState, forkOf, type State } from './state.ts'

/** The change that came between, as a conflict. */
const conflictIn = (state: State, base: State): VersionConflict => {
  const { householdId = '' } = state.audit.find(({ sequence }) => sequence > base.sequence) ?? {}
  const versionIn = ({ versions }: State): number => versions.get(householdId)?.at(-1)?.stored.version ?? 0
  return new VersionConflict(householdId, versionIn(base), versionIn(state))
}

const later =
  <Args extends readonly unknown[], Result>(call: (...args: Args) => Result) =>
  (...args: Args): Promise<Result> =>
    new Promise((resolve) => {
      resolve(call(...args))
    })

/** Calls that are asked for anew each time: where they are over, each rejects. */
const guarded = (calls: () => CallsNow): StoreCalls => ({
  put: later((...args: Parameters<CallsNow['put']>) => calls().put(...args)),
  get: later((...args: Parameters<CallsNow['get']>) => calls().get(...args)),
  history: later((householdId: string) => calls().history(householdId)),
  list: later((...args: Parameters<CallsNow['list']>) => calls().list(...args)),
  find: later((...args: Parameters<CallsNow['find']>) => calls().find(...args)),
  appendDecision: later((...args: Parameters<CallsNow['appendDecision']>) => calls().appendDecision(...args)),
  decisions: later((householdId: string) => calls().decisions(householdId)),
  note: later((...args: Parameters<CallsNow['note']>) => calls().note(...args)),
  audit: later((...args: Parameters<CallsNow['audit']>) => calls().audit(...args)),
  heads: later((...args: Parameters<CallsNow['heads']>) => calls().heads(...args)),
  putKey: later((...args: Parameters<CallsNow['putKey']>) => calls().putKey(...args)),
  keys: later((householdId: string) => calls().keys(householdId)),
  listKeys: later((...args: Parameters<CallsNow['listKeys']>) => calls().listKeys(...args)),
  erase: later((...args: Parameters<CallsNow['erase']>) => calls().erase(...args)),
})

const openMemory = (now: () => Date): Store => {
  let state = emptyState()
  let isClosed = false
  let last: Promise<unknown> = Promise.resolve()

  const calls = (): CallsNow => {
    if (isClosed) throw new Error('Cannot use the store: it is closed')
    return callsOn(state, now, reachOf())
  }

  // On a copy, which takes the place of the whole once its work is done: nobody sees half of it.
  const inTurn = async <T>(work: (calls: StoreCalls) => Promise<T>, reach: Reach): Promise<T> => {
    calls()
    const base = forkOf(state)
    const fork = forkOf(state)
    let isOver = false
    const inside = guarded(() => {
      if (isOver || isClosed) throw new Error('Cannot use the transaction: it is over')
      return callsOn(fork, now, reach)
    })
    try {
      const result = await work(inside)
      calls()
      if (state.changes !== base.changes) throw conflictIn(state, base)
      state = fork
      return result
    } finally {
      isOver = true
    }
  }

  return {
    ...guarded(calls),
    transaction: (work, { within } = {}) => {
      const turn = last.then(() => inTurn(work, reachOf(within)))
      last = turn.catch(() => undefined)
      return turn
    },
    close: async () => {
      isClosed = true
      await last
    },
  }
}

/**
 * Keeps everything in memory, until it is closed: for tests, demonstrations and as the reference of what a store does. It
 * promises all that a store can but durability; each time it is opened, it is empty. Transactions wait for each other; a
 * transaction within another one would wait forever. A single change made from outside while a transaction is under way
 * is kept, and the transaction rejects with a `VersionConflict`.
 *
 * A person is erased by id: what has it as `memberId` or `appliesTo`, lists it or stands under it goes. What is written
 * about the person elsewhere, such as in a remark of another one, it cannot know.
 */
export const memoryStore: StoreDefinition = defineStore({
  name: 'memory',
  label: { zh: '内存（不落盘）', en: 'memory, nothing on disk' },
  capabilities: {
    history: true,
    transactions: true,
    snapshots: true,
    erasure: true,
    durability: 'none',
    isolation: 'serializable',
    // Nobody but the store can reach what it keeps.
    tamperEvident: false,
  },
  open: ({ now }) => Promise.resolve(openMemory(now)),
})
