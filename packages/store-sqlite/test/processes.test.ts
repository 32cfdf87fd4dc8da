import { openSqlite } from '@bangfu/store-sqlite'
import Database from 'libsql'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { newFile } from './places.ts'
import { CHANGE, draftOf, enter, openAt, VILLAGE } from './records.ts'

const run = promisify(execFile)
const writer = fileURLToPath(new URL('writer.mjs', import.meta.url))

test('C1: processes that write to one file lose nothing of each other', { timeout: 120_000 }, async () => {
  const file = newFile()
  const names = ['a', 'b', 'c']
  const times = 20
  await Promise.all(names.map((name) => run(process.execPath, [writer, file, name, String(times)])))
  const store = await openAt(file)
  const all = names.length * times
  expect((await store.get('shared'))?.version).toBe(all)
  expect((await store.list(VILLAGE, { limit: 1000 })).items).toHaveLength(all + 1)
  const { items } = await store.audit(VILLAGE, { limit: 1000 })
  expect(items.map(({ position }) => position)).toEqual(Array.from({ length: 2 * all }, (_, index) => index + 1))
  await store.close()
})

test('where another process holds the file, a change waits, and then is refused as busy', async () => {
  const file = newFile()
  const store = await openAt(file, openSqlite({ waitMs: 50 }))
  await enter(store, 'H1')
  const other = new Database(file)
  other.exec('begin immediate')
  await expect(enter(store, 'H2')).rejects.toMatchObject({ name: 'StoreError', problem: 'busy' })
  expect((await store.get('H1'))?.version).toBe(1)
  other.exec('commit')
  other.exec('begin exclusive')
  await expect(store.get('H1')).rejects.toMatchObject({ name: 'StoreError', problem: 'busy' })
  other.exec('commit')
  expect((await store.list('21', { limit: 9 })).items).toHaveLength(1)
  // Nothing that was refused holds on to the file.
  other.exec('begin exclusive')
  other.exec('commit')
  expect((await enter(store, 'H2')).version).toBe(1)
  other.close()
  await store.close()
})

test('two stores on one file in one process take turns while a transaction waits for something else', async () => {
  const file = newFile()
  const [one, two] = await Promise.all([openAt(file), openAt(file)])
  let first = ''
  const slow = one.transaction(async (calls) => {
    await enter(calls, 'H1')
    await new Promise((resolve) => setTimeout(resolve, 100))
    await enter(calls, 'H2')
    first ||= 'slow'
  })
  const quick = enter(two, 'H3').then(() => (first ||= 'quick'))
  await Promise.all([slow, quick])
  expect((await two.list('21', { limit: 9 })).items).toHaveLength(3)
  await Promise.all([one.close(), two.close()])
})

test('calls from outside do not come between those of a transaction', async () => {
  const store = await openAt(newFile())
  await enter(store, 'H1')
  let outside: Promise<unknown> = Promise.resolve()
  await store
    .transaction(async (calls) => {
      await calls.put(draftOf('H1'), { expected: 1, change: CHANGE })
      outside = Promise.all([enter(store, 'H2'), store.get('H1')])
      await new Promise((resolve) => setTimeout(resolve, 20))
      throw new Error('abandoned')
    })
    .catch(() => undefined)
  expect(await outside).toMatchObject([{ householdId: 'H2' }, { version: 1 }])
  await store.close()
  await expect(store.get('H1')).rejects.toThrow('closed')
  await expect(store.transaction(() => Promise.resolve(1))).rejects.toThrow('closed')
})

test('C4: how many statements a question takes does not tell what there is', async () => {
  let count = 0
  const store = await openAt(
    newFile(),
    openSqlite({ onStatement: (_sql, moment) => void (count += moment === 'before' ? 1 : 0) }),
  )
  for (const id of ['H1', 'H2', 'H3']) await enter(store, id, { keys: ['key-1'] })
  const statements = async (call: () => Promise<unknown>): Promise<number> => {
    const start = count
    await call()
    return count - start
  }
  expect(await statements(() => store.get('H1'))).toBe(await statements(() => store.get('H9')))
  expect(await statements(() => store.history('H1'))).toBe(await statements(() => store.history('H9')))
  expect(await statements(() => store.find('key-1', '21'))).toBe(await statements(() => store.find('key-9', '21')))
  expect(await statements(() => store.list('21', { limit: 9 }))).toBe(
    await statements(() => store.list('2112', { limit: 9 })),
  )
  await store.close()
})
