import type { Store, StoreCalls } from '@bangfu/sdk'
import { CHANGING, READING } from './calls/index.ts'
import type { Work } from './calls/work.ts'
import { changedNothing, translated } from './failures.ts'
import type { SqlConnection } from './flavor.ts'
import { requireDivision } from './kept/checks.ts'
import { isCurrent, migrateOnce } from './schema/migrate.ts'
import { STEPS, type SchemaStep } from './schema/steps.ts'
import { inTransaction, onConnection, type Place } from './transaction.ts'

/** What an SQL store is opened with. */
export interface SqlStoreOptions {
  readonly now: () => Date
  /** The steps of its schema, where they are others than this version's: for tests of migrations. */
  readonly steps?: readonly SchemaStep[]
}

type Call = (work: Work, ...args: never[]) => Promise<unknown>
type Runner = (call: (work: Work) => Promise<unknown>, changes: boolean) => Promise<unknown>

/** The calls of a store, each of them run by something that gives it what to work with. */
const callsBy = (run: Runner): StoreCalls => {
  const bound = (calls: object, changes: boolean) =>
    Object.entries(calls as Readonly<Record<string, Call>>).map(([name, call]) => [
      name,
      (...args: never[]) => run((work) => call(work, ...args), changes),
    ])
  return Object.fromEntries([...bound(READING, false), ...bound(CHANGING, true)]) as unknown as StoreCalls
}

/** One after another: what each gives or throws is its caller's alone. */
const queue = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}

/** What a caller does inside a transaction: call by call, until it is over, and not at all after one broke off halfway. */
const inside = (work: Work) => {
  const inTurn = queue()
  let isOver = false
  let broken: { readonly error: unknown } | undefined
  const calls = callsBy((call) =>
    inTurn(async () => {
      if (isOver) throw new Error('Cannot use the transaction: it is over')
      if (broken !== undefined) throw broken.error
      try {
        return await call(work)
      } catch (thrown) {
        const error = translated(thrown, work.flavor)
        if (!changedNothing(thrown, work.flavor)) broken = { error }
        throw error
      }
    }),
  )
  const all = async <T>(doing: (calls: StoreCalls) => Promise<T>): Promise<T> => {
    try {
      return await doing(calls)
    } finally {
      isOver = true
      // A call that was not waited for ends before the transaction does.
      await inTurn(() => Promise.resolve())
    }
  }
  return async <T>(doing: (calls: StoreCalls) => Promise<T>): Promise<T> => {
    const result = await all(doing)
    if (broken !== undefined) throw broken.error
    return result
  }
}

const migrate = async (place: Place): Promise<void> => {
  if (await onConnection(place, ({ connection }) => isCurrent(connection, place.steps))) return
  const transact = inTransaction(place)
  while (await transact('schema', undefined, ({ connection, flavor }) => migrateOnce(connection, flavor, place.steps)));
}

/**
 * A store on an SQL database, whose tables are made or brought up to date first. It closes the connection where that fails.
 * Rejects with a `StoreError`: `schema` where the tables are of a newer version, `busy` or `unavailable` where the database cannot
 * be worked with.
 */
export const openSqlStore = async (connected: SqlConnection, options: SqlStoreOptions): Promise<Store> => {
  const place: Place = { steps: STEPS, ...connected, ...options }
  const transact = inTransaction(place)
  let isClosed = false
  const requireOpen = (): void => {
    if (isClosed) throw new Error('Cannot use the store: it is closed')
  }
  try {
    await migrate(place)
  } catch (error) {
    await connected.close().catch(() => undefined)
    throw error
  }
  const running = new Set<Promise<unknown>>()
  const tracked = async <T>(work: () => Promise<T>): Promise<T> => {
    requireOpen()
    const run = work()
    running.add(run)
    try {
      return await run
    } finally {
      running.delete(run)
    }
  }
  return {
    ...callsBy((call, changes) =>
      tracked(() => (changes ? transact('write', undefined, call) : onConnection(place, call))),
    ),
    transaction: (work, { within } = {}) =>
      tracked(async () => {
        if (within !== undefined) requireDivision(within)
        return transact('write', within, (on) => inside(on)(work))
      }),
    close: async () => {
      if (isClosed) return
      isClosed = true
      await Promise.allSettled(running)
      await connected.close()
    },
  }
}
