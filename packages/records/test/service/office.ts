import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Store, StoreCalls } from '@bangfu/sdk'
import { createRecords, createVault, readTiers, sealedFacts, type Actor, type Records } from '../../src/index.ts'
import { memoryStore } from '@bangfu/adapters'
import { postgresStore } from '@bangfu/store-postgres'
import { openSqlite } from '@bangfu/store-sqlite'
import { findPostgres } from '../../../../scripts/postgres.mjs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { panjin2019Tiers } from '@bangfu/records/tiers/panjin-2019'

export const policy = createPolicy(panjin2019)
export const tiers = readTiers(panjin2019Tiers, policy)

export const V1 = '211122001201'
export const V2 = '211122001202'
/** Of another town, and of another county. */
export const V3 = '211122002201'
export const V4 = '211104001201'
export const TOWN = '211122001'
export const COUNTY = '211122'

export const PEOPLE: readonly Actor[] = [
  { id: 'v1', tier: 'village', division: V1 },
  { id: 'v1b', tier: 'village', division: V1 },
  { id: 'v2', tier: 'village', division: V2 },
  { id: 'v3', tier: 'village', division: V3 },
  { id: 't1', tier: 'town', division: TOWN },
  { id: 't1b', tier: 'town', division: TOWN },
  { id: 't2', tier: 'town', division: '211122002' },
  { id: 'c1', tier: 'county', division: COUNTY },
  { id: 'c1b', tier: 'county', division: COUNTY },
  { id: 'c2', tier: 'county', division: '211104' },
  { id: 's1', tier: 'city', division: '2111' },
]

export const MOTHER_ID = '211122197803150025'
export const SON_ID = '21112220050809001X'

/** An invented household. */
export const household = (householdId: string, more: object = {}) => ({
  householdId,
  regionCode: '211122',
  area: 'rural',
  recognizedStatus: 'dibao',
  income: { wageYuan: '9741.01' },
  housing: { grade: null, isOnlyHouse: true },
  members: [
    {
      memberId: 'A1',
      name: '欧阳锋',
      idNumber: MOTHER_ID,
      birthDate: '1978-03-15',
      sexCode: '2',
      medicalInsurance: null,
    },
  ],
  ...more,
})

/** An office with its people, a store and a clock that a test can turn. */
export interface Office {
  readonly records: Records
  readonly store: Store
  readonly directory: Map<string, Actor>
  readonly clock: { now: Date }
  /** The names of the store's calls since the beginning, transactions among them. */
  readonly calls: string[]
  /** Runs before each call of the store inside a transaction. */
  before: (name: string) => Promise<void> | void
}

const keyBytes = (seed: number) => Uint8Array.from({ length: 32 }, (_, index) => (seed * 37 + index * 11) % 251)

/** Tells each call of a store. */
const watched = <Calls extends StoreCalls>(calls: Calls, tell: (name: string) => Promise<void> | void): Calls =>
  new Proxy(calls, {
    get: (target, name, receiver) => {
      const call: unknown = Reflect.get(target, name, receiver)
      if (typeof call !== 'function' || name === 'transaction' || name === 'close') return call
      return async (...args: unknown[]) => {
        await tell(String(name))
        return (call as (...all: unknown[]) => unknown).apply(target, args)
      }
    },
  })

/** What is to be closed and removed after each test. */
const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
}, 60_000)

/** Opens an empty store, and says how it is done away with. */
type OpenEmpty = (now: () => Date) => Promise<readonly [store: Store, undo: () => Promise<void>]>

const emptyMemory: OpenEmpty = async (now) => [await memoryStore.open({ now }), () => Promise.resolve()]

const emptySqlite: OpenEmpty = async (now) => {
  const folder = await mkdtemp(join(tmpdir(), 'bangfu-office-'))
  const store = await openSqlite({ synchronous: 'off' }).open({ location: join(folder, 'records.db'), now })
  return [store, () => rm(folder, { recursive: true })]
}

const { server, reason } = await findPostgres()
afterAll(() => server?.stop())

const emptyPostgres: OpenEmpty = async (now) => {
  if (server === undefined) throw new Error(reason)
  const { url, drop } = await server.createDatabase()
  return [await postgresStore.open({ location: url, now }), drop]
}

/** A store of its own, opened by the first call. */
const lazyStore = (openEmpty: OpenEmpty, now: () => Date): Store => {
  const open = async () => {
    const [store, undo] = await openEmpty(now)
    opened.push(async () => {
      await store.close()
      await undo()
    })
    return store
  }
  let store: Promise<Store> | undefined
  return new Proxy({} as Store, {
    get:
      (_, name) =>
      async (...args: never[]) => {
        store ??= open()
        const its = await store
        return (its[name as 'get'] as (...all: never[]) => unknown).apply(its, args)
      },
    ownKeys: () => [],
  })
}

/** What an office is opened with. */
export interface OfficeOptions {
  readonly vault?: boolean
  /** By default a store in memory. */
  readonly openEmpty?: OpenEmpty
}

/** Offices on each kind of store. */
export const OFFICES = [
  { name: 'memory', openOffice: (options: OfficeOptions = {}) => openOffice(options) },
  { name: 'SQLite', openOffice: (options: OfficeOptions = {}) => openOffice({ ...options, openEmpty: emptySqlite }) },
  ...(reason === undefined
    ? [
        {
          name: 'PostgreSQL',
          openOffice: (options: OfficeOptions = {}) => openOffice({ ...options, openEmpty: emptyPostgres }),
        },
      ]
    : []),
]

const openOffice = (options: OfficeOptions = {}): Office => {
  const clock = { now: new Date('2020-03-01T08:00:00Z') }
  const tick = () => (clock.now = new Date(clock.now.getTime() + 1000))
  const plain = lazyStore(options.openEmpty ?? emptyMemory, tick)
  const directory = new Map(PEOPLE.map((actor) => [actor.id, actor]))
  const calls: string[] = []
  const office: Pick<Office, 'before'> = { before: () => undefined }
  const tell = async (name: string) => {
    calls.push(name)
    await office.before(name)
  }
  const store: Store = {
    ...watched(plain, tell),
    close: () => plain.close(),
    transaction: (work, how) => {
      calls.push('transaction')
      return plain.transaction((inside) => work(watched(inside, tell)), how)
    },
  }
  const vault = createVault({
    keys: { current: 'k1', all: { k1: keyBytes(1) } },
    lookup: keyBytes(3),
    sealedFacts: sealedFacts(policy.describe()),
  })
  const records = createRecords({
    policy,
    tiers,
    store,
    ...(options.vault === false ? {} : { vault }),
    directory: { find: (id) => Promise.resolve(directory.get(id)) },
    secret: keyBytes(5),
    now: tick,
  })
  return Object.assign(office, { records, store: plain, directory, clock, calls })
}

/** What a refusal says of itself; fails where there is none. */
export const refusalOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      const { answer, name } = error as { answer?: { code: string }; name: string }
      return answer === undefined ? name : answer.code
    },
  )
