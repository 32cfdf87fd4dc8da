import { verifyRecords } from '@bangfu/records'
import { StoreError, type Store, type StoredDecision, type StoredRecord } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { atWork, decision, openStore, V1, V2, V3 } from './log.ts'

type Reading = Parameters<typeof verifyRecords>[0]

const workedOn = async (): Promise<Store> => {
  const store = await openStore()
  await atWork(store)
  return store
}

/** A store whose rows somebody changed past it: what the list gives is what the last version is. */
const tampered = (
  store: Store,
  history: (versions: readonly StoredRecord[]) => readonly StoredRecord[],
  decisions: (all: readonly StoredDecision[]) => readonly StoredDecision[] = (all) => all,
): Reading => ({
  audit: (division, page) => store.audit(division, page),
  heads: (division, page) => store.heads(division, page),
  list: async (division, page) => {
    const { items } = await store.list(division, page)
    const changed = await Promise.all(
      items.map(async ({ householdId }) => history(await store.history(householdId)).at(-1)),
    )
    return { items: changed.filter((one) => one !== undefined) }
  },
  history: async (householdId) => history(await store.history(householdId)),
  decisions: async (householdId) => decisions(await store.decisions(householdId)),
})

/** Changes a row of one household, by its place. */
const at =
  <Row extends { readonly householdId: string }>(
    householdId: string,
    place: number,
    change: (row: Row) => readonly Row[],
  ) =>
  (rows: readonly Row[]): readonly Row[] =>
    rows.flatMap((row, index) => (row.householdId === householdId && index === place ? change(row) : [row]))

const kindsOf = async (store: Reading, division = '2111') => {
  const { faults } = await verifyRecords(store, division)
  return [...new Set(faults.map(({ kind }) => kind))].sort()
}

describe('what is kept, held against the chains', () => {
  test('is whole, with moves and erasures in it, for every tier', async () => {
    const store = await workedOn()
    expect(await verifyRecords(store, '2111')).toEqual({ entries: 14, households: 3, faults: [], elsewhere: 0 })
    for (const division of ['211122', '211122001', V1, V2, V3]) expect(await kindsOf(store, division)).toEqual([])
  })

  test('is whole for a village that sees only its own', async () => {
    const store = await workedOn()
    for (const division of [V1, V2, V3]) {
      const found = await store.transaction((calls) => verifyRecords(calls, division), { within: division })
      expect(found.faults).toEqual([])
    }
  })

  test('is whole where somebody was erased twice, and after a household came back', async () => {
    const store = await workedOn()
    const change = { change: { by: 'u', action: 'x' } }
    await store.erase({ householdId: 'H-1', memberId: 'A1' }, change)
    await store.appendDecision({ householdId: 'H-1', decision: decision('H-1') }, change)
    await store.put({ householdId: 'H-2', division: V2, record: { back: true } }, { expected: 2, ...change })
    expect((await verifyRecords(store, '2111')).faults).toEqual([])
    expect((await verifyRecords(store, '211122')).faults).toEqual([])
    expect((await verifyRecords(store, '211122')).elsewhere).toBeGreaterThan(0)
  })
})

