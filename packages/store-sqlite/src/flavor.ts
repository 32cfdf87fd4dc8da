import type { Connection, Flavor } from '@bangfu/store-sql'
import { CompiledQuery, sql } from 'kysely'
import type { SqliteFile } from './driver.ts'
import { failureOf } from './failure.ts'
import { readSchema, schemaMark } from './schema-mark.ts'

const BEGIN = CompiledQuery.raw('begin immediate')
const COMMIT = CompiledQuery.raw('commit')
const LAST = CompiledQuery.raw('select max("sequence") as "last" from "audit"')

const lastSequence = async (connection: Connection): Promise<number> => {
  const { rows } = await connection.executeQuery(LAST)
  return Number((rows[0] as { readonly last: number | null } | undefined)?.last ?? 0)
}

/** What SQLite does differently: one writer at a time, who holds the file until it is done. */
export const flavorOf = (file: SqliteFile): Flavor => ({
  types: { text: sql`blob`, whole: sql`integer` },
  tableEnd: sql`strict`,
  also: async (_step, connection) => {
    await sql`pragma user_version = ${sql.lit(schemaMark(readSchema(file)))}`.execute(connection)
  },
  begin: async (connection) => {
    await connection.executeQuery(BEGIN)
  },
  commit: async (connection) => {
    await connection.executeQuery(COMMIT)
  },
  rollback: async (connection) => {
    // SQLite itself undoes a transaction after some errors, and then there is none to undo.
    if (file.inTransaction) await sql`rollback`.execute(connection).catch(() => undefined)
    if (file.inTransaction) file.leaveTransaction()
  },
  locked: (query) => query,
  nextSequence: async (connection) => (await lastSequence(connection)) + 1,
  snapshot: {
    take: async (connection) => String(await lastSequence(connection)),
    isToken: (text) => /^[0-9]{1,15}$/.test(text),
    valueOf: Number,
    sees: (value, _table, alias) => sql<boolean>`${sql.ref(`${alias}.sequence`)} <= ${value}`,
  },
  failure: failureOf,
})
