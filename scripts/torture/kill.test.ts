import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findPostgres } from '../postgres.mjs'
import { killRounds } from './kill-rounds.mjs'

const folder = mkdtempSync(join(tmpdir(), 'bangfu-kill-'))
const { server, reason } = await findPostgres()
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server?.stop()
}, 60_000)

const ROUNDS = { rounds: 50, seed: 20191125 }

describe('S1: a writing process killed at a chance moment, fifty times', () => {
  test('on SQLite no acknowledged change is lost, and each has its audit entry', { timeout: 300_000 }, async () => {
    const done = await killRounds({ kind: 'sqlite', location: join(folder, 'records.db'), ...ROUNDS })
    expect(done.problems).toEqual([])
    expect(done.acknowledged).toBeGreaterThan(ROUNDS.rounds)
  })

  const name = 'on PostgreSQL no acknowledged change is lost, and each has its audit entry'
  if (server === undefined) test.skip(`${name} (${reason ?? ''})`, () => undefined)
  else
    test(name, { timeout: 300_000 }, async () => {
      const { url } = await server.createDatabase()
      const done = await killRounds({ kind: 'postgres', location: url, ...ROUNDS })
      expect(done.problems).toEqual([])
      expect(done.acknowledged).toBeGreaterThan(ROUNDS.rounds)
    })
})
