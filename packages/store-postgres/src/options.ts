import type { OnStatement } from './dialect.ts'

/** How a database is worked with. */
export interface PostgresOptions {
  /** The most connections at once; 10 by default. */
  readonly connections?: number
  /** How long a change waits for others at the same place, in milliseconds: 10,000 by default. Then it is a `StoreError` `busy`. */
  readonly lockTimeout?: number
  /** How long to wait for a connection, in milliseconds: 10,000 by default. Then it is a `StoreError` `unavailable`. */
  readonly connectTimeout?: number
  /**
   * Is told each statement, before it is sent and after it took effect, and may throw: the statement then counts as failed. For
   * counting statements, and for tests of what comes of failures.
   */
  readonly onStatement?: OnStatement
}
