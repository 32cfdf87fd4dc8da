import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findPostgres } from '../postgres.mjs'
import { contend } from './contend.mjs'

const folder = mkdtempSync(join(tmpdir(), 'bangfu-writers-'))
const { server, reason } = await findPostgres()
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server?.stop()
}, 60_000)

const CHANGES = { changes: 2000, seed: 20191125 }

const hold = async (kind: string, location: string): Promise<void> => {
  const { problems, ...counts } = await contend({ kind, location, ...CHANGES })
  expect(problems).toEqual([])
  expect(counts).toMatchObject({ acknowledged: 2000, stored: 2000, audited: 2000 })
  expect(counts.conflicts).toBeGreaterThan(0)
}

describe('sixteen writers of four tiers on the same records', () => {
  test('on SQLite: acknowledged = stored = audited, conflicts told, none lost', { timeout: 300_000 }, () =>
    hold('sqlite', join(folder, 'records.db')),
  )

  const name = 'on PostgreSQL: acknowledged = stored = audited, conflicts told, none lost'
  if (server === undefined) test.skip(`${name} (${reason ?? ''})`, () => undefined)
  else test(name, { timeout: 300_000 }, async () => hold('postgres', (await server.createDatabase()).url))
})
