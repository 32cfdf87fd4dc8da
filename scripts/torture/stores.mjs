// The stores that are tried, as the built packages have them.
import { postgresStore } from '@bangfu/store-postgres'
import { openSqlite, sqliteStore } from '@bangfu/store-sqlite'

/** @type {Readonly<Record<string, import('@bangfu/sdk').StoreDefinition>>} */
const KINDS = { sqlite: sqliteStore, postgres: postgresStore, 'sqlite-unsynced': openSqlite({ synchronous: 'off' }) }

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
