import { hold, type Check } from '../machinery/check.ts'
import {
  audited,
  CHANGE,
  correct,
  decisionOf,
  enter,
  holdSame,
  lacks,
  listed,
  rejected,
  withStore,
  type StoreSubject,
} from './subject.ts'
import type { StoreCalls } from '@bangfu/sdk'

const fill = async (store: StoreCalls): Promise<void> => {
  for (const id of ['H1', 'H10']) {
    await enter(store, id)
    await correct(store, id, 1)
    await store.appendDecision(decisionOf(id), { change: CHANGE })
  }
}

const readAll = async (subject: StoreSubject, store: StoreCalls, id: string): Promise<string> => {
  const versions = subject.store.capabilities.history ? await store.history(id) : []
  const records = (await listed(store)).filter(({ householdId }) => householdId === id)
  return JSON.stringify([await store.get(id), versions, records, await store.decisions(id)])
}

/** That a person can go. */
export const erasureChecks: readonly Check<StoreSubject>[] = [
  {
    name: 'erase a household',
    promise: 'An erased household is gone from records, versions, lists and decisions; all others stay.',
    needs: lacks('erasure'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await fill(store)
        const before = await readAll(subject, store, 'H10')
        const [{ sequence = 0 } = {}] = [await store.get('H1')]
        await store.erase({ householdId: 'H1' }, { change: { by: 'clerk-7', action: 'erase' } })
        hold((await store.get('H1')) === undefined, 'no record', 'one')
        if (subject.store.capabilities.history) {
          hold((await store.get('H1', { sequence })) === undefined, 'no record as it stood', 'one')
          holdSame(await store.history('H1'), [], 'no version')
        }
        holdSame(await store.decisions('H1'), [], 'no decision')
        hold(
          (await listed(store)).every(({ householdId }) => householdId !== 'H1'),
          'no entry in the list',
          'one',
        )
        hold((await readAll(subject, store, 'H10')) === before, 'another household as it was', 'a change')
      }),
  },
  {
    name: 'erase a person',
    promise: 'An erased person is gone from every version, list and decision of the household; the others stay.',
    needs: lacks('erasure'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await fill(store)
        await store.erase({ householdId: 'H1', memberId: 'M1' }, { change: { by: 'clerk-7', action: 'erase' } })
        const left = await readAll(subject, store, 'H1')
        hold(!left.includes('"M1"') && !left.includes('planted name one'), 'nothing of the person', 'a trace')
        hold(left.includes('"M10"') && left.includes('planted name ten'), 'the other person as before', 'none')
        const people = (await store.get('H1'))?.record['members']
        holdSame(people, [{ memberId: 'M10', name: 'planted name ten' }], 'the other person alone')
        const other = await readAll(subject, store, 'H10')
        hold(other.includes('"M1"'), 'people of other households as before', 'none')
      }),
  },
  {
    name: 'erasure is audited',
    promise: 'An erasure has an audit entry, without a version, and the entries before it stay.',
    needs: lacks('erasure'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await fill(store)
        const before = await audited(store)
        await store.erase({ householdId: 'H1' }, { change: { by: 'clerk-7', action: 'erase' } })
        const after = await audited(store)
        holdSame(after.slice(0, -1), before, 'the entries before it')
        const { action, by, householdId, version } = after.at(-1) ?? {}
        holdSame([action, by, householdId, version], ['erase', 'clerk-7', 'H1', undefined], 'an entry of the erasure')
      }),
  },
  {
    name: 'erasure of nobody',
    promise: 'To erase a household or a person that is not there is refused.',
    needs: lacks('erasure'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await fill(store)
        const entries = (await audited(store)).length
        await rejected(() => store.erase({ householdId: 'H404' }, { change: CHANGE }), 'for an unknown household')
        await rejected(
          () => store.erase({ householdId: 'H1', memberId: 'M404' }, { change: CHANGE }),
          'for an unknown person',
        )
        hold((await audited(store)).length === entries, 'no further audit entry', 'one')
      }),
  },
]
