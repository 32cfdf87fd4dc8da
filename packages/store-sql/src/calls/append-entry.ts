import { auditText, CHAIN_START, type AuditEntry, type ChangeNote } from '@bangfu/sdk'
import { digestOf } from '../kept/digest.ts'
import { checkSum, summed } from '../kept/row-sum.ts'
import { entryOf } from '../kept/rows.ts'
import type { AuditKind, AuditRow, HeadRow } from '../schema/tables.ts'
import type { Work } from './work.ts'

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

/** The entry that a request of a kind was answered with before, about the household or, without one, in the division. */
export const entryOfRequest = async (
  { connection }: Work,
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
  const row = await (
    householdId === undefined
      ? query.where('household_id', 'is', null).where('division', '=', division)
      : query.where('household_id', '=', householdId)
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
