import { StoreError } from '@bangfu/sdk'
import {
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
} from 'kysely'
import type { SqliteDatabase, SqliteStatement } from './database.ts'
import { failureOf, StatementFailed } from './failure.ts'
import { openAgain, openFile } from './file.ts'
import type { SqliteOptions } from './options.ts'
import { withBytes, withTexts } from './texts.ts'

const WAIT_MS = 10_000
const MOST_PAUSE_MS = 25
const MOST_STATEMENTS = 200

const ENDS: readonly string[] = ['begin immediate', 'commit', 'rollback']

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** libsql goes into the library each time it is asked whether a statement reads. */
const askedOnce = (statement: SqliteStatement): SqliteStatement => ({
  reader: statement.reader,
  all: (parameters) => statement.all(parameters),
  run: (parameters) => statement.run(parameters),
  iterate: (parameters) => statement.iterate(parameters),
})

/** The file as kysely works with it; it is opened again where a connection cannot be gone on with. */
export class SqliteFile {
  #opened: SqliteDatabase | undefined
  #isClosed = false
  readonly #statements = new Map<string, SqliteStatement>()
  readonly #location: string
  readonly #options: SqliteOptions

  constructor(location: string, options: SqliteOptions) {
    this.#location = location
    this.#options = options
    this.#opened = openFile(location, options)
  }

  get inTransaction(): boolean {
    return this.#opened?.inTransaction ?? false
  }

  /** Statements are kept: a store has a few dozen of them. */
  prepare(sql: string): SqliteStatement {
    const kept = this.#statements.get(sql) ?? askedOnce(this.#database().prepare(sql))
    if (kept.reader || this.#statements.size < MOST_STATEMENTS) this.#statements.set(sql, kept)
    return kept
  }

  /** Runs what begins or ends a transaction. Prepared, one that finds the file busy would keep a lock until it is run again. */
  exec(sql: string): void {
    this.#database().exec(sql)
  }

  /** Ends a transaction that could not be undone by a statement, with its connection if it must be. */
  leaveTransaction(): void {
    try {
      this.exec('rollback')
    } catch {
      // Seen below.
    }
    if (this.inTransaction) this.leaveConnection()
  }

  /** Lets go of all that the connection holds; the next statement opens another one. */
  leaveConnection(): void {
    this.#statements.clear()
    this.#opened?.close()
    this.#opened = undefined
  }

  close(): void {
    this.#isClosed = true
    this.leaveConnection()
  }

  #database(): SqliteDatabase {
    if (this.#isClosed) throw new StoreError('unavailable', 'it is closed')
    this.#opened ??= openAgain(this.#location, this.#options)
    return this.#opened
  }
}

/** Runs each statement, and waits where another process holds the file, without holding up this one. */
class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection
  readonly #file: SqliteFile
  readonly #options: SqliteOptions

  constructor(connection: DatabaseConnection, file: SqliteFile, options: SqliteOptions) {
    this.#connection = connection
    this.#file = file
    this.#options = options
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.#tell(query.sql, 'before')
    const result = await this.#patiently<Row>(query)
    this.#tell(query.sql, 'after')
    return { ...result, rows: result.rows.map(withTexts) }
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Cannot stream: a store reads page by page')
  }

  async #patiently<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const bytes = withBytes(query)
    const until = performance.now() + (this.#options.waitMs ?? WAIT_MS)
    for (;;) {
      try {
        if (!ENDS.includes(query.sql)) return await this.#connection.executeQuery<Row>(bytes)
        this.#file.exec(query.sql)
        return { rows: [] }
      } catch (error) {
        // A statement that found the file busy did nothing, and neither did a commit: it stays to be done.
        if (failureOf(error) !== 'busy') throw error
        if (performance.now() > until) {
          // A statement that was refused keeps a lock until it is run again.
          if (!this.#file.inTransaction) this.#file.leaveConnection()
          throw error
        }
        await pause(Math.random() * MOST_PAUSE_MS)
      }
    }
  }

  #tell(sql: string, moment: 'before' | 'after'): void {
    try {
      this.#options.onStatement?.(sql, moment)
    } catch (error) {
      throw new StatementFailed('Cannot run the statement', { cause: error })
    }
  }
}

class PatientDriver extends SqliteDriver {
  readonly #file: SqliteFile
  readonly #options: SqliteOptions

  constructor(file: SqliteFile, options: SqliteOptions) {
    super({ database: file })
    this.#file = file
    this.#options = options
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new PatientConnection(await super.acquireConnection(), this.#file, this.#options)
  }
}

/** kysely's dialect of SQLite, on a file. */
export const dialectOf = (file: SqliteFile, options: SqliteOptions): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new PatientDriver(file, options),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})
