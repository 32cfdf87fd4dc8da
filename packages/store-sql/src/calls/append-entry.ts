import { auditText, CHAIN_START, type AuditEntry, type ChangeNote } from '@bangfu/sdk'
import { digestOf } from '../kept/digest.ts'
import { checkSum, summed } from '../kept/row-sum.ts'
import { entryOf } from '../kept/rows.ts'
import type { AuditKind, AuditRow, Connection, HeadRow, RecordRow } from '../schema/tables.ts'
import { statement } from '../statement.ts'
import { isInside, isSeen, lockedRecord, spanOf, type Span, type Work } from './work.ts'

/** What an entry is about. */
export type EntryAbout = Pick<AuditEntry, 'division' | 'at'> &
  Partial<Pick<AuditEntry, 'householdId' | 'version' | 'from' | 'to' | 'digest'>>

const headLocked = statement((connection, { division }: { readonly division: string }, { locked }) =>
  locked(connection.selectFrom('heads').selectAll().where('division', '=', division)),
)

const readHead = async (work: Work, division: string): Promise<HeadRow | undefined> => {
  const [row] = await headLocked(work, { division })
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

const standsIn = statement((connection, { householdId }: { readonly householdId: string }) =>
  connection.selectFrom('records').select('division').where('household_id', '=', householdId),
)

const divisionOf = async (work: Work, householdId: string): Promise<string | undefined> =>
  (await standsIn(work, { householdId }))[0]?.division

/** A request of a kind, and whose it is. */
interface Asked {
  readonly request: string
  readonly kind: AuditKind
  readonly whose: string
}

const requested = (connection: Connection, { request, kind }: Asked) =>
  connection
    .selectFrom('audit')
    .selectAll()
    .where('request', '=', request)
    .where('kind', '=', kind)
    .orderBy('sequence')
    .limit(1)

/** Notes about one household may stand in chains of others; whoever sees a household may see all else that came of it. */
const requestedOfHousehold = statement((connection, asked: Asked & Span) =>
  requested(connection, asked).where('household_id', '=', asked.whose).where(isInside('audit.division', asked)),
)

const requestedInDivision = statement((connection, asked: Asked) =>
  requested(connection, asked).where('household_id', 'is', null).where('division', '=', asked.whose),
)

const added = statement((connection, row: AuditRow) =>
  connection.insertInto('audit').values({
    sequence: row.sequence,
    division: row.division,
    position: row.position,
    household_id: row.household_id,
    kind: row.kind,
    request: row.request,
    hash: row.hash,
    text: row.text,
    sum: row.sum,
  }),
)

const headMoved = statement((connection, { division, position, hash, sum }: HeadRow) =>
  connection.updateTable('heads').set({ position, hash, sum }).where('division', '=', division),
)

/** The entry that a request of a kind was answered with before, about the household or, without one, in the division. */
export const entryOfRequest = async (
  work: Work,
  kind: AuditKind,
  { request }: ChangeNote,
  about: { readonly division?: string; readonly householdId?: string },
): Promise<AuditEntry | undefined> => {
  if (request === undefined) return undefined
  const { householdId, division = '' } = about
  const asked = { request: JSON.stringify(request), kind }
  const [row] = await (householdId === undefined
    ? requestedInDivision(work, { ...asked, whose: division })
    : requestedOfHousehold(work, {
        ...asked,
        whose: householdId,
        ...spanOf(kind === 'note' ? (work.within ?? '') : ''),
      }))
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
  await added(work, row)
  const { division, position, hash } = row
  await headMoved(work, summed('heads', { division, position, hash }))
  return entryOf(row)
}
