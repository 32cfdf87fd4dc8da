import { auditText, CHAIN_START, recordText, VersionConflict } from '@bangfu/sdk'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { newFile } from './places.ts'
import { CHANGE, decisionOf, draftOf, enter, NEIGHBOR, openAt, VILLAGE } from './records.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

test('a put, its entry and the chain are what the port says', async () => {
  const store = await openAt(newFile())
  const first = await enter(store, 'H1', { state: 'draft', keys: ['key-1'] })
  const second = await store.put(draftOf('H1', { state: 'submitted' }), { expected: 1, change: CHANGE })
  expect(await store.get('H1')).toEqual(second)
  expect(await store.get('H1', { sequence: first.sequence })).toEqual(first)
  expect(await store.history('H1')).toEqual([first, second])
  const { items } = await store.audit(VILLAGE, { limit: 10 })
  expect(items.map(({ position, version, digest }) => [position, version, digest])).toEqual([
    [1, 1, sha256(recordText(first))],
    [2, 2, sha256(recordText(second))],
  ])
  expect(items.map(({ previous }) => previous)).toEqual([CHAIN_START, items[0]?.hash])
  for (const entry of items) expect(entry.hash).toBe(sha256(auditText(entry)))
  expect(await store.heads('21', { limit: 10 })).toEqual({
    items: [{ division: VILLAGE, position: 2, hash: items[1]?.hash }],
  })
  await store.close()
})

test('find gives what stands with a key, and no longer what stood', async () => {
  const store = await openAt(newFile())
  await enter(store, 'H1', { keys: ['key-1', 'key-2'] })
  const other = await enter(store, 'H2', { keys: ['key-1'] })
  const next = await store.put(draftOf('H1', { keys: ['key-2'] }), { expected: 1, change: CHANGE })
  expect(await store.find('key-1', '21')).toEqual([other])
  expect(await store.find('key-2', VILLAGE)).toEqual([next])
  expect(await store.find('key-2', NEIGHBOR)).toEqual([])
  await store.close()
})

test('C1, C7: of two on one version one is kept, and a request that comes again changes nothing', async () => {
  const store = await openAt(newFile())
  await enter(store, 'H1')
  const results = await Promise.allSettled(
    ['a', 'b'].map((mark) => store.put(draftOf('H1', { record: { mark } }), { expected: 1, change: CHANGE })),
  )
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const lost = results.find((result) => result.status === 'rejected')?.reason as unknown
  expect(lost).toBeInstanceOf(VersionConflict)
  expect(lost).toMatchObject({ householdId: 'H1', expected: 1, found: 2 })

  const change = { ...CHANGE, request: 'r-1' }
  const once = await store.put(draftOf('H1'), { expected: 2, change })
  const again = await store.put(draftOf('H1', { record: { other: true } }), { expected: 2, change })
  expect(again).toEqual(once)
  const decided = await store.appendDecision({ householdId: 'H1', decision: decisionOf('H1') }, { change })
  expect(await store.appendDecision({ householdId: 'H1', decision: decisionOf('H1') }, { change })).toEqual(decided)
  const noted = await store.note({ division: VILLAGE }, { change })
  expect(await store.note({ division: VILLAGE }, { change })).toEqual(noted)
  expect((await store.audit('21', { limit: 100 })).items).toHaveLength(5)
  await store.close()
})

test('C8: when the clock goes back, the order stays', async () => {
  let moment = '2026-01-05T08:00:00.000Z'
  const store = await openAt(newFile(), undefined, () => new Date(moment))
  const first = await enter(store, 'H1')
  moment = '2025-01-01T00:00:00.000Z'
  const second = await store.put(draftOf('H1'), { expected: 1, change: CHANGE })
  expect(await store.history('H1')).toEqual([first, second])
  expect(await store.get('H1', { moment: '2025-06-01T00:00:00+08:00' })).toEqual(second)
  expect(await store.get('H1', { moment: '2024-06-01' })).toBeUndefined()
  await store.close()
})

test('C11: the pages of a list show one state', async () => {
  const store = await openAt(newFile())
  const kept = []
  for (const id of ['H1', 'H2', 'H3', 'H4']) kept.push(await enter(store, id, { state: 'draft' }))
  const page = await store.list('21', { limit: 2, state: 'draft' })
  await store.put(draftOf('H3', { state: 'submitted' }), { expected: 1, change: CHANGE })
  await store.put(draftOf('H4', { division: NEIGHBOR }), { expected: 1, change: CHANGE })
  await enter(store, 'H31', { state: 'draft' })
  const rest = await store.list('21', { limit: 2, state: 'draft', after: page.next ?? '' })
  expect([...page.items, ...rest.items]).toEqual(kept)
  expect(rest.next).toBeUndefined()
  expect((await store.list(VILLAGE, { limit: 9 })).items.map(({ householdId }) => householdId)).toEqual([
    'H1',
    'H2',
    'H3',
    'H31',
  ])
  await store.close()
})

