import { defineStore, type Store, type StoreDefinition, type StoreOptions } from '@bangfu/sdk'
import { openSqlStore, type Tables } from '@bangfu/store-sql'
import { Kysely } from 'kysely'
import { dialectOf, SqliteFile } from './driver.ts'
import { flavorOf } from './flavor.ts'
import type { SqliteOptions } from './options.ts'

const open = async ({ location, now }: StoreOptions, options: SqliteOptions): Promise<Store> => {
  if (location === undefined || location === '')
    throw new RangeError('Cannot open the store: `location` has to be the path of a file')
  const file = new SqliteFile(location, options)
  const db = new Kysely<Tables>({ dialect: dialectOf(file, options) })
  return openSqlStore({ db, flavor: flavorOf(file), close: () => db.destroy() }, { now })
}

/**
 * A kind of store that keeps records in one SQLite file, worked with in a way of one's own. With `synchronous: 'off'` it promises
 * to survive the end of the process only.
 */
export const openSqlite = (options: SqliteOptions = {}): StoreDefinition =>
  defineStore({
    name: 'sqlite',
    label: { zh: 'SQLite 单文件', en: 'one SQLite file' },
    capabilities: {
      history: true,
      transactions: true,
      snapshots: true,
      erasure: true,
      durability: options.synchronous === 'off' ? 'process' : 'power',
      isolation: 'serializable',
      tamperEvident: true,
    },
    open: (opened) => open(opened, options),
  })

/**
 * Keeps records in one SQLite file, with no server. `location` is its path; the folder must be there. What was acknowledged survives
 * a loss of power. Several processes may work on one file: they write in turn.
 */
export const sqliteStore: StoreDefinition = openSqlite()
