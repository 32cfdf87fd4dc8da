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
import { openFile } from './file.ts'
import type { SqliteOptions } from './options.ts'
import { withBytes, withTexts } from './texts.ts'

const WAIT_MS = 10_000
const MOST_PAUSE_MS = 25

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** The file as kysely works with it; it is opened again where a transaction cannot be undone. */
export class SqliteFile {
  #database: SqliteDatabase
  readonly #statements = new Map<string, SqliteStatement>()
  readonly #location: string
  readonly #options: SqliteOptions

  constructor(location: string, options: SqliteOptions) {
    this.#location = location
    this.#options = options
    this.#database = openFile(location, options)
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction
  }

  /** Statements are kept: a store has a few dozen of them. */
  prepare(sql: string): SqliteStatement {
    const kept = this.#statements.get(sql) ?? this.#database.prepare(sql)
    if (this.#statements.size < 200) this.#statements.set(sql, kept)
    return kept
  }

  /** Ends a transaction that could not be undone by a statement, with its connection if it must be. */
  leaveTransaction(): void {
    try {
      this.#database.exec('rollback')
    } catch {
      // Seen below.
    }
    if (!this.#database.inTransaction) return
    this.close()
    this.#database = openFile(this.#location, { ...this.#options, integrityCheck: false })
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }
}

/** Runs each statement, and waits where another process holds the file, without holding up this one. */
class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection
  readonly #options: SqliteOptions

  constructor(connection: DatabaseConnection, options: SqliteOptions) {
    this.#connection = connection
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
        return await this.#connection.executeQuery<Row>(bytes)
      } catch (error) {
        // A statement that found the file busy did nothing, and neither did a commit: it stays to be done.
        if (failureOf(error) !== 'busy' || performance.now() > until) throw error
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
  readonly #options: SqliteOptions

  constructor(file: SqliteFile, options: SqliteOptions) {
    super({ database: file })
    this.#options = options
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new PatientConnection(await super.acquireConnection(), this.#options)
  }
}

/** kysely's dialect of SQLite, on a file. */
export const dialectOf = (file: SqliteFile, options: SqliteOptions): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new PatientDriver(file, options),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})
