import type { OpenDatabase } from './database.ts'

/** How a file is worked with. */
export interface SqliteOptions {
  /**
   * `extra`, the default: what was acknowledged survives a loss of power. `off`: the operating system writes when it likes, for
   * data that can be made again; a loss of power may lose or damage all of it.
   */
  readonly synchronous?: 'extra' | 'off'
  /** Whether the whole file is read and checked when it is opened, as by default; it takes about a second per gigabyte. */
  readonly integrityCheck?: boolean
  /** How long it waits for another process that is writing, in milliseconds: 10,000 by default. Then it is a `StoreError` `busy`. */
  readonly waitMs?: number
  /** What opens the file, in place of libsql: `(file) => new Database(file)` of better-sqlite3. */
  readonly database?: OpenDatabase
  /**
   * Is told each statement, before it is run and after it took effect, and may throw: the statement then counts as failed. For
   * counting statements, and for tests of what comes of failures.
   */
  readonly onStatement?: (sql: string, moment: 'before' | 'after') => void
}
