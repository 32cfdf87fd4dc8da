import type { StoreCalls, StoredRecord } from '@bangfu/sdk'
import { hold, type Check } from '../machinery/check.ts'
import {
  CHANGE,
  correct,
  draftOf,
  enter,
  everyPage,
  holdSame,
  lacks,
  listed,
  rejected,
  VILLAGE,
  withStore,
  type StoreSubject,
} from './subject.ts'

/** Households by division: neighbors whose codes begin alike, and some kept at a town and a county. */
const PLACES: readonly (readonly [string, string])[] = [
  ['K2', '211122100201'],
  ['K10', '211122100201'],
  ['K1', '211122100201'],
  ['N1', '211122100202'],
  ['T1', '211122100'],
  ['T2', '211122101'],
  ['C1', '211122'],
  ['C2', '211121'],
  ['P1', '220122100201'],
]

/** By Unicode code points; by UTF-16 units the last would stand before the one before it. */
const ORDERED = ['B', 'a', '~', 'é', '\uFF5E', '\u{20BB7}']

const enterAll = async (store: StoreCalls): Promise<void> => {
  for (const [id, division] of PLACES) await enter(store, id, division)
}

const idsOf = (records: readonly StoredRecord[]): readonly string[] => records.map(({ householdId }) => householdId)

const inside = (division: string): readonly string[] =>
  PLACES.filter(([, place]) => place.startsWith(division))
    .sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a < b ? -1 : 1))
    .map(([id]) => id)

/** That lists are whole, ordered, and of one division alone. */
export const listChecks: readonly Check<StoreSubject>[] = [
  {
    name: 'list by division',
    promise: 'A list holds the records of a division and of all inside it, and of no neighbor.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enterAll(store)
        for (const division of [
          '21',
          '2111',
          '211122',
          '211121',
          '211122100',
          '211122101',
          VILLAGE,
          '211122100209',
          '99',
        ])
          holdSame(
            [...idsOf(await listed(store, division))].sort(),
            [...inside(division)].sort(),
            'the records of the division alone',
            `in a division of ${division.length} digits`,
          )
      }),
  },
  {
    name: 'list in order',
    promise: 'A list is in order of division, then of household, by Unicode code points.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enterAll(store)
        for (const id of [...ORDERED].reverse()) await enter(store, id, '230122100201')
        const found = await listed(store, '21')
        holdSame(idsOf(found), idsOf(sorted(found)), 'records by division, then by household')
        holdSame(idsOf(await listed(store, '23')), ORDERED, 'ids in order of their code points')
      }),
  },
  {
    name: 'no division',
    promise:
      'What is not the first 2, 4, 6, 9 or 12 digits of a code is refused as a division, for records and for audit entries.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enterAll(store)
        for (const division of [
          '',
          '2',
          '211',
          '21112',
          '2111221',
          '21112210',
          '21112210020',
          '2%',
          '21____',
          '2111220000001',
        ]) {
          const where = `for \`${division}\``
          await rejected(() => store.list(division, { limit: 10 }), where)
          await rejected(() => store.audit(division, { limit: 10 }), where)
        }
      }),
  },
  {
    name: 'limits',
    promise: 'A limit of a page that is not 1 or more is refused.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enterAll(store)
        for (const limit of [0, -1, 1.5, Number.NaN]) {
          await rejected(() => store.list('21', { limit }), `for a limit of ${limit}`)
          await rejected(() => store.audit('21', { limit }), `for a limit of ${limit}`)
        }
      }),
  },
  {
    name: 'pages',
    promise: 'Pages of any size give the same list: each record once, none left out.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enterAll(store)
        const whole = idsOf(await listed(store, '21', 100))
        for (const limit of [1, 2, 3, 7, 8, 9])
          holdSame(idsOf(await listed(store, '21', limit)), whole, 'the same list', `by pages of ${limit}`)
      }),
  },
  {
    name: 'pages while others write',
    promise: 'While others write between two pages, each record that nobody touches stands in the list once.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enterAll(store)
        let round = 0
        const found = await everyPage(
          (page) => store.list('21', page),
          2,
          async () => {
            round += 1
            await enter(store, `A${round}`, '211121')
            await correct(store, 'K1', round)
          },
        )
        const untouched = inside('21').filter((id) => id !== 'K1')
        for (const id of untouched) {
          const times = idsOf(found).filter((other) => other === id).length
          hold(times === 1, 'each untouched record once', `one of them ${times} times`)
        }
      }),
  },
  {
    name: 'snapshots',
    promise: 'The pages of one list show the records as they stood when the first one was asked for.',
    needs: lacks('snapshots'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enterAll(store)
        const before = await listed(store, '21')
        let round = 0
        const found = await everyPage(
          (page) => store.list('21', page),
          2,
          async () => {
            round += 1
            await enter(store, `A${round}`, '211121')
            await enter(store, `Z${round}`, VILLAGE)
            await correct(store, 'K2', round)
            if (round === 1) await store.put(draftOf('T2', '211121'), { expected: 1, change: CHANGE })
          },
        )
        holdSame(found, before, 'the records of the first page’s moment')
      }),
  },
  {
    name: 'moves',
    promise: 'A record whose division changes is in the list of the new one, and no longer in that of the old.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1', '211122100201')
        await store.put(draftOf('H1', '211121100201'), { expected: 1, change: CHANGE })
        holdSame(idsOf(await listed(store, '211122')), [], 'nothing where it was')
        holdSame(idsOf(await listed(store, '211121')), ['H1'], 'the record where it is')
        holdSame(idsOf(await listed(store, '21')), ['H1'], 'the record once')
      }),
  },
  {
    name: 'list is current',
    promise: 'A list begun after a change shows it.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        await listed(store)
        const second = await correct(store, 'H1', 1)
        const other = await enter(store, 'H2')
        holdSame(await listed(store), [second, other], 'what stands now')
      }),
  },
]

const sorted = (records: readonly StoredRecord[]): readonly StoredRecord[] => {
  const key = ({ division, householdId }: StoredRecord): string => `${division} ${householdId}`
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
