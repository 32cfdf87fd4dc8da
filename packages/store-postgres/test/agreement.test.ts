import { memoryStore } from '@bangfu/adapters'
import type { Store } from '@bangfu/sdk'
import { postgresStore } from '@bangfu/store-postgres'
import { openSqlite } from '@bangfu/store-sqlite'
import fc from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answersTo, createClock, turns } from './agreement.ts'
import { describeWithServer, emptyDatabase } from './server.ts'

/** Holds an empty store against one in memory. */
const holdAgainstMemory = (
  open: (now: () => Date) => Promise<readonly [store: Store, undo: () => Promise<void>]>,
  numRuns: number,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(turns, async (all) => {
      const clock = createClock()
      const now = () => new Date(clock.momentOf(clock.at))
      const memory = await memoryStore.open({ now })
      const [store, undo] = await open(now)
      try {
        const asked = await answersTo(memory, all, clock)
        expect(await answersTo(store, all, clock)).toEqual(asked)
      } finally {
        await Promise.all([memory.close(), store.close()])
        await undo()
      }
    }),
    { numRuns },
  )

test('whatever is done, SQLite answers what memory does', async () => {
  await holdAgainstMemory(async (now) => {
    const folder = await mkdtemp(join(tmpdir(), 'bangfu-agreement-'))
    const store = await openSqlite({ synchronous: 'off' }).open({ location: join(folder, 'records.db'), now })
    return [store, () => rm(folder, { recursive: true })]
  }, 20)
})

describeWithServer('with a server', () => {
  test('whatever is done, PostgreSQL answers what memory does', async () => {
    await holdAgainstMemory(
      async (now) => [await postgresStore.open({ location: await emptyDatabase(), now }), () => Promise.resolve()],
      5,
    )
  }, 300_000)
})
