export type { OpenDatabase, SqliteDatabase, SqliteStatement } from './database.ts'
export type { SqliteOptions } from './options.ts'
export { openSqlite, sqliteStore } from './sqlite-store.ts'
