import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '@bangfu/store-sqlite'
import { newFile } from './places.ts'
import { CHANGE, decisionOf, draftOf, enter, openAt } from './records.ts'

/** The planted texts that stand in any file of a folder. */
const found = (file: string, planted: readonly string[]): readonly string[] => {
  const folder = dirname(file)
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  return planted.filter((text) => bytes.some((content) => content.includes(text)))
}

const PLANTED = ['planted-name-one', 'planted-name-two', 'key-of-both', 'wrapped-of-two', 'wrapped-own', 'long-remark']

test('H13: what is erased stands in no file any more, neither rows nor indexes nor a journal', async () => {
  const file = newFile()
  const during: (readonly string[])[] = []
  const store = await openAt(
    file,
    openSqlite({
      onStatement: (sql, moment) => {
        if (sql === 'commit' && moment === 'after') during.push(found(file, PLANTED))
      },
    }),
  )
  // Long enough to lie on pages of its own.
  const long = { remark: 'long-remark '.repeat(2000) }
  await enter(store, 'H1', { keys: ['key-of-both'] })
  await store.put(draftOf('H1', { record: { ...draftOf('H1').record, long }, keys: ['key-of-both'] }), {
    expected: 1,
    change: CHANGE,
  })
  await store.appendDecision({ householdId: 'H1', decision: decisionOf('H1') }, { change: CHANGE })
  await store.putKey({ householdId: 'H1', wrapped: 'wrapped-own' })
  await store.putKey({ householdId: 'H1', memberId: 'M2', wrapped: 'wrapped-of-two' })
  expect(found(file, PLANTED)).toEqual(PLANTED)

  await store.erase({ householdId: 'H1', memberId: 'M2' }, { change: CHANGE })
  expect(during.at(-1)).toEqual(['planted-name-one', 'wrapped-own', 'long-remark'])
  expect(await store.find('key-of-both', '21')).toEqual([])
  const [decision] = await store.decisions('H1')
  expect(decision?.decision.benefits.map(({ appliesTo }) => appliesTo)).toEqual(['M1'])
  expect(decision?.decision.childrenOutOfSchool).toEqual([])
  await expect(store.erase({ householdId: 'H1', memberId: 'M2' }, { change: CHANGE })).rejects.toThrow(RangeError)

  const change = { ...CHANGE, request: 'r-9' }
  await store.erase({ householdId: 'H1' }, { change })
  await store.erase({ householdId: 'H1' }, { change })
  expect(found(file, PLANTED)).toEqual([])
  expect([
    await store.get('H1'),
    await store.history('H1'),
    await store.decisions('H1'),
    await store.keys('H1'),
  ]).toEqual([undefined, [], [], []])
  await expect(enter(store, 'H1')).rejects.toThrow(RangeError)
  expect(await store.putKey({ householdId: 'H1', wrapped: 'new' }, { expected: 'wrapped-own' })).toBe(false)
  expect((await store.audit('21', { limit: 9 })).items).toHaveLength(5)
  await store.close()
  expect(found(file, PLANTED)).toEqual([])
})
