import type { Decision, RecordDraft, Store, StoreCalls, StoreDefinition, StoredRecord } from '@bangfu/sdk'
import { sqliteStore } from '@bangfu/store-sqlite'

export const VILLAGE = '211122100201'
export const NEIGHBOR = '211122100202'
const MOMENT = '2026-01-05T08:00:00.000Z'
export const CHANGE = { by: 'clerk-7', action: 'enter' } as const

/** Opens a store with a clock that stands. */
export const openAt = (
  location: string,
  store: StoreDefinition = sqliteStore,
  now: () => Date = () => new Date(MOMENT),
): Promise<Store> => store.open({ location, now })

export const draftOf = (householdId: string, more: Partial<RecordDraft> = {}): RecordDraft => ({
  householdId,
  division: VILLAGE,
  record: {
    householdId,
    members: [
      { memberId: 'M1', name: 'planted-name-one' },
      { memberId: 'M2', name: 'planted-name-two' },
    ],
  },
  ...more,
})

export const enter = (store: StoreCalls, householdId: string, more: Partial<RecordDraft> = {}): Promise<StoredRecord> =>
  store.put(draftOf(householdId, more), { expected: 0, change: CHANGE })

export const decisionOf = (householdId: string): Decision => ({
  householdId,
  asOf: '2026-01-01',
  policy: { id: 'sample', version: '1', hash: '0'.repeat(64) },
  programs: { health: 'entitled' },
  programsPending: [],
  benefits: [
    { code: 'HEA-PREMIUM', program: 'health', appliesTo: 'M1', outcome: 'entitled', clause: '2.2.3.j' },
    { code: 'HEA-PREMIUM', program: 'health', appliesTo: 'M2', outcome: 'entitled', clause: '2.2.3.j' },
  ],
  amountsYuan: {},
  amountsComplete: true,
  undecided: [],
  childrenOutOfSchool: ['M2'],
})

/** All that the store answers about some households, with everything that is listed. */
export const answersOf = async (store: Store, households: readonly string[]): Promise<unknown> => [
  await Promise.all(
    households.map(async (id) => [
      await store.get(id),
      await store.get(id, { sequence: 2 }),
      await store.history(id),
      await store.decisions(id),
      await store.keys(id),
    ]),
  ),
  await store.list('21', { limit: 100 }),
  await store.find('key-1', '21'),
  await store.audit('21', { limit: 100 }),
  await store.heads('21', { limit: 100 }),
  await store.listKeys({ limit: 100 }),
]
