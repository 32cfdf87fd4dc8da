import { sql, type Expression, type SqlBool } from 'kysely'
import type { Flavor } from '../flavor.ts'
import { checkSum } from '../kept/row-sum.ts'
import type { Connection, RecordRow } from '../schema/tables.ts'
import { statement } from '../statement.ts'

/** What a call works with: a connection in a transaction where it changes something, and what it is confined to. */
export interface Work {
  readonly connection: Connection
  readonly flavor: Flavor
  readonly now: () => Date
  readonly within?: string
}

/** Whether a division is one that the work may see. */
export const isSeen = ({ within }: Work, division: string): boolean =>
  within === undefined || division.startsWith(within)

/** The part of a division that the work may see; `undefined` where that is nothing. */
export const seenPart = ({ within = '' }: Work, division: string): string | undefined =>
  within.startsWith(division) ? within : division.startsWith(within) ? division : undefined

/** All divisions inside of one: from its own code to before `beyond`. */
export interface Span {
  readonly part: string
  readonly beyond: string
}

/** The span of a division. */
export const spanOf = (part: string): Span =>
  // The last digit has a character after it: `:` follows `9`.
  ({ part, beyond: `${part}:` })

/** Whether the division of a column lies inside a span, by its code alone, so that an index serves. */
export const isInside = (column: string, { part, beyond }: Span): Expression<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} >= ${part} and ${sql.ref(column)} < ${beyond}`

const recordLocked = statement((connection, { householdId }: { readonly householdId: string }, { locked }) =>
  locked(connection.selectFrom('records').selectAll().where('household_id', '=', householdId)),
)

/** Where a household stands, locked until the end of the transaction; `undefined` where its id was never used. */
export const lockedRecord = async (work: Work, householdId: string): Promise<RecordRow | undefined> => {
  const [row] = await recordLocked(work, { householdId })
  return row && checkSum('records', row)
}
