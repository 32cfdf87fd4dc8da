/** A statement that was prepared, as libsql and better-sqlite3 have it. */
export interface SqliteStatement {
  readonly reader: boolean
  all(parameters: readonly unknown[]): unknown[]
  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint }
  iterate(parameters: readonly unknown[]): IterableIterator<unknown>
}

/** A database that is open, as libsql and better-sqlite3 have it. */
export interface SqliteDatabase {
  readonly inTransaction: boolean
  prepare(sql: string): SqliteStatement
  exec(sql: string): unknown
  close(): unknown
}

/** Opens the database of a file: `(file) => new Database(file)`. */
export type OpenDatabase = (file: string) => SqliteDatabase