describe('what somebody changed past the store', () => {
  const versions: readonly [string, Partial<StoredRecord>][] = [
    ['a value', { record: { step: 7 } }],
    ['the state', { state: 'verified' }],
    ['the keys', { keys: ['k'] }],
    ['the salt', { salt: '0'.repeat(32) }],
    ['the division', { division: V1 }],
    ['the version', { version: 9 }],
    ['the moment', { at: '2020-01-01T00:00:00.000Z' }],
    ['the place among changes', { sequence: 3 }],
  ]

  test.each(versions)('%s of a version', async (_, change) => {
    const store = await workedOn()
    // H-2: entered and moved, never erased; H-1: its last version was made after an erasure.
    for (const [householdId, place] of [
      ['H-2', 0],
      ['H-2', 1],
      ['H-1', 2],
    ] as const) {
      const changed = tampered(
        store,
        at<StoredRecord>(householdId, place, (row) => [{ ...row, ...change }]),
      )
      expect((await verifyRecords(changed, '2111')).faults).not.toEqual([])
    }
  })

  test('what an erasure left', async () => {
    const store = await workedOn()
    const changed = tampered(
      store,
      at<StoredRecord>('H-1', 0, (row) => [{ ...row, record: { step: 9 } }]),
    )
    expect(await kindsOf(changed)).toContain('changed')
    const decided = tampered(
      store,
      (all) => all,
      at<StoredDecision>('H-1', 0, (row) => [{ ...row, input: 'cd' }]),
    )
    expect(await kindsOf(decided)).toContain('changed')
  })

  test('a version that is gone, or was put in', async () => {
    const store = await workedOn()
    expect(
      await kindsOf(
        tampered(
          store,
          at<StoredRecord>('H-2', 1, () => []),
        ),
      ),
    ).toEqual(['missing'])
    const added = tampered(
      store,
      at<StoredRecord>('H-2', 1, (row) => [row, { ...row, version: 3 }]),
    )
    expect(await kindsOf(added)).toEqual(['additional'])
  })

  test('a household that no entry tells of, and one that is gone', async () => {
    const store = await workedOn()
    const [row] = await store.history('H-2')
    const forged = { ...(row as StoredRecord), householdId: 'H-8' }
    const base = tampered(store, (all) => all)
    const more: Reading = {
      ...base,
      list: async (division, page) => ({ items: [...(await base.list(division, page)).items, forged] }),
      history: async (householdId) => (householdId === 'H-8' ? [forged] : base.history(householdId)),
    }
    expect(await verifyRecords(more, '2111')).toMatchObject({ faults: [{ kind: 'additional', householdId: 'H-8' }] })
    expect(await kindsOf(tampered(store, (all) => all.filter(({ householdId }) => householdId !== 'H-2')))).toEqual([
      'missing',
    ])
  })

  test('a decision that was changed, is gone, or was put in', async () => {
    const store = await workedOn()
    const change = { change: { by: 'u', action: 'decide' } }
    await store.appendDecision({ householdId: 'H-2', decision: decision('H-2') }, change)
    const same = (all: readonly StoredRecord[]) => all
    const rows = (how: (row: StoredDecision) => readonly StoredDecision[]) =>
      kindsOf(tampered(store, same, at<StoredDecision>('H-2', 0, how)))
    expect(await rows((row) => [{ ...row, decision: decision('H-9') }])).toEqual(['changed'])
    expect(await rows((row) => [{ ...row, at: '2020-01-01T00:00:00.000Z' }])).toEqual(['changed'])
    expect(await rows(() => [])).toEqual(['missing'])
    expect(await rows((row) => [row, { ...row, sequence: 99 }])).toEqual(['additional'])
  })

  test('the chain itself, and heads that are not its ends', async () => {
    const store = await workedOn()
    const edited: Reading = {
      ...tampered(store, (all) => all),
      audit: async (division, page) => {
        const { items } = await store.audit(division, page)
        return { items: items.map((entry, index) => (index === 0 ? { ...entry, by: 'somebody' } : entry)) }
      },
    }
    expect(await kindsOf(edited)).toEqual(['chain'])
    const cut: Reading = {
      ...tampered(store, (all) => all),
      heads: async (division, page) => ({ items: (await store.heads(division, page)).items.slice(1) }),
    }
    expect(await kindsOf(cut)).toEqual(['head'])
  })

  test('what the store itself finds corrupt', async () => {
    const store = await workedOn()
    const corrupt: Reading = {
      ...tampered(store, (all) => all),
      history: (householdId) =>
        householdId === 'H-2' ? Promise.reject(new StoreError('corrupt', 'a row')) : store.history(householdId),
    }
    expect((await verifyRecords(corrupt, '2111')).faults).toEqual([
      { kind: 'unreadable', division: V3, householdId: 'H-2' },
    ])
    const down: Reading = { ...corrupt, history: () => Promise.reject(new StoreError('unavailable', 'x')) }
    await expect(verifyRecords(down, '2111')).rejects.toThrow(StoreError)
  })
})
