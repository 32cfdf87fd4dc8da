import {
  PostgresDialect,
  PostgresDriver,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'

/** Is told each statement, before it is sent and after it took effect, and may throw: the statement then counts as failed. */
export type OnStatement = (sql: string, moment: 'before' | 'after') => void

/** What a failure of `onStatement` counts as: a statement of which nobody knows whether it was done. */
export class StatementFailed extends Error {}

class ToldConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection
  readonly #onStatement: OnStatement

  constructor(inner: DatabaseConnection, onStatement: OnStatement) {
    this.inner = inner
    this.#onStatement = onStatement
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.#tell(query.sql, 'before')
    const result = await this.inner.executeQuery<Row>(query)
    this.#tell(query.sql, 'after')
    return result
  }

  streamQuery<Row>(query: CompiledQuery, size?: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.inner.streamQuery<Row>(query, size)
  }

  #tell(sql: string, moment: 'before' | 'after'): void {
    try {
      this.#onStatement(sql, moment)
    } catch (error) {
      throw new StatementFailed('Cannot run the statement', { cause: error })
    }
  }
}

const toldDriver = (pool: pg.Pool, onStatement: OnStatement): Driver => {
  const driver = new PostgresDriver({ pool })
  const acquire = driver.acquireConnection.bind(driver)
  const release = driver.releaseConnection.bind(driver)
  driver.acquireConnection = async () => new ToldConnection(await acquire(), onStatement)
  driver.releaseConnection = (connection) => release((connection as unknown as ToldConnection).inner as never)
  return driver
}

/** kysely's dialect of PostgreSQL, on a pool. */
export const dialectOf = (pool: pg.Pool, onStatement?: OnStatement): Dialect => {
  const dialect = new PostgresDialect({ pool })
  if (onStatement === undefined) return dialect
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => toldDriver(pool, onStatement),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}
