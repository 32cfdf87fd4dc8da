// The stores that are tried, as the built packages have them.
import { postgresStore } from '@bangfu/store-postgres'
import { openSqlite, sqliteStore } from '@bangfu/store-sqlite'
import Database from 'libsql'

/**
 * libsql that does not sync the deletion of a journal, whatever it is told.
 *
 * @param {string} file
 */
const withoutExtra = (file) => {
  const database = new Database(file)
  return {
    get inTransaction() {
      return database.inTransaction
    },
    prepare: (/** @type {string} */ sql) => database.prepare(sql.replace('synchronous = EXTRA', 'synchronous = FULL')),
    exec: (/** @type {string} */ sql) => database.exec(sql),
    close: () => database.close(),
  }
}

/** @type {Readonly<Record<string, import('@bangfu/sdk').StoreDefinition>>} */
const KINDS = {
  sqlite: sqliteStore,
  postgres: postgresStore,
  // These two are to be caught losing.
  'sqlite-full': openSqlite({ database: withoutExtra }),
  'sqlite-unsynced': openSqlite({ synchronous: 'off' }),
}

/**
 * Opens a store by its kind. Throws a RangeError where there is none of that name.
 *
 * @param {string} kind
 * @param {string} location
 */
export const openStore = (kind, location) => {
  const definition = KINDS[kind]
  if (definition === undefined)
    throw new RangeError(`Unexpected store ${kind}, expected ${Object.keys(KINDS).join(', ')}`)
  return definition.open({ location, now: () => new Date() })
}
