import type { Page, PageRequest, WrappedKey } from '@bangfu/sdk'
import { sql, type SqlBool } from 'kysely'
import { isId, requireId } from '../kept/checks.ts'
import { pageOf, readCursor, requireLimit } from '../kept/pages.ts'
import { checkSum, summed } from '../kept/row-sum.ts'
import type { WrappedKeyRow } from '../schema/tables.ts'
import { isInside, isSeen, lockedRecord, spanOf, type Work } from './work.ts'

/** What stands in the place of a member for the household's own key; no id is empty. */
const OWN = ''

const keyOf = (row: WrappedKeyRow): WrappedKey => {
  checkSum('wrapped_keys', row)
  const { household_id, member_id, wrapped } = row
  return {
    householdId: household_id,
    ...(member_id === OWN ? {} : { memberId: member_id }),
    wrapped: JSON.parse(wrapped) as string,
  }
}

/** Keeps a wrapped key in place of the one that stands. */
export const putKey = async (
  work: Work,
  { householdId, memberId, wrapped }: WrappedKey,
  { expected }: { readonly expected?: string } = {},
): Promise<boolean> => {
  requireId(householdId)
  if (memberId !== undefined) requireId(memberId, 'person')
  for (const text of [wrapped, expected ?? ''])
    if (typeof text !== 'string') throw new RangeError('Unexpected wrapped key, expected a text')
  const standing = await lockedRecord(work, householdId)
  if (standing !== undefined && !isSeen(work, standing.division))
    throw new RangeError('Cannot keep the key: it is of another division')
  if (standing?.version === 0) {
    if (expected !== undefined) return false
    throw new RangeError('Cannot keep the key: the id of its household was erased')
  }
  const row = summed('wrapped_keys', {
    household_id: householdId,
    member_id: memberId ?? OWN,
    wrapped: JSON.stringify(wrapped),
  })
  if (expected === undefined) {
    const { numInsertedOrUpdatedRows } = await work.connection
      .insertInto('wrapped_keys')
      .values(row)
      .onConflict((conflict) => conflict.columns(['household_id', 'member_id']).doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await work.connection
    .updateTable('wrapped_keys')
    .set({ wrapped: row.wrapped, sum: row.sum })
    .where('household_id', '=', householdId)
    .where('member_id', '=', row.member_id)
    .where('wrapped', '=', JSON.stringify(expected))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** All keys that the work may see: of households inside, and of those that have no record yet. */
const seenKeys = ({ connection, within }: Work) => {
  const query = connection
    .selectFrom('wrapped_keys')
    .leftJoin('records', 'records.household_id', 'wrapped_keys.household_id')
    .selectAll('wrapped_keys')
  if (within === undefined) return query
  return query.where((where) =>
    where.or([where('records.division', 'is', null), isInside('records.division', spanOf(within))]),
  )
}

/** The wrapped keys of a household: its own first, then by member. */
export const keys = async (work: Work, householdId: string): Promise<readonly WrappedKey[]> => {
  if (!isId(householdId)) return []
  const rows = await seenKeys(work)
    .where('wrapped_keys.household_id', '=', householdId)
    .orderBy('wrapped_keys.member_id')
    .execute()
  return rows.map(keyOf)
}

const ANY_STATE = { isToken: (token: string): boolean => token === 'keys' }

/** All wrapped keys, by household, then by member. */
export const listKeys = async (work: Work, request: PageRequest): Promise<Page<WrappedKey>> => {
  requireLimit(request)
  const kinds = ['string', 'string'] as const
  const cursor = readCursor<[householdId: string, memberId: string]>(request.after, kinds, ANY_STATE)
  let query = seenKeys(work)
  if (cursor !== undefined) {
    const [householdId, memberId] = cursor.after
    query = query.where(
      sql<SqlBool>`(wrapped_keys.household_id, wrapped_keys.member_id) > (${householdId}, ${memberId})`,
    )
  }
  const rows = await query
    .orderBy('wrapped_keys.household_id')
    .orderBy('wrapped_keys.member_id')
    .limit(request.limit + 1)
    .execute()
  return pageOf(rows, request.limit, 'keys', keyOf, (row) => [row.household_id, row.member_id])
}
