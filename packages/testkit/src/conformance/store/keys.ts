import { hold, type Check } from '../machinery/check.ts'
import {
  audited,
  CHANGE,
  correct,
  draftOf,
  enter,
  everyPage,
  holdSame,
  lacks,
  rejected,
  VILLAGE,
  withStore,
  type StoreSubject,
} from './subject.ts'

const OTHER = '211122100202'

const idsOf = (records: readonly { readonly householdId: string }[]): readonly string[] =>
  records.map(({ householdId }) => householdId)

/** That records are found by what stands beside them, and that keys of people are kept and lost. */
export const keyChecks: readonly Check<StoreSubject>[] = [
  {
    name: 'list by state',
    promise: 'A list of a state holds the records that stand in it, and no others.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await store.put({ ...draftOf('H1'), state: 'draft' }, { expected: 0, change: CHANGE })
        await store.put({ ...draftOf('H2'), state: 'draft' }, { expected: 0, change: CHANGE })
        await store.put({ ...draftOf('H2'), state: 'verified' }, { expected: 1, change: CHANGE })
        await enter(store, 'H3')
        const ids = async (state: string): Promise<readonly string[]> =>
          idsOf(await everyPage((page) => store.list('21', { ...page, state }), 1))
        holdSame(
          [await ids('draft'), await ids('verified'), await ids('other')],
          [['H1'], ['H2'], []],
          'each in its state',
        )
        await rejected(
          () => store.put({ ...draftOf('H4'), state: 'Not A State' }, { expected: 0, change: CHANGE }),
          'for a state that is no word',
        )
      }),
  },
  {
    name: 'find by key',
    promise:
      'A record is found by the keys that it stands with, inside the division that is asked, and by no key of before.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await store.put({ ...draftOf('H1'), keys: ['k-1', 'k-2'] }, { expected: 0, change: CHANGE })
        await store.put({ ...draftOf('H2', OTHER), keys: ['k-2'] }, { expected: 0, change: CHANGE })
        holdSame(idsOf(await store.find('k-2', '21')), ['H1', 'H2'], 'both records')
        holdSame(idsOf(await store.find('k-2', OTHER)), ['H2'], 'that of the division alone')
        holdSame(await store.find('k-', '21'), [], 'nobody by a part of a key')
        await store.put({ ...draftOf('H1'), keys: ['k-2'] }, { expected: 1, change: CHANGE })
        holdSame(await store.find('k-1', '21'), [], 'nobody by a key of before')
        holdSame((await store.get('H1'))?.keys, ['k-2'], 'the keys that it stands with')
      }),
  },
  {
    name: 'as of a moment',
    promise:
      'A record as of a moment is the last version, by sequence, that was kept at or before it, though the clock went back.',
    needs: lacks('history'),
    run: (subject) =>
      withStore(subject, async ({ store, setClock }) => {
        setClock('2026-01-05T10:00:00.000Z')
        await enter(store, 'H1')
        setClock('2026-01-05T09:00:00.000Z')
        await correct(store, 'H1', 1)
        setClock('2026-01-05T12:00:00.000Z')
        await correct(store, 'H1', 2)
        const at = async (moment: string): Promise<number | undefined> => (await store.get('H1', { moment }))?.version
        holdSame(
          [
            await at('2026-01-05T08:59:59.999Z'),
            await at('2026-01-05T09:30:00.000Z'),
            await at('2026-01-05T11:00:00.000Z'),
            await at('2026-01-05T12:00:00.000Z'),
          ],
          [undefined, 2, 2, 3],
          'the version that stood',
        )
        await rejected(() => store.get('H1', { moment: 'yesterday' }), 'for what is no moment')
      }),
  },
  {
    name: 'wrapped keys',
    promise: 'A wrapped key takes the place of the one that was expected and of no other; only the last one is kept.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const key = { householdId: 'H1', memberId: 'M1', wrapped: 'first' }
        holdSame(await store.putKey(key), true, 'a first key kept')
        holdSame(await store.putKey({ ...key, wrapped: 'second' }), false, 'a key refused where another one stands')
        holdSame(
          await store.putKey({ ...key, wrapped: 'second' }, { expected: 'none' }),
          false,
          'a key refused on another one',
        )
        holdSame(await store.putKey({ ...key, wrapped: 'second' }, { expected: 'first' }), true, 'a key in place of it')
        await store.putKey({ householdId: 'H1', wrapped: 'own' })
        await store.putKey({ householdId: 'H0', wrapped: 'other' })
        const kept = [
          { householdId: 'H1', wrapped: 'own' },
          { ...key, wrapped: 'second' },
        ]
        holdSame(await store.keys('H1'), kept, 'the last key of each, the own one first')
        const all = await everyPage((page) => store.listKeys(page), 1)
        holdSame(all, [{ householdId: 'H0', wrapped: 'other' }, ...kept], 'all keys by household, then by member')
        holdSame((await audited(store)).length, 0, 'no audit entry')
      }),
  },
  {
    name: 'keys go with a person',
    promise:
      'Who is erased loses the wrapped key and the look-up keys; an erased household loses all, and its id is not used again.',
    needs: lacks('erasure'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await store.put({ ...draftOf('H1'), keys: ['k-1'] }, { expected: 0, change: CHANGE })
        for (const memberId of ['M1', 'M10']) await store.putKey({ householdId: 'H1', memberId, wrapped: memberId })
        await store.erase({ householdId: 'H1', memberId: 'M1' }, { change: { ...CHANGE, request: 'e-1' } })
        holdSame(
          (await store.keys('H1')).map(({ wrapped }) => wrapped),
          ['M10'],
          'the key of the other person',
        )
        holdSame(await store.find('k-1', '21'), [], 'nobody by the keys of before')
        await store.erase({ householdId: 'H1', memberId: 'M1' }, { change: { ...CHANGE, request: 'e-1' } })
        holdSame((await audited(store)).length, 2, 'one erasure of a request that is made twice')
        await store.erase({ householdId: 'H1' }, { change: CHANGE })
        holdSame(await store.keys('H1'), [], 'no key')
        await rejected(() => enter(store, 'H1'), 'for an id that was erased')
      }),
  },
  {
    name: 'confined to a division',
    promise: 'Inside of `within`, what lies in other divisions is not there and cannot be changed.',
    needs: lacks('transactions'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const own = await store.put({ ...draftOf('H1'), keys: ['k'] }, { expected: 0, change: CHANGE })
        await store.put({ ...draftOf('H2', OTHER), keys: ['k'] }, { expected: 0, change: CHANGE })
        await store.putKey({ householdId: 'H2', wrapped: 'w' })
        const inside = <T>(work: Parameters<typeof store.transaction<T>>[0]): Promise<T> =>
          store.transaction(work, { within: VILLAGE })
        await inside(async (calls) => {
          holdSame(await calls.get('H1'), own, 'the own record')
          hold((await calls.get('H2')) === undefined, 'no record of another division', 'one')
          holdSame(await calls.history('H2'), [], 'no version of it')
          holdSame(idsOf((await calls.list('21', { limit: 10 })).items), ['H1'], 'the own records in a list')
          holdSame(idsOf(await calls.find('k', '21')), ['H1'], 'the own records found')
          holdSame(idsOf((await calls.audit('21', { limit: 10 })).items as never), ['H1'], 'the own audit entries')
          holdSame((await calls.heads('21', { limit: 10 })).items.length, 1, 'the own chain')
          holdSame(await calls.keys('H2'), [], 'no key of another division')
        })
        for (const change of [
          () => inside((calls) => enter(calls, 'H3', OTHER)),
          () => inside((calls) => calls.put(draftOf('H1', OTHER), { expected: 1, change: CHANGE })),
          () => inside((calls) => calls.note({ division: OTHER }, { change: CHANGE })),
          () => inside((calls) => calls.erase({ householdId: 'H2' }, { change: CHANGE })),
        ])
          await rejected(change, 'for a change outside')
        holdSame((await audited(store)).length, 2, 'no further entry')
      }),
  },
]
