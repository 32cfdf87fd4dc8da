import { defineStore, type StoreDefinition } from '@bangfu/sdk'
import { openSqlStore } from '@bangfu/store-sql'
import { openConnection } from './open-connection.ts'
import type { PostgresOptions } from './options.ts'

/** A store on PostgreSQL whose connections are made in another way than by default. */
export const createPostgresStore = (options: PostgresOptions = {}): StoreDefinition =>
  defineStore({
    name: 'postgres',
    label: { zh: 'PostgreSQL 数据库', en: 'PostgreSQL' },
    capabilities: {
      history: true,
      transactions: true,
      snapshots: true,
      erasure: true,
      durability: 'power',
      isolation: 'records',
      tamperEvident: true,
    },
    open: async ({ location, now }) => {
      if (location === undefined) throw new RangeError('Cannot open the store: expected the address of a database')
      return openSqlStore(await openConnection(location, options), { now })
    },
  })

/** Keeps records in a PostgreSQL database; `location` is its address, `postgresql://role:password@host/database`. */
export const postgresStore: StoreDefinition = createPostgresStore()
