import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findPostgres } from '../postgres.mjs'
import { contendInStore } from './contend-store.mjs'
import { contend } from './contend.mjs'
import { newPlace } from './places.mjs'

const folder = mkdtempSync(join(tmpdir(), 'bangfu-writers-'))
const { server, reason } = await findPostgres()
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server?.stop()
}, 60_000)

const SEED = 20191125
const IN_STORE = 2000
const BY_OFFICIALS = 200

type Place = Awaited<ReturnType<typeof newPlace>>

const holdInStore = async (kind: string, place: Place): Promise<void> => {
  const { problems, ...counts } = await contendInStore({ kind, ...place, changes: IN_STORE, seed: SEED })
  expect(problems).toEqual([])
  expect(counts).toMatchObject({ acknowledged: IN_STORE, stored: IN_STORE, audited: IN_STORE })
  expect(counts.conflicts).toBeGreaterThan(0)
}

const holdOfficials = async (kind: string, place: Place): Promise<void> => {
  const { problems, ...counts } = await contend({ kind, ...place, changes: BY_OFFICIALS, seed: SEED })
  expect(problems).toEqual([])
  expect(counts.acknowledged).toBeGreaterThanOrEqual(BY_OFFICIALS)
  expect(counts).toMatchObject({ stored: counts.acknowledged, audited: counts.acknowledged })
  expect(counts.refused).toBeGreaterThan(0)
}

const CLAIM = 'acknowledged = stored = audited, none lost'

describe.each([
  { who: 'sixteen writers on the same records of a store', hold: holdInStore, file: 'store.db' },
  { who: 'sixteen officials of four tiers on the same records', hold: holdOfficials, file: 'officials.db' },
])('C1, C6: $who', ({ hold, file }) => {
  test(`on SQLite: ${CLAIM}`, { timeout: 300_000 }, async () =>
    hold('sqlite', await newPlace({ file: join(folder, file) })),
  )

  const name = `on PostgreSQL: ${CLAIM}`
  if (server === undefined) test.skip(`${name} (${reason ?? ''})`, () => undefined)
  else test(name, { timeout: 300_000 }, async () => hold('postgres', await newPlace({ file: '', server })))
})
