import { createHash } from 'node:crypto'
import type { SqliteDatabase } from './database.ts'

/** The values of each row that a statement finds. */
export const rowsOf = (database: Pick<SqliteDatabase, 'prepare'>, sql: string): readonly unknown[][] =>
  database
    .prepare(sql)
    .all([])
    .map((row) => Object.values(row as Readonly<Record<string, unknown>>))

/** A table, or an index, as the file describes it. */
interface Described {
  readonly name: string
  readonly text: string
}

const textOf = (hex: unknown): string => Buffer.from(typeof hex === 'string' ? hex : '', 'hex').toString('latin1')

/** The tables and indexes of a file. Their bytes are asked for, since a text may not be one any more. */
export const readSchema = (database: Pick<SqliteDatabase, 'prepare'>): readonly Described[] =>
  rowsOf(
    database,
    'select hex(name), hex(type || char(10) || tbl_name || char(10) || coalesce(sql, type)) from sqlite_master order by rowid',
  ).map(([name, text]) => ({ name: textOf(name), text: textOf(text) }))

/** A number that goes with the description of the tables; it stands in the head of the file, as `user_version`. */
export const schemaMark = (schema: readonly Described[]): number =>
  createHash('sha256').update(JSON.stringify(schema)).digest().readUInt32BE() >>> 1
