import { StoreError, type RecordDraft, type Store } from '@bangfu/sdk'
import { createPostgresStore, postgresStore } from '@bangfu/store-postgres'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { describeWithServer, emptyDatabase } from './server.ts'

const now = (): Date => new Date('2020-01-01T00:00:00Z')

/** A town in which nothing was done yet. */
let towns = 0
const nextTown = (): string => {
  towns += 1
  return `21${String(towns).padStart(7, '0')}`
}
const draftIn = (town: string): RecordDraft => {
  const division = `${town}201`
  return { householdId: `${division}/H1`, division, record: { n: 1 }, keys: ['k'] }
}
const change = (request: string) => ({ by: 'clerk-7', action: 'enter', request })

/** A change, a move, a decision, an erasure: together in one transaction, then one by one. */
const workload = async (store: Store, town: string): Promise<void> => {
  const draft = draftIn(town)
  await store.transaction(async (calls) => {
    await calls.putKey({ householdId: draft.householdId, wrapped: 'w' })
    await calls.put(draft, { expected: 0, change: change('1') })
    await calls.note({ division: town }, { change: change('2') })
  })
  await store.put({ ...draft, division: `${town}202` }, { expected: 1, change: change('3') })
  await store.erase({ householdId: draft.householdId }, { change: change('4') })
}

/** What is kept, in words: all that a change leaves together. */
const stateOf = async (store: Store, town: string): Promise<string> => {
  const { householdId } = draftIn(town)
  const record = await store.get(householdId)
  const { items } = await store.audit(town, { limit: 100 })
  const keys = await store.keys(householdId)
  return JSON.stringify([record?.version ?? 0, items.map(({ request }) => request), keys.length])
}

const STATES = [
  [0, [], 0],
  [1, ['1', '2'], 1],
  [2, ['1', '2', '3', '3'], 1],
  [0, ['1', '2', '3', '3', '4'], 0],
].map((state) => JSON.stringify(state))

/** A way to a server that is cut right after something was sent through it, and closed to others until it is opened again. */
const cuttable = async (location: string) => {
  let trigger: string | undefined
  const sockets = new Set<Socket>()
  const target = new URL(location)
  const proxy = createServer((client) => {
    const server = connect(Number(target.port), target.hostname)
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    }
    client.on('data', (data) => {
      const isLast = trigger !== undefined && data.includes(trigger)
      server.write(data, () => {
        if (!isLast) return
        trigger = undefined
        client.destroy()
        // The server reads what was sent before it notices.
        server.end()
      })
    })
    server.on('data', (data) => client.write(data))
    server.on('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const through = new URL(location)
  through.port = String((proxy.address() as AddressInfo).port)
  through.hostname = '127.0.0.1'
  return {
    location: through.href,
    cutAt: (text: string) => (trigger = text),
    close: () => {
      for (const socket of sockets) socket.destroy()
      proxy.close()
    },
  }
}

describeWithServer('failures of PostgreSQL', () => {
  test('S3: whichever statement fails, before or after it took effect, leaves the old state or the new one, and an error', async () => {
    let countdown = Number.POSITIVE_INFINITY
    let failsAt: 'before' | 'after' = 'before'
    const failing = createPostgresStore({
      connections: 2,
      onStatement: (_sql, moment) => {
        if (moment !== failsAt) return
        countdown -= 1
        if (countdown === 0) throw new Error('as if the statement had failed')
      },
    })
    const store = await failing.open({ location: await emptyDatabase(), now })
    for (const moment of ['before', 'after'] as const) {
      let statements = 0
      for (let n = 1; statements === 0; n += 1) {
        const town = nextTown()
        failsAt = moment
        countdown = n
        const error: unknown = await workload(store, town).then(
          () => undefined,
          (thrown: unknown) => thrown,
        )
        if (countdown > 0) statements = n
        else expect((error as StoreError).problem, `${moment} ${String(n)}`).toBe('unavailable')
        countdown = Number.POSITIVE_INFINITY
        const state = await stateOf(store, town)
        expect(STATES, `${moment} ${String(n)}`).toContain(state)
        // Made again from where it broke off, with the same requests, it comes to the same end.
        if (error !== undefined && state === STATES[0]) {
          await workload(store, town)
          expect(await stateOf(store, town)).toBe(STATES[3])
        }
      }
      expect(statements).toBeGreaterThan(20)
    }
    await store.close()
  }, 60_000)

  test('S1, C7: where the connection is lost in COMMIT nobody knows, and the same request tells', async () => {
    const location = await emptyDatabase()
    const direct = await postgresStore.open({ location, now })
    const way = await cuttable(location)
    const town = nextTown()
    const draft = draftIn(town)
    const store = await createPostgresStore({ connections: 1 }).open({ location: way.location, now })
    way.cutAt('commit')
    const first = store.put(draft, { expected: 0, change: change('1') })
    const error: unknown = await first.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(StoreError)
    expect((error as StoreError).problem).toBe('unavailable')
    const again = await store.put(draft, { expected: 0, change: change('1') })
    expect(again.version).toBe(1)
    expect(await direct.history(draft.householdId)).toEqual([again])
    expect((await direct.audit(town, { limit: 10 })).items).toHaveLength(1)
    await Promise.all([store.close(), direct.close()])
    way.close()
  })

  test('S1: where the connection is lost before, nothing is kept', async () => {
    const location = await emptyDatabase()
    const way = await cuttable(location)
    const town = nextTown()
    const draft = draftIn(town)
    const store = await createPostgresStore({ connections: 1 }).open({ location: way.location, now })
    way.cutAt('insert into "versions"')
    const error: unknown = await store
      .put(draft, { expected: 0, change: change('1') })
      .catch((thrown: unknown) => thrown)
    expect((error as StoreError).problem).toBe('unavailable')
    expect(await stateOf(store, town)).toBe(STATES[0])
    await store.close()
    way.close()
  })
})
