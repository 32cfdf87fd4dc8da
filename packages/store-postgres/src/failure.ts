import { StoreError, VersionConflict } from '@bangfu/sdk'
import type { Failure } from '@bangfu/store-sql'
import { StatementFailed } from './dialect.ts'

/** What the first entry that begins an SQLSTATE means; all others mean that the database could not do it. */
const FAILURES: readonly (readonly [start: string, failure: Failure])[] = [
  ['23505', 'duplicate'],
  // Serialization, deadlocks; what follows a statement that failed before; locks and statements that took too long.
  ['40', 'busy'],
  ['25P02', 'busy'],
  ['55P03', 'busy'],
  ['57014', 'busy'],
  ['XX001', 'corrupt'],
  ['XX002', 'corrupt'],
  // A schema, a table, a column or a function that is not there.
  ['3F', 'schema'],
  ['42P01', 'schema'],
  ['42703', 'schema'],
  ['42883', 'schema'],
]

const CONNECTION =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client (?:was closed|has encountered)|Cannot use a pool|The server does not support SSL)/

const textOf = (error: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : undefined
}

const isOfConnection = (error: Error, code: string | undefined): boolean =>
  error.name === 'AggregateError' ||
  textOf(error, 'syscall') !== undefined ||
  (code !== undefined && /^E[A-Z]+$/.test(code)) ||
  CONNECTION.test(error.message)

/**
 * What an error of the driver means; `undefined` for the store's own errors and for what callers throw. What the driver says
 * holds statements and values, so nothing else of it is of use to anybody.
 */
export const failureOf = (error: unknown): Failure | undefined => {
  if (error instanceof StatementFailed) return 'unavailable'
  if (!(error instanceof Error) || error instanceof StoreError || error instanceof VersionConflict) return undefined
  const code = textOf(error, 'code')
  const isOfDatabase = textOf(error, 'severity') !== undefined && code !== undefined && /^[0-9A-Z]{5}$/.test(code)
  if (!isOfDatabase) return isOfConnection(error, code) ? 'unavailable' : undefined
  // Its message is in the language of the server; where in its source it was raised is not.
  if (code === '42501' && textOf(error, 'routine') === 'ExecWithCheckOptions') return 'outside'
  return FAILURES.find(([start]) => code.startsWith(start))?.[1] ?? 'unavailable'
}
