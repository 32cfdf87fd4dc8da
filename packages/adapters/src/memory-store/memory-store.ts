import { defineStore, VersionConflict, type Store, type StoreCalls, type StoreDefinition } from '@bangfu/sdk'
import { callsOn, type CallsNow } from './calls.ts'
import { emptyState, forkOf, type State } from './state.ts'

/** The change that came between, as a conflict. */
const conflictIn = (state: State, base: State): VersionConflict => {
  const { householdId = '' } = state.audit.find(({ sequence }) => sequence > base.sequence) ?? {}
  const versionIn = ({ versions }: State): number => versions.get(householdId)?.at(-1)?.version ?? 0
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
  appendDecision: later((...args: Parameters<CallsNow['appendDecision']>) => calls().appendDecision(...args)),
  decisions: later((householdId: string) => calls().decisions(householdId)),
  audit: later((...args: Parameters<CallsNow['audit']>) => calls().audit(...args)),
  erase: later((...args: Parameters<CallsNow['erase']>) => calls().erase(...args)),
})

const openMemory = (now: () => Date): Store => {
  let state = emptyState()
  let isClosed = false
  let last: Promise<unknown> = Promise.resolve()

  const calls = (): CallsNow => {
    if (isClosed) throw new Error('Cannot use the store: it is closed')
    return callsOn(state, now)
  }

  // On a copy, which takes the place of the whole once its work is done: nobody sees half of it.
  const inTurn = async <T>(work: (calls: StoreCalls) => Promise<T>): Promise<T> => {
    calls()
    const base = forkOf(state)
    const fork = forkOf(state)
    let isOver = false
    const inside = guarded(() => {
      if (isOver || isClosed) throw new Error('Cannot use the transaction: it is over')
      return callsOn(fork, now)
    })
    try {
      const result = await work(inside)
      calls()
      if (state.sequence !== base.sequence) throw conflictIn(state, base)
      state = fork
      return result
    } finally {
      isOver = true
    }
  }

  return {
    ...guarded(calls),
    transaction: (work) => {
      const turn = last.then(() => inTurn(work))
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
  capabilities: { history: true, transactions: true, snapshots: true, erasure: true, durability: 'none' },
  open: ({ now }) => Promise.resolve(openMemory(now)),
})
