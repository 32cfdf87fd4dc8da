import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyRecords } from '@bangfu/records'
import type { Store, StoreError } from '@bangfu/sdk'
import { openSqlite } from '@bangfu/store-sqlite'
import { afterEach, expect, test } from 'vitest'
import { atWork, linesOf, receiptsOf, V1, V2, V3, verify } from './log.ts'

interface Raw {
  prepare(sql: string): { run(): { readonly changes: number } }
  close(): void
}
// Found as the store finds it: an administrator opens the file past the store.
const Database = createRequire(new URL('../../../store-sqlite/package.json', import.meta.url))('libsql') as new (
  file: string,
) => Raw

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const open = async (file: string): Promise<Store> => {
  let now = Date.parse('2020-03-01T08:00:00Z')
  const store = await openSqlite({ synchronous: 'off' }).open({ location: file, now: () => new Date((now += 1000)) })
  ends.push(() => store.close())
  return store
}

const newFile = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'bangfu-audit-'))
  ends.push(() => rm(folder, { recursive: true }))
  return join(folder, 'records.db')
}

/** What is found after somebody ran SQL on the file of a store that had done its work. */
const foundAfter = async (sql: string) => {
  const file = await newFile()
  const first = await open(file)
  await atWork(first)
  const receipts = await receiptsOf(first, '2111')
  await first.close()
  ends.pop()
  const raw = new Database(file)
  const { changes } = raw.prepare(sql).run()
  raw.close()
  const store = await open(file)
  const kinds = async () => [...new Set((await verifyRecords(store, '2111')).faults.map(({ kind }) => kind))]
  return { store, receipts, kinds, changes }
}

test('a log of a database is whole, and so is what is kept, for every tier', async () => {
  const { store, receipts, kinds } = await foundAfter('delete from audit where sequence = 0')
  expect(await verify(await linesOf(store, '2111'), receipts)).toMatchObject({ code: 0, codes: [] })
  expect(await kinds()).toEqual([])
  for (const division of ['211122', '211122001', V1, V2, V3])
    expect(await store.transaction((calls) => verifyRecords(calls, division), { within: division })).toMatchObject({
      faults: [],
    })
})

// Texts are kept as bytes.
const replaced = (table: string, from: string, to: string) =>
  `update ${table} set text = cast(replace(cast(text as text), '${from}', '${to}') as blob) where cast(text as text) like '%${from}%'`
const of = (householdId: string) => `cast(household_id as text) = '${householdId}'`

test.each([
  ['a value', replaced('versions', '"step":1', '"step":9')],
  ['a value after an erasure', replaced('versions', '"step":2', '"step":9')],
  ['a version that is gone', `delete from versions where ${of('H-2')} and version = 1`],
  ['a household that is gone', `delete from records where ${of('H-2')}`],
  ['a decision that is gone', `delete from decisions`],
  ['a decision', replaced('decisions', '2020-03-01', '2020-04-01')],
  ['an entry', replaced('audit', 'yearly', 'weekly')],
  ['an entry that is gone', `delete from audit where cast(text as text) like '%yearly%'`],
])('S9: %s, changed by SQL, is found', async (_, sql) => {
  const { kinds, changes } = await foundAfter(sql)
  expect(changes).toBeGreaterThan(0)
  expect(await kinds().catch((error: unknown) => [(error as StoreError).problem])).not.toEqual([])
})

test('S9: a head, changed by SQL, is found by the next entry', async () => {
  const { store, changes } = await foundAfter('update heads set position = position + 1')
  expect(changes).toBeGreaterThan(0)
  const noted = store.note({ division: V1 }, { change: { by: 'u', action: 'inspect' } })
  await expect(noted).rejects.toMatchObject({ problem: 'corrupt' })
})
