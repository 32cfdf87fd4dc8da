import { expect, test } from 'vitest'
import { newFile } from './places.ts'
import { CHANGE, decisionOf, draftOf, enter, openAt, VILLAGE } from './records.ts'

const HOSTILE = [
  "'; DROP TABLE records; --",
  '" OR 1=1 --',
  'H%',
  'H_',
  'H1',
  'h1',
  'H1 ',
  '\\',
  '?',
  '$1',
  ':a',
  '@a',
  '%s',
  'é',
  'e\u0301',
  '𠮷',
  '\uffff',
  '__proto__',
  'constructor',
]
const ANY = [...HOSTILE, 'a\0b', '\ud800', '\ufeffa', '']

/** By code points, not by the halves of surrogate pairs. */
const byCodePoints = (texts: readonly string[]): readonly string[] =>
  [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))

test('S6, H7: whatever stands in a value or a name is kept as it is, and orders by code points', async () => {
  const store = await openAt(newFile())
  for (const id of HOSTILE) {
    const record = Object.fromEntries(ANY.map((text) => [text, [text, { [text]: text }]]))
    const keys = ANY.filter((text) => text !== '')
    const put = await store.put(draftOf(id, { record, keys }), {
      expected: 0,
      change: { by: id, action: id, reason: 'a\0b', request: `${id}\0x` },
    })
    expect(await store.get(id)).toEqual(put)
    expect(put.record).toEqual(record)
    await store.putKey({ householdId: id, memberId: id, wrapped: id })
    expect(await store.keys(id)).toEqual([{ householdId: id, memberId: id, wrapped: id }])
    await store.appendDecision({ householdId: id, decision: decisionOf(id), input: 'a\0b' }, { change: CHANGE })
    expect(await store.decisions(id)).toMatchObject([{ householdId: id, input: 'a\0b' }])
  }
  const pages = []
  let after: string | undefined
  do {
    const page = await store.list(VILLAGE, { limit: 4, ...(after === undefined ? {} : { after }) })
    pages.push(...page.items.map(({ householdId }) => householdId))
    after = page.next
  } while (after !== undefined)
  expect(pages).toEqual(byCodePoints(HOSTILE))
  for (const key of ANY.filter((text) => text !== ''))
    expect(await store.find(key, '21'), JSON.stringify(key)).toHaveLength(HOSTILE.length)
  const { items } = await store.audit('21', { limit: 100 })
  expect(items[0]).toMatchObject({ by: HOSTILE[0], action: HOSTILE[0], reason: 'a\0b', request: `${HOSTILE[0]}\0x` })
  await store.close()
})

test('S6: what is out of bounds is refused, and nothing is found under it', async () => {
  const store = await openAt(newFile())
  await enter(store, 'a', { keys: ['a'] })
  for (const id of ['', 'a\0b', 'a\n', '\ud800', 'x'.repeat(201)]) {
    await expect(enter(store, id), JSON.stringify(id)).rejects.toThrow(RangeError)
    expect(await store.get(id)).toBeUndefined()
    expect(await store.history(id)).toEqual([])
    await expect(store.putKey({ householdId: 'a', memberId: id, wrapped: 'w' })).rejects.toThrow(RangeError)
  }
  const drafts = [
    { division: '211' },
    { division: "21' or 1" },
    { division: '2111' },
    { state: 'Draft' },
    { state: "a'" },
    { keys: [''] },
    { keys: ['k'.repeat(101)] },
    { keys: Array.from({ length: 201 }, (_, index) => `k${index}`) },
  ]
  for (const draft of drafts) await expect(enter(store, 'b', draft), JSON.stringify(draft)).rejects.toThrow(RangeError)
  for (const record of [{ a: undefined }, { a: Number.NaN }, { a: new Date(0) }, { a: 1n }, { a: () => 1 }])
    await expect(enter(store, 'b', { record })).rejects.toThrow(TypeError)
  for (const after of [
    '',
    '[]',
    '["1"]',
    '["1 or 1=1","a","b"]',
    '["1",1,2]',
    '["1","a\\u0000","b"]',
    '[true,"a","b"]',
  ])
    await expect(store.list('21', { limit: 1, after }), after).rejects.toThrow(RangeError)
  for (const limit of [0, -1, 1.5, 10_001, Number.NaN])
    await expect(store.list('21', { limit })).rejects.toThrow(RangeError)
  await expect(store.list('2%', { limit: 1 })).rejects.toThrow(RangeError)
  expect((await store.audit('21', { limit: 9 })).items).toHaveLength(1)
  await store.close()
})
