import { StoreError, VersionConflict, type AuditEntry, type RecordDraft, type Store } from '@bangfu/sdk'
import { createPostgresStore, postgresStore, prepareRoles } from '@bangfu/store-postgres'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asRole, describeWithServer, emptyDatabase, plainRole, theServer } from './server.ts'

const KILLED = fileURLToPath(new URL('killed.mjs', import.meta.url))
const A = '211122100201'
const B = '211122100202'
const change = { by: 'clerk-7', action: 'enter' }
const now = (): Date => new Date('2020-01-01T00:00:00Z')

let ids = 0
/** A draft of a household that no other test has. */
const draft = (division = A, parts: Partial<RecordDraft> = {}): RecordDraft => {
  ids += 1
  return { householdId: `${division}/H${String(ids)}`, division, record: { income: '1.10', n: ids }, ...parts }
}

const problemOf = async (doing: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await doing.then(
    () => 'done',
    (thrown: unknown) => thrown,
  )
  return error instanceof StoreError ? error.problem : error instanceof Error ? error.name : error
}

describeWithServer('the store on PostgreSQL', () => {
  let location = ''
  let store: Store
  let other: Store

  beforeAll(async () => {
    location = await emptyDatabase()
    ;[store, other] = await Promise.all([postgresStore.open({ location, now }), postgresStore.open({ location, now })])
  })
  afterAll(async () => {
    await Promise.all([store.close(), other.close()])
  })

  test('C1: of changes made together on one version one is kept, and the others conflict', async () => {
    const first = draft()
    for (const expected of [0, 1, 2]) {
      const tries = await Promise.allSettled(
        [store, other, store, other].map((each, n) =>
          each.put({ ...first, record: { n } }, { expected, change: { ...change, by: `clerk-${String(n)}` } }),
        ),
      )
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const reasons = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
      expect(reasons.every((reason) => reason instanceof VersionConflict)).toBe(true)
      expect(reasons[0]).toMatchObject({ expected, found: expected + 1 })
    }
    expect((await store.history(first.householdId)).map(({ version }) => version)).toEqual([1, 2, 3])
  })

  test('C1: writers of one village append to one chain without a gap, and lose nothing', async () => {
    const village = '211122100777'
    const drafts = Array.from({ length: 24 }, () => draft(village))
    await Promise.all(
      drafts.map((each, n) => (n % 2 === 0 ? store : other).put(each, { expected: 0, change: { ...change } })),
    )
    const { items } = await store.audit(village, { limit: 100 })
    expect(items.map(({ position }) => position)).toEqual(drafts.map((_, index) => index + 1))
    const links = items.map(({ previous }, index) => previous === (items[index - 1]?.hash ?? '0'.repeat(64)))
    expect(links.every(Boolean)).toBe(true)
    expect((await store.list(village, { limit: 100 })).items).toHaveLength(24)
  })

  test('C1: transactions that change the same two records in another order end, and lose nothing', async () => {
    const [first, second] = [draft(A), draft(B)]
    for (const each of [first, second]) await store.put(each, { expected: 0, change })
    const both = (on: Store, order: readonly RecordDraft[]): Promise<void> =>
      on.transaction(async (calls) => {
        for (const { householdId, division } of order) {
          const found = await calls.get(householdId)
          await calls.put({ householdId, division, record: {} }, { expected: found?.version ?? 0, change })
        }
      })
    const tries = await Promise.allSettled([both(store, [first, second]), both(other, [second, first])])
    const reasons = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    for (const reason of reasons)
      expect(reason instanceof VersionConflict || (reason instanceof StoreError && reason.problem === 'busy')).toBe(
        true,
      )
    const versions = await Promise.all([first, second].map(({ householdId }) => store.get(householdId)))
    const kept = 1 + tries.length - reasons.length
    expect(versions.map((each) => each?.version)).toEqual([kept, kept])
  })

  test('C7: a request that is made again gives what came of it, also where both are made at once', async () => {
    const first = draft()
    const options = { expected: 0, change: { ...change, request: 'r1' } }
    const [one, two] = await Promise.all([store.put(first, options), other.put(first, options)])
    expect(two).toEqual(one)
    expect(await store.put(first, options)).toEqual(one)
    expect(await store.history(first.householdId)).toHaveLength(1)
  })

  test('C8: where the clock goes back, entries are in order of their sequence', async () => {
    const moments = ['2020-01-03', '2020-01-01', '2020-01-02']
    const back = await postgresStore.open({ location, now: () => new Date(moments[0] ?? '') })
    const first = draft('211122100778')
    for (const expected of [0, 1, 2]) {
      await back.put(first, { expected, change })
      moments.shift()
    }
    const { items } = await back.audit('211122100778', { limit: 10 })
    expect(items.map(({ at }) => at.slice(0, 10))).toEqual(['2020-01-03', '2020-01-01', '2020-01-02'])
    expect([...items].sort((a, b) => a.sequence - b.sequence)).toEqual(items)
    await back.close()
  })

  test('C11: the pages of a list show one state, whatever is committed between them, in whatever order', async () => {
    const village = '211122100779'
    const drafts = Array.from({ length: 6 }, () => draft(village))
    for (const each of drafts) await store.put(each, { expected: 0, change })
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    let begun = (): void => undefined
    const isBegun = new Promise<void>((resolve) => (begun = resolve))
    const late = { ...draft('211122100780'), householdId: `${village}/late` }
    // Its entries have the lower sequence, and are committed after the first page was read.
    const slow = other.transaction(async (calls) => {
      await calls.put(late, { expected: 0, change })
      begun()
      await held
    })
    await isBegun
    const first = await store.list('211122100', { limit: 2 })
    const audited = await store.audit('211122100', { limit: 2 })
    release()
    await slow
    await store.put(
      { ...drafts[5], ...draft(village), householdId: drafts[5]?.householdId ?? '', record: { n: 'new' } },
      { expected: 1, change },
    )
    await store.put(draft(village), { expected: 0, change })
    const rest = async <Item>(
      next: string | undefined,
      page: (after: string) => Promise<{ items: readonly Item[]; next?: string }>,
    ): Promise<readonly Item[]> => {
      if (next === undefined) return []
      const found = await page(next)
      return [...found.items, ...(await rest(found.next, page))]
    }
    const listed = [
      ...first.items,
      ...(await rest(first.next, (after) => store.list('211122100', { limit: 2, after }))),
    ]
    const ofVillage = listed.filter(({ division }) => division === village)
    expect(ofVillage.map(({ householdId, version }) => [householdId, version])).toEqual(
      drafts.map(({ householdId }) => [householdId, 1]).sort(),
    )
    expect(listed.some(({ householdId }) => householdId === late.householdId)).toBe(false)
    const entries: AuditEntry[] = [
      ...audited.items,
      ...(await rest(audited.next, (after) => store.audit('211122100', { limit: 5, after }))),
    ]
    expect(entries.some(({ householdId }) => householdId === late.householdId)).toBe(false)
    expect((await store.get(late.householdId))?.version).toBe(1)
  })

  test('C11: what was copied to another server is listed whole, though its transactions are counted anew there', async () => {
    const copied = await emptyDatabase()
    const on = await postgresStore.open({ location: copied, now })
    for (let n = 0; n < 3; n += 1) await on.put(draft(), { expected: 0, change })
    await asRole(copied, (client) =>
      client.query(`alter table versions disable trigger all; alter table audit disable trigger all;
        update versions set kept_in = '999999999', kept_by = 'another'; update audit set kept_in = '999999999', kept_by = 'another'`),
    )
    const first = await on.list('21', { limit: 2 })
    expect(first.items).toHaveLength(2)
    expect((await on.list('21', { limit: 2, after: first.next ?? '' })).items).toHaveLength(1)
    expect((await on.audit('21', { limit: 10 })).items).toHaveLength(3)
    expect((await on.heads('21', { limit: 10 })).items).toHaveLength(1)
    await on.close()
  })

  test('C11: a place in a list that nobody gave is refused, and reaches no statement', async () => {
    const { next = '' } = await store.list('21', { limit: 1 })
    expect(await problemOf(store.list('21', { limit: 1, after: next }))).toBe('done')
    for (const token of ['1:0:', '0:5:', `5:9:12`, '5:9:6,6', "1:2:'", '99999999999999999999:99999999999999999999:'])
      expect(
        await problemOf(store.list('21', { limit: 1, after: next.replace(/[0-9]+:[0-9]+:[0-9,]*/, token) })),
        token,
      ).toBe('RangeError')
  })

  test('S6, H7: texts are kept as they are, whatever they would be in a statement', async () => {
    const texts = [`'; drop table records; --`, '$1 %s \\', '𠮷', 'a\u0000b', '\ud800', '__proto__', '"', '\\u0000']
    const record = { texts, ['__proto__x']: 1, 'a\u0000b': { '𠮷': null } }
    const first = draft(A, { record, keys: [`'`, '%', 'a\u0000b'] })
    await store.put(first, { expected: 0, change: { ...change, reason: `'; --`, request: `'"\\` } })
    expect((await other.get(first.householdId))?.record).toEqual(record)
    expect((await store.find('a\u0000b', A)).map(({ householdId }) => householdId)).toEqual([first.householdId])
    expect(await store.find('_', A)).toEqual([])
    for (const householdId of ['a\u0000b', '', 'a\ud800', 'a\n'])
      expect(await problemOf(store.put({ ...draft(), householdId }, { expected: 0, change }))).toBe('RangeError')
    expect(await store.get('a\u0000b')).toBeUndefined()
  })

  test('lists are in order of code points, whatever language the database sorts in', async () => {
    const village = '211122100781'
    const names = ['b', 'B', 'a', '_', 'é', 'Z', '𠮷', '\uffff']
    for (const name of names) await store.put({ ...draft(village), householdId: name }, { expected: 0, change })
    const { items } = await store.list(village, { limit: 100 })
    expect(items.map(({ householdId }) => householdId)).toEqual(['B', 'Z', '_', 'a', 'b', 'é', '\uffff', '𠮷'])
  })

  test('sequences stay whole numbers beyond 2^31', async () => {
    await asRole(location, (client) => client.query(`select setval('audit_sequence', 5000000000)`))
    const { sequence, householdId } = await store.put(draft(), { expected: 0, change })
    expect(sequence).toBe(5_000_000_001)
    expect((await store.get(householdId, { sequence }))?.sequence).toBe(sequence)
  })

  test('S3: a caller that goes on after a statement failed is told so, and nothing is kept', async () => {
    const quick = await createPostgresStore({ lockTimeout: 100 }).open({ location, now })
    const [held, free] = [draft(), draft(B)]
    await store.put(held, { expected: 0, change })
    await store.transaction(async (calls) => {
      await calls.put(held, { expected: 1, change })
      const swallowed = quick.transaction(async (inside) => {
        await inside.put(free, { expected: 0, change })
        await inside.put(held, { expected: 1, change }).catch(() => undefined)
      })
      expect(await problemOf(swallowed)).toBe('busy')
    })
    expect(await store.get(free.householdId)).toBeUndefined()
    await quick.close()
  })

  test('S5: a byte that was changed in the database is noticed', async () => {
    const first = draft()
    await store.put(first, { expected: 0, change })
    await asRole(location, (client) =>
      client.query(`set bangfu.erasing = '${first.householdId}';
        update versions set text = replace(text, '1.10', '9.10') where household_id = '${first.householdId}'`),
    )
    expect(await problemOf(store.get(first.householdId))).toBe('corrupt')
  })

  test('L2: what cannot be reached is said without an address, a role or a password', async () => {
    const nowhere = 'postgresql://clerk:secret@127.0.0.1:1/nowhere'
    const error: unknown = await postgresStore.open({ location: nowhere, now }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(StoreError)
    expect((error as StoreError).problem).toBe('unavailable')
    expect(JSON.stringify([String(error), (error as StoreError).stack, { ...(error as object) }])).not.toMatch(
      /secret|clerk/,
    )
  })

  test('S7: an older version is refused where a newer one has changed the tables, also while it is at work', async () => {
    const newer = await emptyDatabase()
    const older = await postgresStore.open({ location: newer, now })
    const kept = await older.put(draft(), { expected: 0, change })
    await asRole(newer, (client) => client.query(`insert into schema_steps values (2, 'a-later-one')`))
    expect(await problemOf(older.put(draft(), { expected: 0, change }))).toBe('schema')
    expect(await problemOf(postgresStore.open({ location: newer, now }))).toBe('schema')
    await asRole(newer, (client) => client.query('delete from schema_steps where step = 2'))
    expect((await older.get(kept.householdId))?.version).toBe(1)
    await older.close()
  })

  test('S7: a migration that is killed after any statement is done by the next one', { timeout: 180_000 }, async () => {
    let statements = 0
    const counting = createPostgresStore({
      onStatement: (_sql, moment) => void (statements += moment === 'after' ? 1 : 0),
    })
    await (await counting.open({ location: await emptyDatabase(), now })).close()
    expect(statements).toBeGreaterThan(15)
    for (let nth = 1; nth <= statements; nth += 1) {
      const where = `statement ${nth} of ${statements}`
      const location = await emptyDatabase()
      expect(spawnSync(process.execPath, [KILLED, location, String(nth)]).signal, where).toBe('SIGKILL')
      const opened = await postgresStore.open({ location, now })
      expect((await opened.put(draft(), { expected: 0, change })).sequence, where).toBe(1)
      await opened.close()
    }
  })

  test('S7: of many that open an empty database at once each finds its tables', async () => {
    const empty = await emptyDatabase()
    const stores = await Promise.all([1, 2, 3, 4].map(() => postgresStore.open({ location: empty, now })))
    await Promise.all(stores.map((each) => each.put(draft(), { expected: 0, change })))
    expect((await stores[0]?.list('21', { limit: 10 }))?.items).toHaveLength(4)
    await Promise.all(stores.map((each) => each.close()))
  })
})

describeWithServer('the store as the role of a service', () => {
  let store: Store
  let location = ''

  beforeEach(async () => {
    const owner = await emptyDatabase()
    await (await postgresStore.open({ location: owner, now })).close()
    const { role, url } = await plainRole(owner)
    await prepareRoles(owner, [{ role, division: '2111', mayWrite: true, mayErase: true, followsSetting: true }])
    location = url
    store = await postgresStore.open({ location, now })
    return () => store.close()
  })

  test('all calls work as a role that owns nothing', async () => {
    const first = draft(A, { keys: ['k'] })
    const { householdId } = first
    expect(await store.putKey({ householdId, wrapped: 'w1' })).toBe(true)
    expect(await store.putKey({ householdId, wrapped: 'w2' }, { expected: 'w1' })).toBe(true)
    await store.put(first, { expected: 0, change })
    await store.put({ ...first, division: B }, { expected: 1, change })
    await store.note({ division: '2111' }, { change })
    expect((await store.keys(householdId)).map(({ wrapped }) => wrapped)).toEqual(['w2'])
    expect(await store.find('k', B)).toHaveLength(1)
    expect((await store.heads('21', { limit: 10 })).items).toHaveLength(3)
    await store.erase({ householdId }, { change })
    expect(await store.get(householdId)).toBeUndefined()
    expect(await store.keys(householdId)).toEqual([])
    expect(await problemOf(store.put({ ...first, division: B }, { expected: 0, change }))).toBe('RangeError')
  })

  test('C4: what a transaction is confined to holds in the database as well, and ends with it', async () => {
    const [own, others] = [draft(A), draft(B)]
    for (const each of [own, others]) await store.put(each, { expected: 0, change })
    const nowhere = `${B}/nowhere`
    await store.transaction(
      async (calls) => {
        expect((await calls.list('21', { limit: 10 })).items.map(({ householdId }) => householdId)).toEqual([
          own.householdId,
        ])
        expect(await calls.get(others.householdId)).toBeUndefined()
        await calls.put(own, { expected: 1, change })
      },
      { within: A },
    )
    const outcomes = await Promise.all(
      [others.householdId, nowhere].map((householdId) =>
        problemOf(
          store.transaction((calls) => calls.put({ ...own, householdId }, { expected: 0, change }), { within: A }),
        ),
      ),
    )
    expect(outcomes).toEqual(['RangeError', 'RangeError'])
    expect((await store.list('21', { limit: 10 })).items).toHaveLength(2)
  })
})

describeWithServer('the end of the server', () => {
  test('S1: what was acknowledged is there after it, and the store works again', async (context) => {
    const { crash } = theServer()
    if (crash === undefined) {
      context.skip('the server is not one of ours')
      return
    }
    const location = await emptyDatabase()
    const store = await postgresStore.open({ location, now })
    const first = draft()
    await store.put(first, { expected: 0, change })
    const cut = store.transaction(async (calls) => {
      await calls.put(first, { expected: 1, change })
      await crash()
    })
    expect(await problemOf(cut)).toBe('unavailable')
    expect((await store.get(first.householdId))?.version).toBe(1)
    expect((await store.put(first, { expected: 1, change })).version).toBe(2)
    await store.close()
  })
})
