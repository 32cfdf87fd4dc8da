import { StoreError } from '@bangfu/sdk'
import { openSqlite } from '@bangfu/store-sqlite'
import Database from 'libsql'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { newFile, newFolder } from './places.ts'
import { CHANGE, draftOf, enter, openAt } from './records.ts'

const killed = fileURLToPath(new URL('killed.mjs', import.meta.url))

/** How many statements of an opening are begun, or come to an end: the question for tables that are not there does not. */
const statementsOfOpening = async (counted: 'before' | 'after'): Promise<number> => {
  let count = 0
  const counting = openSqlite({ onStatement: (_sql, moment) => void (count += moment === counted ? 1 : 0) })
  await (await openAt(newFile(), counting)).close()
  return count
}

/** What a newer version of the store would leave behind. */
const migrateFurther = (file: string): void => {
  const database = new Database(file)
  database.prepare('insert into schema_steps values (2, ?)').run([Buffer.from('of-a-later-version')])
  database.close()
}

test('S7: a migration that breaks off at any statement is done by the next one', { timeout: 60_000 }, async () => {
  for (const moment of ['before', 'after'] as const) {
    const statements = await statementsOfOpening(moment)
    expect(statements).toBeGreaterThan(15)
    for (let nth = 1; nth <= statements; nth += 1) {
      const file = newFile()
      let left = nth
      const failing = openSqlite({
        onStatement: (_sql, when) => {
          if (when !== moment) return
          left -= 1
          if (left === 0) throw new Error('planted failure')
        },
      })
      const where = `statement ${nth} of ${statements}, ${moment}`
      // The question whether there is anything to do may fail: then it is done.
      const opened = await openAt(file, failing).catch((error: unknown) => error)
      if (opened instanceof Error) expect(opened, where).toBeInstanceOf(StoreError)
      else await (opened as { close: () => Promise<void> }).close()
      const store = await openAt(file)
      expect((await enter(store, 'H1')).version, where).toBe(1)
      expect((await store.audit('21', { limit: 9 })).items, where).toHaveLength(1)
      await store.close()
    }
  }
})

test('S7: a migration that is killed after any statement is done by the next one', { timeout: 120_000 }, async () => {
  const statements = await statementsOfOpening('after')
  expect(statements).toBeGreaterThan(15)
  for (let nth = 1; nth <= statements; nth += 1) {
    const file = newFile()
    const { signal } = spawnSync(process.execPath, [killed, file, String(nth)])
    expect(signal, `statement ${nth}`).toBe('SIGKILL')
    const store = await openAt(file)
    expect((await enter(store, 'H1')).sequence, `statement ${nth}`).toBe(1)
    await store.close()
  }
})

test('two that open a new file at once make its tables once', async () => {
  const file = newFile()
  const stores = await Promise.all([openAt(file), openAt(file), openAt(file)])
  await Promise.all(stores.map((store, index) => enter(store, `H${index}`)))
  for (const store of stores) {
    expect((await store.list('21', { limit: 9 })).items).toHaveLength(3)
    await store.close()
  }
})

test('a newer schema is refused, and both schemas are named', async () => {
  const file = newFile()
  const older = await openAt(file)
  await enter(older, 'H1')
  migrateFurther(file)
  // Neither one that opens it nor one that has it open goes on writing.
  const refused = {
    name: 'StoreError',
    problem: 'schema',
    message: expect.stringMatching(/schema 2.*schema 1/) as unknown,
  }
  await expect(openAt(file)).rejects.toMatchObject(refused)
  await expect(older.put(draftOf('H1'), { expected: 1, change: CHANGE })).rejects.toMatchObject(refused)
  await expect(older.transaction((calls) => enter(calls, 'H2'))).rejects.toMatchObject(refused)
  expect((await older.audit('21', { limit: 9 })).items).toHaveLength(1)
  await older.close()
})

test('a database of another program is left as it is', async () => {
  const file = join(newFolder(), 'other.db')
  const database = new Database(file)
  database.exec('create table records (a text)')
  database.close()
  await expect(openAt(file)).rejects.toMatchObject({ name: 'StoreError', problem: 'schema' })
  writeFileSync(file, '')
  await (await openAt(file)).close()
})
