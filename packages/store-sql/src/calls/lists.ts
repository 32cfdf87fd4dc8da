import type { AuditEntry, ChainHead, ListRequest, Page, PageRequest, StoredRecord } from '@bangfu/sdk'
import { sql, type SqlBool } from 'kysely'
import { requireDivision, requireState } from '../kept/checks.ts'
import { pageOf, readCursor, requireLimit } from '../kept/pages.ts'
import { entryOf, recordOf } from '../kept/rows.ts'
import { statement } from '../statement.ts'
import { isInside, seenPart, spanOf, type Span, type Work } from './work.ts'

const NOTHING = { items: [] } as const

/** A page that is wanted: of a part, as of a snapshot, so many. */
interface Wanted extends Span {
  readonly snapshot: string | number
  readonly most: number
}

interface WantedRecords extends Wanted {
  readonly state: string
  readonly division: string
  readonly householdId: string
}

const recordsOf = (byState: boolean, isLater: boolean) =>
  statement((connection, wanted: WantedRecords, { snapshot: { sees } }) => {
    let query = connection
      .selectFrom('versions')
      .selectAll()
      .where(isInside('versions.division', wanted))
      .where(sees(wanted.snapshot, 'versions', 'versions'))
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('versions as later')
              .select('later.version')
              .whereRef('later.household_id', '=', 'versions.household_id')
              .where(sql<SqlBool>`later.version = versions.version + 1`)
              .where(sees(wanted.snapshot, 'versions', 'later')),
          ),
        ),
      )
    if (byState) query = query.where('versions.state', '=', wanted.state)
    if (isLater)
      query = query.where(
        sql<SqlBool>`(versions.division, versions.household_id) > (${wanted.division}, ${wanted.householdId})`,
      )
    return query.orderBy('versions.division').orderBy('versions.household_id').limit(wanted.most)
  })

/** By whether a state is given, and whether it is a page after the first. */
const LISTS = {
  'false-false': recordsOf(false, false),
  'true-false': recordsOf(true, false),
  'false-true': recordsOf(false, true),
  'true-true': recordsOf(true, true),
}

const entriesOf = statement((connection, wanted: Wanted & { readonly after: number }, { snapshot: { sees } }) =>
  connection
    .selectFrom('audit')
    .selectAll()
    .where(isInside('audit.division', wanted))
    .where(sees(wanted.snapshot, 'audit', 'audit'))
    .where('audit.sequence', '>', wanted.after)
    .orderBy('audit.sequence')
    .limit(wanted.most),
)

/** The records of a division that stood at one moment, the same on every page. */
export const list = async (work: Work, division: string, request: ListRequest): Promise<Page<StoredRecord>> => {
  const { connection, flavor } = work
  requireDivision(division)
  requireLimit(request)
  requireState(request.state)
  const cursor = readCursor<[division: string, householdId: string]>(
    request.after,
    ['string', 'string'],
    flavor.snapshot,
  )
  const part = seenPart(work, division)
  if (part === undefined) return NOTHING
  const token = cursor?.token ?? (await flavor.snapshot.take(connection))
  const { state } = request
  const [after, householdId] = cursor?.after ?? ['', '']
  const rows = await LISTS[`${state !== undefined}-${cursor !== undefined}`](work, {
    ...spanOf(part),
    snapshot: flavor.snapshot.valueOf(token),
    most: request.limit + 1,
    state: state ?? '',
    division: after,
    householdId,
  })
  return pageOf(rows, request.limit, token, recordOf, (row) => [row.division, row.household_id])
}

/** The audit entries of a division, in order of their sequence. */
export const audit = async (work: Work, division: string, request: PageRequest): Promise<Page<AuditEntry>> => {
  const { connection, flavor } = work
  requireDivision(division)
  requireLimit(request)
  const cursor = readCursor<[sequence: number]>(request.after, ['number'], flavor.snapshot)
  const part = seenPart(work, division)
  if (part === undefined) return NOTHING
  const token = cursor?.token ?? (await flavor.snapshot.take(connection))
  const rows = await entriesOf(work, {
    ...spanOf(part),
    snapshot: flavor.snapshot.valueOf(token),
    most: request.limit + 1,
    after: cursor?.after[0] ?? 0,
  })
  return pageOf(rows, request.limit, token, entryOf, ({ sequence }) => [sequence])
}

/** The ends of the chains of a division, by division. */
export const heads = async (work: Work, division: string, request: PageRequest): Promise<Page<ChainHead>> => {
  const { connection, flavor } = work
  requireDivision(division)
  requireLimit(request)
  const cursor = readCursor<[division: string]>(request.after, ['string'], flavor.snapshot)
  const part = seenPart(work, division)
  if (part === undefined) return NOTHING
  const token = cursor?.token ?? (await flavor.snapshot.take(connection))
  const rows = await connection
    .selectFrom('heads')
    .innerJoin('audit', (join) =>
      join.onRef('audit.division', '=', 'heads.division').on('audit.position', '=', (at) =>
        at
          .selectFrom('audit as last')
          .select('last.position')
          .whereRef('last.division', '=', 'heads.division')
          .where(flavor.snapshot.sees(flavor.snapshot.valueOf(token), 'audit', 'last'))
          .orderBy('last.position', 'desc')
          .limit(1),
      ),
    )
    .selectAll('audit')
    .where(isInside('heads.division', spanOf(part)))
    .where('heads.division', '>', cursor?.after[0] ?? '')
    .orderBy('heads.division')
    .limit(request.limit + 1)
    .execute()
  return pageOf(
    rows,
    request.limit,
    token,
    (row): ChainHead => {
      const { position, hash } = entryOf(row)
      return { division: row.division, position, hash }
    },
    (row) => [row.division],
  )
}
