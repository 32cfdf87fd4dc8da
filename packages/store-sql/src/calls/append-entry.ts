import { auditText, CHAIN_START, type AuditEntry, type ChangeNote } from '@bangfu/sdk'
import { digestOf } from '../kept/digest.ts'
import { checkSum, summed } from '../kept/row-sum.ts'
import { entryOf } from '../kept/rows.ts'
import type { AuditKind, AuditRow, HeadRow, RecordRow } from '../schema/tables.ts'
import { isInside, isSeen, lockedRecord, type Work } from './work.ts'

/** What an entry is about. */
export type EntryAbout = Pick<AuditEntry, 'division' | 'at'> &
  Partial<Pick<AuditEntry, 'householdId' | 'version' | 'from' | 'to' | 'digest'>>

const readHead = async ({ connection, flavor }: Work, division: string): Promise<HeadRow | undefined> => {
  const query = connection.selectFrom('heads').selectAll().where('division', '=', division)
  const row = await flavor.locked(query).executeTakeFirst()
  return row && checkSum('heads', row)
}

/** The end of a chain, locked until the end of the transaction: others that append to it wait. */
export const lockHead = async (work: Work, division: string): Promise<HeadRow> => {
  const found = await readHead(work, division)
  if (found !== undefined) return found
  const start = summed('heads', { division, position: 0, hash: CHAIN_START })
  await work.connection
    .insertInto('heads')
    .values(start)
    .onConflict((conflict) => conflict.column('division').doNothing())
    .execute()
  return (await readHead(work, division)) ?? start
}

/**
 * Where a household stands, locked, and before it the chain that a change of it is appended to: always in this order, or a
 * transaction with several changes and another with one would wait for each other.
 */
export const lockedInChain = async (
  work: Work,
  householdId: string,
  division?: string,
): Promise<RecordRow | undefined> => {
  const chain = division ?? (await divisionOf(work, householdId))
  if (chain !== undefined && isSeen(work, chain)) await lockHead(work, chain)
  return lockedRecord(work, householdId)
}

const divisionOf = async ({ connection }: Work, householdId: string): Promise<string | undefined> => {
  const query = connection.selectFrom('records').select('division').where('household_id', '=', householdId)
  return (await query.executeTakeFirst())?.division
}

/** The entry that a request of a kind was answered with before, about the household or, without one, in the division. */
export const entryOfRequest = async (
  { connection, within = '' }: Work,
  kind: AuditKind,
  { request }: ChangeNote,
  about: { readonly division?: string; readonly householdId?: string },
): Promise<AuditEntry | undefined> => {
  if (request === undefined) return undefined
  const query = connection
    .selectFrom('audit')
    .selectAll()
    .where('request', '=', JSON.stringify(request))
    .where('kind', '=', kind)
  const { householdId, division = '' } = about
  // Notes about one household may stand in chains of others; whoever sees a household may see all else that came of it.
  const seen = kind === 'note' && within !== '' ? query.where(isInside('audit.division', within)) : query
  const row = await (
    householdId === undefined
      ? seen.where('household_id', 'is', null).where('division', '=', division)
      : seen.where('household_id', '=', householdId)
  )
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst()
  return row && entryOf(row)
}

/** Appends an entry to the chain of its division, in the transaction of what it tells about. */
export const appendEntry = async (
  work: Work,
  kind: AuditKind,
  { by, action, reason, request }: ChangeNote,
  about: EntryAbout,
): Promise<AuditEntry> => {
  const { connection, flavor } = work
  const head = await lockHead(work, about.division)
  const entry = {
    ...about,
    by,
    action,
    ...(reason === undefined ? {} : { reason }),
    ...(request === undefined ? {} : { request }),
    position: head.position + 1,
    previous: head.hash,
  }
  const text = auditText(entry)
  const row: AuditRow = summed('audit', {
    sequence: await flavor.nextSequence(connection),
    division: about.division,
    position: entry.position,
    household_id: about.householdId ?? null,
    kind,
    request: request === undefined ? null : JSON.stringify(request),
    hash: digestOf(text),
    text,
  })
  await connection.insertInto('audit').values(row).execute()
  const { division, position, hash } = row
  const { sum } = summed('heads', { division, position, hash })
  await connection.updateTable('heads').set({ position, hash, sum }).where('division', '=', division).execute()
  return entryOf(row)
}
