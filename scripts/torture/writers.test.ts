import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findPostgres } from '../postgres.mjs'
import { contend } from './contend.mjs'
import { newPlace } from './places.mjs'

const folder = mkdtempSync(join(tmpdir(), 'bangfu-writers-'))
const { server, reason } = await findPostgres()
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server?.stop()
}, 60_000)

const CHANGES = 2000

const hold = async (kind: string, place: Awaited<ReturnType<typeof newPlace>>): Promise<void> => {
  const { problems, ...counts } = await contend({ kind, ...place, changes: CHANGES, seed: 20191125 })
  expect(problems).toEqual([])
  expect(counts.acknowledged).toBeGreaterThanOrEqual(CHANGES)
  expect(counts).toMatchObject({ stored: counts.acknowledged, audited: counts.acknowledged })
  for (const name of ['conflicts', 'refused', 'notes', 'totals'] as const) expect(counts[name], name).toBeGreaterThan(0)
}

describe('C1, C6: sixteen officials of four tiers on the same records', () => {
  test('on SQLite: acknowledged = stored = audited, conflicts and refusals told, none lost', { timeout: 300_000 }, () =>
    newPlace({ file: join(folder, 'records.db') }).then((place) => hold('sqlite', place)),
  )

  const name = 'on PostgreSQL: acknowledged = stored = audited, conflicts and refusals told, none lost'
  if (server === undefined) test.skip(`${name} (${reason ?? ''})`, () => undefined)
  else test(name, { timeout: 300_000 }, async () => hold('postgres', await newPlace({ file: '', server })))
})