test('C12: a household that moves stands in both chains and in one village', async () => {
  const store = await openAt(newFile())
  await enter(store, 'H1')
  await store.put(draftOf('H1', { division: NEIGHBOR }), { expected: 1, change: { ...CHANGE, action: 'move' } })
  const { items } = await store.audit('21', { limit: 9 })
  expect(items.map(({ division, from, to, position }) => ({ division, from, to, position }))).toEqual([
    { division: VILLAGE, from: undefined, to: undefined, position: 1 },
    { division: VILLAGE, from: undefined, to: NEIGHBOR, position: 2 },
    { division: NEIGHBOR, from: VILLAGE, to: undefined, position: 1 },
  ])
  expect((await store.list(VILLAGE, { limit: 9 })).items).toEqual([])
  expect((await store.list(NEIGHBOR, { limit: 9 })).items).toHaveLength(1)
  await store.close()
})

test('a transaction within a division has nothing of others', async () => {
  const store = await openAt(newFile())
  await enter(store, 'H1', { keys: ['key-1'] })
  const other = await enter(store, 'H2', { keys: ['key-1'], division: NEIGHBOR })
  await store.putKey({ householdId: 'H1', wrapped: 'w' })
  await store.appendDecision({ householdId: 'H1', decision: decisionOf('H1') }, { change: CHANGE })
  await store.transaction(
    async (calls) => {
      expect(await calls.get('H1')).toBeUndefined()
      expect([await calls.history('H1'), await calls.decisions('H1'), await calls.keys('H1')]).toEqual([[], [], []])
      expect((await calls.list('21', { limit: 9 })).items).toEqual([other])
      expect((await calls.list(VILLAGE, { limit: 9 })).items).toEqual([])
      expect(await calls.find('key-1', '21')).toEqual([other])
      expect((await calls.audit('21', { limit: 9 })).items).toHaveLength(1)
      expect((await calls.heads('21', { limit: 9 })).items).toHaveLength(1)
      expect((await calls.listKeys({ limit: 9 })).items).toEqual([])
      const refused = [
        () => enter(calls, 'H3'),
        () => calls.put(draftOf('H1', { division: NEIGHBOR }), { expected: 1, change: CHANGE }),
        () => calls.note({ division: VILLAGE }, { change: CHANGE }),
        () => calls.putKey({ householdId: 'H1', wrapped: 'x' }, { expected: 'w' }),
        () => calls.erase({ householdId: 'H1' }, { change: CHANGE }),
        () => calls.appendDecision({ householdId: 'H1', decision: decisionOf('H1') }, { change: CHANGE }),
      ]
      for (const call of refused) await expect(call()).rejects.toThrow(RangeError)
    },
    { within: NEIGHBOR },
  )
  await store.close()
})

test('keys are put in place of the one that is expected', async () => {
  const store = await openAt(newFile())
  const own = { householdId: 'H1', wrapped: 'w-1' }
  const member = { householdId: 'H1', memberId: 'M1', wrapped: 'w\0"' }
  expect(await store.putKey(own)).toBe(true)
  expect(await store.putKey(own)).toBe(false)
  expect(await store.putKey({ ...own, wrapped: 'w-2' }, { expected: 'other' })).toBe(false)
  expect(await store.putKey({ ...own, wrapped: 'w-2' }, { expected: 'w-1' })).toBe(true)
  expect(await store.putKey(member)).toBe(true)
  expect(await store.keys('H1')).toEqual([{ ...own, wrapped: 'w-2' }, member])
  const first = await store.listKeys({ limit: 1 })
  expect((await store.listKeys({ limit: 1, after: first.next ?? '' })).items).toEqual([member])
  await store.close()
})

test('a note made within a division is none that was made with its request outside of it', async () => {
  const store = await openAt(newFile())
  const change = { ...CHANGE, action: 'inspect', request: 'click-1' }
  const within = () =>
    store.transaction((calls) => calls.note({ division: NEIGHBOR, householdId: 'H1' }, { change }), {
      within: NEIGHBOR,
    })
  const outside = await store.note({ division: VILLAGE, householdId: 'H1' }, { change })
  const first = await within()
  expect(first.division).toBe(NEIGHBOR)
  expect(await within()).toEqual(first)
  expect(await store.note({ division: NEIGHBOR, householdId: 'H1' }, { change })).toEqual(outside)
  await store.close()
})
