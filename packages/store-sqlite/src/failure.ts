import { StoreError } from '@bangfu/sdk'
import type { Failure } from '@bangfu/store-sql'

/** What a failure of `onStatement` counts as: a statement of which nobody knows whether it was done. */
export class StatementFailed extends Error {
  readonly code = 'STATEMENT_FAILED'
}

const KINDS: readonly (readonly [prefix: string, kind: Failure])[] = [
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'duplicate'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'duplicate'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  // The tables are the store's own and its statements are sound: what does not fit them was damaged.
  ['SQLITE_ERROR', 'corrupt'],
  ['SQLITE_MISMATCH', 'corrupt'],
  ['SQLITE_FORMAT', 'corrupt'],
  ['SQLITE_CONSTRAINT', 'corrupt'],
  ['SQLITE_', 'unavailable'],
  ['STATEMENT_FAILED', 'unavailable'],
]

/** What an error of the driver means; `undefined` where it is none. */
export const failureOf = (error: unknown): Failure | undefined => {
  if (error instanceof StoreError) return error.problem
  if (!(error instanceof Error)) return undefined
  const { code } = error as { readonly code?: unknown }
  if (typeof code === 'string') return KINDS.find(([prefix]) => code.startsWith(prefix))?.[1]
  return error instanceof TypeError && error.message === 'The database connection is not open'
    ? 'unavailable'
    : undefined
}
