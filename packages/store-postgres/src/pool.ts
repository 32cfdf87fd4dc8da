import { StoreError } from '@bangfu/sdk'
import pg from 'pg'
import type { PostgresOptions } from './options.ts'
import { WHOLE, WITHIN } from './reach.ts'

const { builtins } = pg.types

const safeInteger = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new StoreError('corrupt', 'a number is greater than any that was kept')
  return value
}

const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.BOOL, (text) => text === 't'],
  [builtins.INT2, Number],
  [builtins.INT4, Number],
  [builtins.INT8, safeInteger],
])

const asText = (text: string): string => text

/** Everything comes as the text that the database sends but truth values and whole numbers: no day becomes a moment. */
const types = { getTypeParser: (type: number) => PARSERS.get(type) ?? asText }

// Every list is read by an index in its order, page by page. Without statistics (see the guard) the server would take a division
// for a handful of rows, and read and sort all of them for each page.
const BY_INDEX = ['sort', 'seqscan', 'bitmapscan', 'hashjoin', 'mergejoin']
  .map((way) => `set_config('enable_${way}', 'off', false)`)
  .join(', ')

// An acknowledged change survives a loss of power, whatever the role or the database is set to.
const SETTINGS = `
  select set_config('${WITHIN}', '${WHOLE}', false), set_config('lock_timeout', $1, false), ${BY_INDEX},
    set_config('synchronous_commit', case when current_setting('synchronous_commit') in ('off', 'local')
      then 'on' else current_setting('synchronous_commit') end, false)`

/** Connections to a database, none of which is lossy or ends the process when it is lost. */
export const createPool = (
  location: string,
  { connections = 10, lockTimeout = 10_000, connectTimeout = 10_000 }: PostgresOptions,
): pg.Pool => {
  // The pool waits for what it gives; its types do not say so.
  const prepare = async (client: pg.ClientBase): Promise<void> => {
    // Whoever uses the connection is told by the statement that fails.
    client.on('error', () => undefined)
    await client.query(SETTINGS, [String(lockTimeout)])
  }
  const onConnect: (client: pg.ClientBase) => unknown = prepare
  const pool = new pg.Pool({
    connectionString: location,
    max: connections,
    connectionTimeoutMillis: connectTimeout,
    keepAlive: true,
    application_name: 'bangfu',
    types,
    onConnect,
  })
  pool.on('error', () => undefined)
  return pool
}
