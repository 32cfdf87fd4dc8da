import { hold, type Check } from '../machinery/check.ts'
import {
  audited,
  conflicted,
  correct,
  enter,
  holdSame,
  lacks,
  listed,
  rejected,
  stateOf,
  withStore,
  type StoreSubject,
} from './subject.ts'

class Abandoned extends Error {}

const HOUSEHOLDS = ['H1', 'H2', 'H3']

/** That several changes are one. */
export const transactionChecks: readonly Check<StoreSubject>[] = [
  {
    name: 'transaction keeps all',
    promise:
      'What a transaction does is there once it resolves, with an audit entry for each change, and it gives what its work gives.',
    needs: lacks('transactions'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const result = await store.transaction(async (calls) => {
          await enter(calls, 'H1')
          await enter(calls, 'H2')
          await correct(calls, 'H1', 1)
          return 'done'
        })
        hold(result === 'done', 'what its work gives', 'something else')
        holdSame([(await store.get('H1'))?.version, (await store.get('H2'))?.version], [2, 1], 'versions 2 and 1')
        hold((await audited(store)).length === 3, '3 audit entries', 'another number')
      }),
  },
  {
    name: 'transaction keeps none',
    promise: 'Where its work rejects, nothing of a transaction is kept, and it rejects with the same error.',
    needs: lacks('transactions'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        const before = [await stateOf(store, HOUSEHOLDS), await audited(store)]
        const error = await rejected(
          () =>
            store.transaction(async (calls) => {
              await enter(calls, 'H2')
              await correct(calls, 'H1', 1)
              throw new Abandoned()
            }),
          'where its work does',
        )
        hold(error instanceof Abandoned, 'the error of its work', 'another')
        holdSame([await stateOf(store, HOUSEHOLDS), await audited(store)], before, 'the store as it was')
        const { sequence } = await enter(store, 'H3')
        hold(Number.isSafeInteger(sequence), 'a store that goes on', 'another')
      }),
  },
  {
    name: 'transaction sees its own',
    promise: 'Inside a transaction, what it changed is read.',
    needs: lacks('transactions'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        await store.transaction(async (calls) => {
          const second = await correct(calls, 'H1', 1)
          const other = await enter(calls, 'H2')
          holdSame(await calls.get('H1'), second, 'its own change from `get`')
          holdSame(await listed(calls), [second, other], 'its own changes in the list')
        })
      }),
  },
  {
    name: 'transaction is not seen',
    promise: 'Nobody outside sees a part of a transaction: none of it before its end, and nothing of one that fails.',
    needs: lacks('transactions'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        // Not awaited inside: a store may let readers wait until the end.
        let outside: Promise<unknown> = Promise.resolve()
        await store
          .transaction(async (calls) => {
            await enter(calls, 'H1')
            outside = store.get('H1')
            outside.catch(() => undefined)
            await Promise.resolve()
            throw new Abandoned()
          })
          .catch(() => undefined)
        hold((await outside) === undefined, 'nothing of a transaction that failed', 'a record')
        let half: Promise<readonly unknown[]> = Promise.resolve([])
        await store.transaction(async (calls) => {
          await enter(calls, 'H2')
          half = listed(store)
          half.catch(() => undefined)
          await Promise.resolve()
          await enter(calls, 'H3')
        })
        const { length } = await half
        hold(length === 0 || length === 2, 'both records or none', String(length))
      }),
  },
  {
    name: 'transactions in conflict',
    promise:
      'Of two transactions on one version, one is kept whole, and the other rejects with a VersionConflict and leaves nothing.',
    needs: lacks('transactions'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        const change = (own: string): Promise<void> =>
          store.transaction(async (calls) => {
            await enter(calls, own)
            await correct(calls, 'H1', 1, own)
          })
        const results = await Promise.allSettled([change('A1'), change('A2')])
        const lost = results.find((result) => result.status === 'rejected')
        const kept = results.filter((result) => result.status === 'fulfilled').length
        hold(kept === 1, 'one of two kept', String(kept))
        await conflicted(() => Promise.reject((lost as PromiseRejectedResult).reason as Error), 'from the other')
        const winner = (await store.get('H1'))?.record['mark']
        const own = await Promise.all(['A1', 'A2'].map((id) => store.get(id)))
        holdSame(
          own.map((record) => record !== undefined),
          ['A1', 'A2'].map((id) => id === winner),
          'all of one and nothing of the other',
        )
      }),
  },
  {
    name: 'transaction is over',
    promise: 'Once a transaction has ended, the calls that it was given reject.',
    needs: lacks('transactions'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const kept = await store.transaction((calls) => Promise.resolve({ calls }))
        await rejected(() => enter(kept.calls, 'H1'), 'after its end')
        hold((await store.get('H1')) === undefined, 'nothing kept', 'a record')
      }),
  },
]
