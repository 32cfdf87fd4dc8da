import type { StoreProblem } from '@bangfu/sdk'
import type { Expression, RawBuilder, SelectQueryBuilder, SqlBool } from 'kysely'
import type { Connection } from './schema/tables.ts'

/** What a transaction is begun for: reading alone, changing records, or changing the schema. */
export type Purpose = 'read' | 'write' | 'schema'

/** The lists that show one state on all of their pages. */
export type Listed = 'versions' | 'audit'

/**
 * Why a statement failed: a row with the same key stands already, a row lies outside of the division that the database confines
 * the transaction to, or what a `StoreError` says.
 */
export type Failure = 'duplicate' | 'outside' | StoreProblem

/** What SQL dialects do differently. Everything else is the same text for all of them. */
export interface Flavor {
  /** Column types: texts are compared by code points, and whole numbers reach 2^53. */
  readonly types: { readonly text: RawBuilder<unknown>; readonly whole: RawBuilder<unknown> }
  /** What stands after the columns of a table. */
  readonly tableEnd?: RawBuilder<unknown>
  /** What the dialect does besides in a step of the schema, after it and in its transaction. */
  readonly also?: (step: number, connection: Connection) => Promise<void>

  /**
   * Begins a transaction. One for writing sees no half of another one and waits for one that changes the schema, which waits
   * for all others. `within` is the division that its rows are confined to, for a database that guards rows itself.
   */
  readonly begin: (connection: Connection, purpose: Purpose, within?: string) => Promise<void>
  /** Commits. Where it throws, `rollback` follows. */
  readonly commit: (connection: Connection) => Promise<void>
  /**
   * Undoes what was begun, and whether anything was is not known. It never throws; where it cannot undo, it sees to it that the
   * connection is not used again.
   */
  readonly rollback: (connection: Connection) => Promise<void>

  /** Makes a query lock the rows that it finds until the end of the transaction. */
  readonly locked: <DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>) => SelectQueryBuilder<DB, TB, O>
  /**
   * The sequence of the next audit entry, greater than all that were committed. It is asked for while the head of the chain is
   * locked.
   */
  readonly nextSequence: (connection: Connection) => Promise<number>

  /** Tells a database that guards its rows that those of the household are rewritten until the end of the transaction. */
  readonly erasing?: (connection: Connection, householdId: string) => Promise<void>

  readonly snapshot: {
    /** What stands at this moment, as a text that tells nobody anything. */
    readonly take: (connection: Connection) => Promise<string>
    /** Whether a text that came from outside may be such a token. */
    readonly isToken: (text: string) => boolean
    /** The token as a value of a query. */
    readonly valueOf: (token: string) => string | number
    /**
     * Whether a row of the table, under the name `alias`, was there then or is of this very transaction. `value` is put in the query
     * and not looked at: the text of the query is kept, and used with other tokens.
     */
    readonly sees: (value: string | number, table: Listed, alias: string) => Expression<SqlBool>
  }

  /** What an error of the driver means; `undefined` where it is none of a driver. */
  readonly failure: (error: unknown) => Failure | undefined
}

/** A kysely of the store's tables over the dialect, and what the dialect does differently. */
export interface SqlConnection {
  readonly db: Connection
  readonly flavor: Flavor
  /** Ends the connection. */
  readonly close: () => Promise<void>
}
