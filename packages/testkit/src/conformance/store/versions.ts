import { hold, type Check } from '../machinery/check.ts'
import {
  audited,
  CHANGE,
  conflicted,
  correct,
  draftOf,
  enter,
  holdSame,
  lacks,
  rejected,
  stateOf,
  withStore,
  type StoreSubject,
} from './subject.ts'

/** That no change is lost, and none is made on what no longer stands. */
export const versionChecks: readonly Check<StoreSubject>[] = [
  {
    name: 'versions',
    promise: 'Each change of a record makes its next version, and what stands is the last.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        await enter(store, 'H2')
        const second = await correct(store, 'H1', 1)
        const third = await correct(store, 'H1', 2)
        holdSame([second.version, third.version], [2, 3], 'versions 2 and 3')
        holdSame(await store.get('H1'), third, 'the last version from `get`')
        hold((await store.get('H2'))?.version === 1, 'version 1 of another record', 'another version')
      }),
  },
  {
    name: 'stale version',
    promise:
      'A change made on a version that does not stand rejects with a VersionConflict that says which one stands.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        await correct(store, 'H1', 1)
        for (const expected of [0, 1, 3]) {
          const { found } = await conflicted(() => correct(store, 'H1', expected), `on version ${expected} of 2`)
          hold(found === 2, 'version 2 named', String(found))
        }
        const { found } = await conflicted(() => correct(store, 'H9', 1), 'on version 1 of a record that is not there')
        hold(found === 0, 'version 0 named', String(found))
      }),
  },
  {
    name: 'nothing after a conflict',
    promise: 'A change that is refused changes nothing.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        await correct(store, 'H1', 1)
        const before = await stateOf(store, ['H1', 'H9'])
        const refused = await Promise.allSettled([
          correct(store, 'H1', 1, 'refused'),
          correct(store, 'H9', 4, 'refused'),
        ])
        // Where a stale change is accepted, the check of stale versions says so.
        if (refused.some(({ status }) => status === 'fulfilled')) return
        holdSame(await stateOf(store, ['H1', 'H9']), before, 'the store as it was')
      }),
  },
  {
    name: 'one wins',
    promise: 'Of several changes made at once on one version, one is kept and all others are refused.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const marks = ['a', 'b', 'c', 'd']
        const results = await Promise.allSettled(
          marks.map((mark) => store.put({ ...draftOf('H1'), record: { mark } }, { expected: 0, change: CHANGE })),
        )
        const kept = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
        hold(kept.length === 1, 'one change kept', String(kept.length))
        holdSame(await store.get('H1'), kept[0], 'the change that was acknowledged')
      }),
  },
  {
    name: 'all at once',
    promise: 'Changes of different records made at once are all kept, each with a sequence of its own.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const ids = Array.from({ length: 12 }, (_, index) => `H${index}`)
        const kept = await Promise.all(ids.map((id) => enter(store, id)))
        hold(new Set(kept.map(({ sequence }) => sequence)).size === ids.length, '12 sequences', 'one of them twice')
        const found = await Promise.all(ids.map((id) => store.get(id)))
        holdSame(found, kept, 'every record that was acknowledged')
      }),
  },
  {
    name: 'wrong division',
    promise: 'A record whose division has not 6, 9 or 12 digits is refused, and nothing is kept of it.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        for (const division of ['', '2111', '2111221', '21112210020x', '２１１１２２', '2111221002011']) {
          await rejected(() => enter(store, 'H1', division), `for a division of ${division.length} characters`)
          hold((await store.get('H1')) === undefined, 'nothing kept', 'a record')
        }
      }),
  },
  {
    name: 'history',
    promise: 'Every version stays readable as it was, the oldest first.',
    needs: lacks('history'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const first = await enter(store, 'H1')
        await enter(store, 'H2')
        const versions = [first, await correct(store, 'H1', 1), await correct(store, 'H1', 2)]
        holdSame(await store.history('H1'), versions, 'three versions, the oldest first')
      }),
  },
  {
    name: 'as it stood',
    promise: '`get` at a sequence gives the record as it stood right after that change, of whatever record it was.',
    needs: lacks('history'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const other = await enter(store, 'H2')
        const first = await enter(store, 'H1')
        const between = await enter(store, 'H3')
        const second = await correct(store, 'H1', 1)
        const at = (sequence: number): Promise<unknown> => store.get('H1', { sequence })
        holdSame(await at(other.sequence), undefined, 'nothing before the record was entered')
        holdSame(await at(first.sequence), first, 'the first version after it was entered')
        holdSame(await at(between.sequence), first, 'the first version after a change of another record')
        holdSame(await at(second.sequence), second, 'the second version after it was corrected')
        holdSame(await at(second.sequence + 1000), second, 'the last version after all changes')
      }),
  },
  {
    name: 'clock goes back',
    promise: 'When the clock goes back, later changes still have the greater sequence, and all is ordered by it.',
    run: (subject) =>
      withStore(subject, async ({ store, setClock }) => {
        const first = await enter(store, 'H1')
        setClock('2025-12-31T08:00:00.000Z')
        const second = await correct(store, 'H1', 1)
        setClock('2024-02-29T08:00:00.000Z')
        const third = await correct(store, 'H1', 2)
        hold(first.sequence < second.sequence && second.sequence < third.sequence, 'sequences that rise', 'others')
        holdSame(await store.get('H1'), third, 'the last version from `get`')
        if (subject.store.capabilities.history)
          holdSame(await store.history('H1'), [first, second, third], 'versions by their sequence')
        const order = (await audited(store)).map(({ sequence }) => sequence)
        holdSame(
          order,
          [first, second, third].map(({ sequence }) => sequence),
          'audit entries by their sequence',
        )
      }),
  },
]
