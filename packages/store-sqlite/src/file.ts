import { StoreError } from '@bangfu/sdk'
import Database from 'libsql'
import { resolve } from 'node:path'
import type { SqliteDatabase } from './database.ts'
import { failureOf } from './failure.ts'
import type { SqliteOptions } from './options.ts'
import { readSchema, rowsOf, schemaMark } from './schema-mark.ts'

/** Until the file is being worked with, others are waited for by SQLite itself. */
const OPENING_MS = 10_000

const libsql = (file: string): SqliteDatabase => new Database(file)

/**
 * Settings of the connection. The journal is a file that is deleted, and `EXTRA` syncs that deletion too, so that a loss of power
 * cannot bring it back; what is deleted is overwritten; no page is written before its transaction ends, so that readers never
 * wait for one that is under way.
 */
const settings = ({ synchronous = 'extra' }: SqliteOptions): readonly string[] => [
  'journal_mode = DELETE',
  `synchronous = ${synchronous === 'off' ? 'OFF' : 'EXTRA'}`,
  'secure_delete = ON',
  'foreign_keys = ON',
  'cache_spill = OFF',
  'trusted_schema = OFF',
  'cell_size_check = ON',
]

const check = (database: SqliteDatabase): void => {
  if (rowsOf(database, 'pragma integrity_check(1)')[0]?.[0] !== 'ok')
    throw new StoreError('corrupt', 'its file is damaged; restore it from a copy')
}

const requireOwn = (database: SqliteDatabase): void => {
  const tables = readSchema(database)
  if (tables.length === 0) return
  // Names with a changed byte end the process inside of libsql: they are compared before anything asks for them.
  if (rowsOf(database, 'pragma user_version')[0]?.[0] === schemaMark(tables)) return
  if (tables.some(({ name }) => name === 'schema_steps'))
    throw new StoreError('corrupt', 'the description of its tables is damaged; restore it from a copy')
  throw new StoreError('schema', 'its file has tables of another program, and not those of a store')
}

const inOwnWords = (error: unknown): StoreError => {
  if (error instanceof StoreError) return error
  const found = failureOf(error)
  if (found === 'busy') return new StoreError('busy', 'others are at work on it; try again')
  if (found === 'corrupt') return new StoreError('corrupt', 'its file is damaged, or no database')
  return new StoreError('unavailable', 'its file cannot be opened or written')
}

/** Opens a file as a path and nothing else, sets the connection up, and closes it where anything of it fails. */
const opened = (
  location: string,
  options: SqliteOptions,
  busyMs: number,
  prepare: (database: SqliteDatabase) => void,
): SqliteDatabase => {
  let database: SqliteDatabase | undefined
  try {
    // Whole, a path begins with `/` or a drive, and is never taken for an address or for `:memory:`.
    database = (options.database ?? libsql)(resolve(location))
    for (const setting of [`busy_timeout = ${busyMs}`, ...settings(options)])
      database.prepare(`pragma ${setting}`).all([])
    prepare(database)
    return database
  } catch (error) {
    database?.close()
    throw inOwnWords(error)
  }
}

/** Opens a file and checks it. Throws a `StoreError` where that cannot be done. */
export const openFile = (location: string, options: SqliteOptions): SqliteDatabase =>
  opened(location, options, OPENING_MS, (database) => {
    requireOwn(database)
    if (options.integrityCheck !== false) check(database)
    database.prepare('pragma busy_timeout = 0').all([])
  })

/** Opens a file that was open already. Throws a `StoreError` `busy` at once where others hold it. */
export const openAgain = (location: string, options: SqliteOptions): SqliteDatabase =>
  opened(location, options, 0, () => undefined)
