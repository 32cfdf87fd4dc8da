import { StoreError, type Store } from '@bangfu/sdk'
import { openSqlite } from '@bangfu/store-sqlite'
import { expect, test } from 'vitest'
import { newFile } from './places.ts'
import { answersOf, CHANGE, decisionOf, draftOf, enter, NEIGHBOR, openAt } from './records.ts'

type Moment = 'before' | 'after'

/** Lets the n-th statement from now on fail, and those that undo it where `stays`. */
const faulty = () => {
  let left = Number.POSITIVE_INFINITY
  let at: Moment = 'before'
  let count = 0
  const store = openSqlite({
    onStatement: (_sql, moment) => {
      if (moment !== at) return
      count += 1
      left -= 1
      if (left === 0) throw new Error('planted failure')
    },
  })
  return {
    store,
    count: () => count,
    failAt: (nth: number, moment: Moment) => {
      left = nth
      at = moment
    },
    heal: () => (left = Number.POSITIVE_INFINITY),
  }
}

const HOUSEHOLDS = ['H1', 'H2', 'H3']

const WORK: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  'a put of a new record': (store) => enter(store, 'H3', { keys: ['key-1'] }),
  'a put of a next version': (store) => store.put(draftOf('H1', { keys: ['key-9'] }), { expected: 1, change: CHANGE }),
  'a move': (store) => store.put(draftOf('H1', { division: NEIGHBOR }), { expected: 1, change: CHANGE }),
  'a decision': (store) => store.appendDecision({ householdId: 'H1', decision: decisionOf('H1') }, { change: CHANGE }),
  'an erasure of a person': (store) => store.erase({ householdId: 'H2', memberId: 'M2' }, { change: CHANGE }),
  'an erasure': (store) => store.erase({ householdId: 'H2' }, { change: CHANGE }),
  'a transaction': (store) =>
    store.transaction(async (calls) => {
      await enter(calls, 'H3', { keys: ['key-1'] })
      await calls.putKey({ householdId: 'H3', wrapped: 'w' })
      // What a caller makes of a failure does not turn half of a call into a whole one.
      await calls.put(draftOf('H1'), { expected: 1, change: CHANGE }).catch(() => undefined)
      await calls.note({ division: NEIGHBOR }, { change: CHANGE }).catch(() => undefined)
    }),
}

const prepared = async () => {
  const fault = faulty()
  const file = newFile()
  const store = await openAt(file, fault.store)
  await enter(store, 'H1', { keys: ['key-1'] })
  await enter(store, 'H2', { keys: ['key-1'] })
  await store.appendDecision({ householdId: 'H2', decision: decisionOf('H2') }, { change: CHANGE })
  return { fault, file, store }
}

/** Answers without the salts, which are chance, and the hashes over them. */
const plain = (answers: unknown): string =>
  JSON.stringify(answers, (key, value: unknown) =>
    ['salt', 'digest', 'previous', 'hash'].includes(key) ? undefined : value,
  )

for (const [name, work] of Object.entries(WORK))
  test(`S3: ${name}, of which any statement fails, is done whole or not at all`, { timeout: 60_000 }, async () => {
    const sound = await prepared()
    const before = plain(await answersOf(sound.store, HOUSEHOLDS))
    const start = sound.fault.count()
    await work(sound.store)
    const statements = sound.fault.count() - start
    const after = plain(await answersOf(sound.store, HOUSEHOLDS))
    await sound.store.close()
    expect(statements).toBeGreaterThan(5)

    for (const moment of ['before', 'after'] as const)
      for (let nth = 1; nth <= statements; nth += 1) {
        const { fault, file, store } = await prepared()
        fault.failAt(nth, moment)
        const error = await work(store).then(
          () => undefined,
          (thrown: unknown) => thrown,
        )
        fault.heal()
        const where = `statement ${nth} of ${statements}, ${moment}`
        expect(error, where).toBeInstanceOf(StoreError)
        expect(error, where).toMatchObject({ problem: 'unavailable' })
        const found = plain(await answersOf(store, HOUSEHOLDS))
        // Only the last statement, COMMIT, can take effect and fail.
        expect(found, where).toBe(nth === statements && moment === 'after' ? after : before)
        await enter(store, 'H4')
        await store.close()
        const again = await openAt(file)
        expect((await again.get('H4'))?.version, where).toBe(1)
        await again.close()
      }
  })

test('S3: where a rollback fails too, nothing is kept and the store goes on', async () => {
  const file = newFile()
  let failing = false
  const store = await openAt(
    file,
    openSqlite({
      onStatement: (sql, moment) => {
        if (failing && moment === 'before' && (sql.startsWith('insert into "audit"') || sql === 'rollback'))
          throw new Error('planted failure')
      },
    }),
  )
  await enter(store, 'H1')
  failing = true
  await expect(enter(store, 'H2')).rejects.toBeInstanceOf(StoreError)
  failing = false
  expect(await store.get('H2')).toBeUndefined()
  expect((await enter(store, 'H2')).version).toBe(1)
  await store.close()
})
