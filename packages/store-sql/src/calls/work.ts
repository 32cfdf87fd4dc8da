import { sql, type Expression, type SqlBool } from 'kysely'
import type { Flavor } from '../flavor.ts'
import { checkSum } from '../kept/row-sum.ts'
import type { Connection, RecordRow } from '../schema/tables.ts'

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

/** Whether the division of a column lies inside one, by its code alone, so that an index serves. */
export const isInside = (column: string, division: string): Expression<SqlBool> =>
  // The last digit has a character after it: `:` follows `9`.
  sql<SqlBool>`${sql.ref(column)} >= ${division} and ${sql.ref(column)} < ${`${division}:`}`

/** Where a household stands, locked until the end of the transaction; `undefined` where its id was never used. */
export const lockedRecord = async (
  { connection, flavor }: Work,
  householdId: string,
): Promise<RecordRow | undefined> => {
  const query = connection.selectFrom('records').selectAll().where('household_id', '=', householdId)
  const row = await flavor.locked(query).executeTakeFirst()
  return row && checkSum('records', row)
}
