import type { Flavor } from '@bangfu/store-sql'
import { sql } from 'kysely'
import type { SqliteFile } from './driver.ts'
import { failureOf } from './failure.ts'
import { readSchema, schemaMark } from './schema-mark.ts'

/** What SQLite does differently: one writer at a time, who holds the file until it is done. */
export const flavorOf = (file: SqliteFile): Flavor => ({
  types: { text: sql`blob`, whole: sql`integer` },
  tableEnd: sql`strict`,
  also: async (_step, connection) => {
    await sql`pragma user_version = ${sql.lit(schemaMark(readSchema(file)))}`.execute(connection)
  },
  begin: async (connection) => {
    await sql`begin immediate`.execute(connection)
  },
  commit: async (connection) => {
    await sql`commit`.execute(connection)
  },
  rollback: async (connection) => {
    // SQLite itself undoes a transaction after some errors, and then there is none to undo.
    if (file.inTransaction) await sql`rollback`.execute(connection).catch(() => undefined)
    if (file.inTransaction) file.leaveTransaction()
  },
  locked: (query) => query,
  nextSequence: async (connection) => {
    const { last } = await connection
      .selectFrom('audit')
      .select(({ fn }) => fn.max('sequence').as('last'))
      .executeTakeFirstOrThrow()
    return Number(last ?? 0) + 1
  },
  snapshot: {
    take: async (connection) => {
      const { last } = await connection
        .selectFrom('audit')
        .select(({ fn }) => fn.max('sequence').as('last'))
        .executeTakeFirstOrThrow()
      return String(last ?? 0)
    },
    isToken: (text) => /^[0-9]{1,15}$/.test(text),
    valueOf: Number,
    sees: (value, _table, alias) => sql<boolean>`${sql.ref(`${alias}.sequence`)} <= ${value}`,
  },
  failure: failureOf,
})
