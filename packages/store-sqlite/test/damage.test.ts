import { StoreError } from '@bangfu/sdk'
import { openSqlite } from '@bangfu/store-sqlite'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from './places.ts'
import { answersOf, CHANGE, decisionOf, draftOf, enter, NEIGHBOR, openAt } from './records.ts'

const HOUSEHOLDS = ['H1', 'H2', 'H9']

const fill = async (file: string): Promise<void> => {
  const store = await openAt(file)
  await enter(store, 'H1', { state: 'draft', keys: ['key-1', 'key-2'] })
  await enter(store, 'H2', { division: NEIGHBOR, keys: ['key-1'] })
  await store.put(draftOf('H1', { state: 'submitted', keys: ['key-1'] }), { expected: 1, change: CHANGE })
  await store.appendDecision({ householdId: 'H1', decision: decisionOf('H1'), version: 2 }, { change: CHANGE })
  await store.putKey({ householdId: 'H1', wrapped: 'wrapped-1' })
  await store.close()
}

/** What a store on the file answers: everything, or a `StoreError`. */
const asked = async (file: string): Promise<unknown> => {
  try {
    const store = await openAt(file)
    try {
      return await answersOf(store, HOUSEHOLDS)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return error.problem
  }
}

test('S5: a changed byte gives an error or the same answers, never others', { timeout: 300_000 }, async () => {
  const folder = newFolder()
  const file = join(folder, 'records.db')
  await fill(file)
  const before = await asked(file)
  const bytes = readFileSync(file)
  const copy = join(folder, 'copy.db')
  // Every byte that is not zero, since most of a page is empty, and every hundredth of the others; each with another bit.
  const places = [...bytes.keys()].filter((place) => bytes[place] !== 0 || place % 97 === 0)
  const step = Math.max(1, Math.floor(places.length / Number(process.env['BANGFU_FLIPS'] ?? 1500)))
  const told = { same: 0, errors: 0 }
  for (const [index, place] of places.entries()) {
    if (index % step !== 0) continue
    const changed = Buffer.from(bytes)
    changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8))
    writeFileSync(copy, changed)
    const after = await asked(copy)
    if (typeof after === 'string') told.errors += 1
    else {
      expect(after, `byte ${place}`).toEqual(before)
      told.same += 1
    }
    rmSync(`${copy}-journal`, { force: true })
  }
  expect(told.errors).toBeGreaterThan(0)
  expect(told.same).toBeGreaterThan(0)
})

test('S5: a changed byte of a record is noticed when it is read, without a check of the whole file', async () => {
  const file = join(newFolder(), 'records.db')
  await fill(file)
  const bytes = readFileSync(file)
  for (let place = bytes.indexOf('planted-name-one'); place >= 0; place = bytes.indexOf('planted-name-one', place + 1))
    bytes[place] = 0x50
  writeFileSync(file, bytes)
  const store = await openAt(file, openSqlite({ integrityCheck: false }))
  await expect(store.get('H1')).rejects.toMatchObject({ name: 'StoreError', problem: 'corrupt' })
  await expect(store.list('21', { limit: 9 })).rejects.toMatchObject({ problem: 'corrupt' })
  await store.close()
})

test('a file that is none of a store is refused as it is', async () => {
  const folder = newFolder()
  const file = join(folder, 'letter.txt')
  writeFileSync(file, 'a letter, and no database '.repeat(100))
  await expect(openAt(file)).rejects.toMatchObject({ name: 'StoreError', problem: 'corrupt' })
  expect(readFileSync(file, 'utf8')).toBe('a letter, and no database '.repeat(100))
  await expect(openAt(join(folder, 'no', 'such', 'folder.db'))).rejects.toMatchObject({ problem: 'unavailable' })
  await expect(openAt(folder)).rejects.toMatchObject({ problem: 'unavailable' })
  await expect(openAt('')).rejects.toThrow(RangeError)
})

test('a path is a path, whatever it looks like', async () => {
  const folder = newFolder()
  for (const name of [':memory:', 'file:records.db?mode=memory', '-rf', 'a b;drop.db', '四层.db']) {
    const file = join(folder, name)
    const store = await openAt(file)
    await enter(store, 'H1')
    await store.close()
    copyFileSync(file, join(folder, 'copy.db'))
    const again = await openAt(file)
    expect((await again.get('H1'))?.version, name).toBe(1)
    await again.close()
  }
})

test('the check of a whole file can be left out', async () => {
  const file = join(newFolder(), 'records.db')
  await fill(file)
  const store = await openAt(file, openSqlite({ integrityCheck: false }))
  expect((await store.get('H1'))?.version).toBe(2)
  await store.close()
})
