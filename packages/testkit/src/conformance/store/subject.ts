import type {
  AuditEntry,
  ChangeNote,
  DecisionDraft,
  JsonObject,
  Page,
  PageRequest,
  RecordDraft,
  Store,
  StoreCalls,
  StoreCapabilities,
  StoreDefinition,
  StoredRecord,
} from '@bangfu/sdk'
import { VersionConflict } from '@bangfu/sdk'
import { broken, hold } from '../machinery/check.ts'
import { isSame } from '../machinery/shown.ts'

/** A kind of store, and where the suite may open one. */
export interface StoreSubject {
  readonly store: StoreDefinition
  /** Gives a place where nothing is kept yet, another at each call; a store that needs none leaves it out. */
  readonly location?: () => string | Promise<string>
}

/** A store that was opened for one check. */
export interface Opened {
  readonly store: Store
  /** Sets the clock that the store was opened with, as an ISO 8601 moment. */
  readonly setClock: (moment: string) => void
  /** Opens a store again at the same place. */
  readonly reopen: () => Promise<Store>
}

export const MOMENT = '2026-01-05T08:00:00.000Z'
export const CHANGE: ChangeNote = { by: 'clerk-7', action: 'enter' }
export const VILLAGE = '211122100201'

const RealDate = Date

/** Opens a store at a new place, does something with it and closes it. */
export const withStore = async (
  { store: definition, location }: StoreSubject,
  work: (opened: Opened) => Promise<void>,
): Promise<void> => {
  let moment = MOMENT
  const place = await location?.()
  const open = (): Promise<Store> =>
    definition.open({ now: () => new RealDate(moment), ...(place === undefined ? {} : { location: place }) })
  const stores: Store[] = []
  const opened = async (): Promise<Store> => {
    const store = await open()
    stores.push(store)
    return store
  }
  try {
    await work({ store: await opened(), setClock: (next) => void (moment = next), reopen: opened })
  } finally {
    for (const store of stores) await store.close().catch(() => undefined)
  }
}

/** A record with two people; `mark` stands in it, so that versions differ. */
export const draftOf = (householdId: string, division = VILLAGE, mark = 'first'): RecordDraft => ({
  householdId,
  division,
  record: recordOf(householdId, mark),
})

const recordOf = (householdId: string, mark: string): JsonObject => ({
  householdId,
  mark,
  members: [
    { memberId: 'M1', name: 'planted name one' },
    { memberId: 'M10', name: 'planted name ten' },
  ],
})

/** A decision about a household with a line for each of its two people. */
export const decisionOf = (householdId: string, asOf = '2026-01-01'): DecisionDraft => ({
  householdId,
  decision: { ...DECISION, householdId, asOf },
})

const DECISION = {
  policy: { id: 'sample', version: '1', hash: '0'.repeat(64) },
  programs: { health: 'entitled' as const },
  programsPending: [],
  benefits: ['M1', 'M10'].map((appliesTo) => ({
    code: 'HEA-PREMIUM',
    program: 'health',
    appliesTo,
    outcome: 'entitled' as const,
    clause: '2.2.3.j',
  })),
  amountsYuan: {},
  amountsComplete: true,
  undecided: [],
  childrenOutOfSchool: ['M1', 'M10'],
}

/** The decisions about a household, without what the store adds to them. */
export const decisionsIn = async (store: StoreCalls, householdId: string): Promise<readonly DecisionDraft[]> =>
  (await store.decisions(householdId)).map(({ sequence: _, at: __, salt: ___, ...draft }) => draft)

/** Keeps a new record. */
export const enter = (store: StoreCalls, householdId: string, division = VILLAGE): Promise<StoredRecord> =>
  store.put(draftOf(householdId, division), { expected: 0, change: CHANGE })

/** Keeps the next version of a record. */
export const correct = (
  store: StoreCalls,
  householdId: string,
  expected: number,
  mark = `after ${expected}`,
): Promise<StoredRecord> =>
  store.put(draftOf(householdId, VILLAGE, mark), { expected, change: { by: 'clerk-8', action: 'correct' } })

const MOST_PAGES = 200

/** All items of a list, page by page. */
export const everyPage = async <Item>(
  page: (request: PageRequest) => Promise<Page<Item>>,
  limit = 3,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly Item[]> => {
  const items: Item[] = []
  let after: string | undefined
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const { items: found, next } = await page({ limit, ...(after === undefined ? {} : { after }) })
    hold(found.length <= limit, `${limit} items a page at most`, String(found.length))
    items.push(...found)
    if (next === undefined) return items
    after = next
    await between()
  }
  return broken('a last page', `none after ${MOST_PAGES}`)
}

export const listed = (store: StoreCalls, division = '21', limit = 100): Promise<readonly StoredRecord[]> =>
  everyPage((page) => store.list(division, page), limit)

export const audited = (store: StoreCalls, division = '21', limit = 100): Promise<readonly AuditEntry[]> =>
  everyPage((page) => store.audit(division, page), limit)

/** Holds a call to reject, and gives what it rejected with. */
export const rejected = async (call: () => Promise<unknown>, where: string): Promise<unknown> => {
  let error: unknown
  try {
    await call()
  } catch (thrown) {
    error = thrown ?? new Error('nothing')
  }
  hold(error !== undefined, 'it to reject', 'an answer', where)
  return error
}

/** Holds a call to reject with a conflict of versions. */
export const conflicted = async (call: () => Promise<unknown>, where: string): Promise<VersionConflict> => {
  const error = await rejected(call, where)
  // By name too: two copies of the sdk may be loaded.
  const isConflict = error instanceof VersionConflict || (error instanceof Error && error.name === 'VersionConflict')
  return isConflict ? (error as VersionConflict) : broken('a VersionConflict', 'another error', where)
}

/** All that can be read of a store: two that differ were changed. */
export const stateOf = async (store: StoreCalls, households: readonly string[]): Promise<unknown> => {
  const of = await Promise.all(
    households.map(async (id) => [
      await store.get(id),
      await store.history(id).catch(() => []),
      await store.decisions(id),
    ]),
  )
  return [of, await listed(store)]
}

/** Holds two things to be the same. */
export const holdSame = (found: unknown, expected: unknown, what: string, where = ''): void =>
  hold(isSame(found, expected), what, 'something else', where)

/** Why checks of a capability do not apply. */
export const lacks =
  (capability: Exclude<keyof StoreCapabilities, 'durability' | 'isolation'>) =>
  ({ store }: StoreSubject): string | undefined =>
    store.capabilities[capability] ? undefined : `It does not promise ${capability}.`
