import { StoreError } from '@bangfu/sdk'
import type { SqlConnection, Tables } from '@bangfu/store-sql'
import { Kysely } from 'kysely'
import type pg from 'pg'
import { dialectOf } from './dialect.ts'
import { postgresFlavor } from './flavor.ts'
import type { PostgresOptions } from './options.ts'
import { createPool } from './pool.ts'
import { problemOf } from './problem.ts'

const OLDEST = 140000

const requireServer = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ version: string; encoding: string; fsync: string; pages: string }>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
      current_setting('fsync') as fsync, current_setting('full_page_writes') as pages`,
  )
  const [found] = rows
  if (found === undefined || Number(found.version) < OLDEST)
    throw new StoreError('unavailable', 'the server is older than PostgreSQL 14')
  if (found.encoding !== 'UTF8') throw new StoreError('unavailable', 'the database does not keep UTF-8')
  if (found.fsync !== 'on' || found.pages !== 'on')
    throw new StoreError('unavailable', 'the server may lose what it acknowledged: fsync or full_page_writes is off')
}

/** Connections to a database that keeps what it acknowledges. Rejects with a `StoreError` for any other. */
export const openConnection = async (location: string, options: PostgresOptions): Promise<SqlConnection> => {
  const pool = createPool(location, options)
  try {
    await requireServer(pool)
  } catch (error) {
    await pool.end()
    throw problemOf(error)
  }
  const db = new Kysely<Tables>({ dialect: dialectOf(pool, options.onStatement) })
  return { db, flavor: postgresFlavor, close: () => db.destroy() }
}
