import { StoreError } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import { createKeyTable, rowId, type KeyTable } from './key-table.ts'
import { household, K1, K2, keyBytes, vaultWith } from './people.ts'

const before = vaultWith({ k1: K1 })
const both = vaultWith({ k1: K1, k2: K2 })
const after = vaultWith({ k2: K2 })

const recordIds = Array.from({ length: 12 }, (_, index) => `211104001201/H-${index}`)

const filled = async (): Promise<{ table: KeyTable; sealed: Map<string, Readonly<Record<string, unknown>>> }> => {
  const table = createKeyTable()
  const sealed = new Map()
  for (const recordId of recordIds) sealed.set(recordId, await before.seal(household, { recordId, calls: table.calls }))
  return { table, sealed }
}

const expectReadable = async ({ table, sealed }: Awaited<ReturnType<typeof filled>>): Promise<void> => {
  for (const [recordId, record] of sealed)
    expect(await after.open(record, { recordId, calls: table.calls })).toEqual(household)
}

// A household and two people have something sealed.
const KEYS = recordIds.length * 3

test('after a rotation the new key alone opens everything, and the old one nothing', async () => {
  const all = await filled()
  expect(await both.rotate(all.table.store, { batch: 5 })).toEqual({
    rewrapped: KEYS,
    current: 0,
    overtaken: 0,
    left: [],
  })
  await expectReadable(all)
  const [recordId = ''] = recordIds
  const open = before.open(all.sealed.get(recordId) ?? {}, { recordId, calls: all.table.calls })
  await expect(open).rejects.toMatchObject({ problem: 'key-missing', keyId: 'k2' })
  expect(await both.rotate(all.table.store)).toEqual({ rewrapped: 0, current: KEYS, overtaken: 0, left: [] })
})

test.each([0, 1, 4, 5, 17, KEYS - 1])('killed at key %s, a rotation is called again and ends the work', async (n) => {
  const all = await filled()
  let puts = 0
  all.table.beforePut = () => {
    puts += 1
    if (puts === n + 1) throw new Error('killed')
  }
  await expect(both.rotate(all.table.store, { batch: 5 })).rejects.toThrow('killed')
  // In the middle of it, whoever has both keys reads everything.
  for (const [recordId, record] of all.sealed)
    expect(await both.open(record, { recordId, calls: all.table.calls })).toEqual(household)
  const { rewrapped, current, left } = await both.rotate(all.table.store, { batch: 5 })
  expect([rewrapped + current, left]).toEqual([KEYS, []])
  expect(current).toBe(n - (n % 5))
  await expectReadable(all)
})

test('two rotations at once do the work once', async () => {
  const all = await filled()
  const done = await Promise.all([
    both.rotate(all.table.store, { batch: 4 }),
    both.rotate(all.table.store, { batch: 7 }),
  ])
  expect(done.reduce((sum, { rewrapped }) => sum + rewrapped, 0)).toBe(KEYS)
  for (const one of done) expect(one.rewrapped + one.current + one.overtaken).toBe(KEYS)
  await expectReadable(all)
})

test('a key that is erased while it is being rewrapped is not kept again', async () => {
  const all = await filled()
  const [recordId = ''] = recordIds
  const erased = rowId(recordId, 'A1')
  all.table.beforePut = () => {
    all.table.rows.delete(erased)
  }
  expect(await both.rotate(all.table.store)).toMatchObject({ rewrapped: KEYS - 1, overtaken: 1, left: [] })
  expect(all.table.rows.has(erased)).toBe(false)
  const { erased: whom } = await after.openNoting(all.sealed.get(recordId) ?? {}, { recordId, calls: all.table.calls })
  expect(whom.members).toEqual(['A1'])
})

test('a key made for a new person during a rotation is left alone', async () => {
  const all = await filled()
  let made = false
  all.table.beforePut = () => {
    if (made) return
    made = true
    const [row] = all.table.rows.values()
    if (row) all.table.rows.set(rowId('Z', 'A1'), { householdId: 'Z', memberId: 'A1', wrapped: '1.k2.AAAA' })
  }
  expect(await both.rotate(all.table.store)).toMatchObject({ rewrapped: KEYS })
  expect(all.table.rows.get(rowId('Z', 'A1'))?.wrapped).toBe('1.k2.AAAA')
})

test('what cannot be rewrapped is counted by key and stays as it is, and all else is done', async () => {
  const all = await filled()
  const [first = '', second = ''] = recordIds
  const other = vaultWith({ k0: keyBytes(7) })
  const kept = await other.seal(household, { recordId: 'lost', calls: all.table.calls })
  const key = all.table.rows.get(rowId(first, 'A1'))
  if (key === undefined) throw new Error('no key')
  all.table.rows.set(rowId(second, 'A1'), { householdId: second, memberId: 'A1', wrapped: key.wrapped })
  all.table.rows.set(rowId(second, 'A2'), { householdId: second, memberId: 'A2', wrapped: 'scribble' })
  const { rewrapped, left } = await both.rotate(all.table.store, { batch: 5 })
  expect(rewrapped).toBe(KEYS - 2)
  expect(left).toHaveLength(3)
  expect(left).toEqual(
    expect.arrayContaining([
      { problem: 'key-missing', keyId: 'k0', count: 3 },
      { problem: 'damaged', keyId: 'k1', count: 1 },
      { problem: 'damaged', keyId: undefined, count: 1 },
    ]),
  )
  expect(await other.open(kept, { recordId: 'lost', calls: all.table.calls })).toEqual(household)
})

test('a busy store is tried again, some times; another error is told at once', async () => {
  const all = await filled()
  let busy = 3
  all.table.beforePut = () => {
    busy -= 1
    if (busy >= 0) throw new StoreError('busy', 'others are at work')
  }
  expect(await both.rotate(all.table.store)).toMatchObject({ rewrapped: KEYS })
  const again = await filled()
  let tries = 0
  again.table.beforePut = () => {
    tries += 1
    throw new StoreError('busy', 'others are at work')
  }
  await expect(both.rotate(again.table.store)).rejects.toMatchObject({ problem: 'busy' })
  expect(tries).toBe(5)
})
