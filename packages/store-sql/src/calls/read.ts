import type { AsOf, StoredRecord } from '@bangfu/sdk'
import { sql } from 'kysely'
import { isId, requireDivision } from '../kept/checks.ts'
import { checkSum, corrupt } from '../kept/row-sum.ts'
import { recordOf } from '../kept/rows.ts'
import type { Connection, RecordRow, VersionRow } from '../schema/tables.ts'
import { statement } from '../statement.ts'
import { isInside, isSeen, seenPart, spanOf, type Work } from './work.ts'

/** A version beside where its household stands. */
type Joined = { readonly [Name in keyof VersionRow]: VersionRow[Name] | null } & {
  readonly standing_id: string
  readonly standing_division: string
  readonly standing_version: number
  readonly standing_sum: string
}

const joined = (connection: Connection) =>
  connection
    .selectFrom('records')
    .leftJoin('versions', 'versions.household_id', 'records.household_id')
    .selectAll('versions')
    .select([
      'records.household_id as standing_id',
      'records.division as standing_division',
      'records.version as standing_version',
      'records.sum as standing_sum',
    ])

const standingOf = ({ standing_id, standing_division, standing_version, standing_sum }: Joined): RecordRow =>
  checkSum('records', {
    household_id: standing_id,
    division: standing_division,
    version: standing_version,
    sum: standing_sum,
  })

const latest = (asOf: AsOf): { readonly sequence?: number; readonly moment?: number } => {
  const sequence = asOf.sequence ?? Number.POSITIVE_INFINITY
  const moment = asOf.moment === undefined ? undefined : Date.parse(asOf.moment)
  if (typeof sequence !== 'number' || Number.isNaN(sequence) || Number.isNaN(moment ?? 0))
    throw new RangeError('Unexpected time, expected a sequence or an ISO 8601 moment')
  return {
    ...(asOf.sequence === undefined
      ? {}
      : { sequence: Math.floor(Math.min(Math.max(sequence, 0), Number.MAX_SAFE_INTEGER)) }),
    ...(moment === undefined ? {} : { moment }),
  }
}

interface Wanted {
  readonly householdId: string
  readonly sequence: number
  readonly moment: number
}

const latestBy = (bySequence: boolean, byMoment: boolean) =>
  statement((connection, { householdId, sequence, moment }: Wanted) => {
    let query = joined(connection).where('records.household_id', '=', householdId)
    if (bySequence) query = query.where('versions.sequence', '<=', sequence)
    if (byMoment) query = query.where('versions.at', '<=', moment)
    return query.orderBy('versions.version', 'desc').limit(1)
  })

/** By whether a sequence and a moment are given. */
const GETS = {
  'false-false': latestBy(false, false),
  'true-false': latestBy(true, false),
  'false-true': latestBy(false, true),
  'true-true': latestBy(true, true),
}

/** The record as it stands, or as it stood. */
export const get = async (work: Work, householdId: string, asOf: AsOf = {}): Promise<StoredRecord | undefined> => {
  const { sequence, moment } = latest(asOf)
  if (!isId(householdId)) return undefined
  const isNow = sequence === undefined && moment === undefined
  const [row] = (await GETS[`${sequence !== undefined}-${moment !== undefined}`](work, {
    householdId,
    sequence: sequence ?? 0,
    moment: moment ?? 0,
  })) as readonly Joined[]
  if (row === undefined) return undefined
  const standing = standingOf(row)
  if (standing.version === 0 || !isSeen(work, standing.division)) return undefined
  if (row.version === null || (isNow && row.version !== standing.version)) throw corrupt('a row of `versions`')
  return recordOf(row as VersionRow)
}

/** Every version, the oldest first. */
export const history = async (work: Work, householdId: string): Promise<readonly StoredRecord[]> => {
  if (!isId(householdId)) return []
  const rows = (await joined(work.connection)
    .where('records.household_id', '=', householdId)
    .orderBy('versions.version')
    .execute()) as readonly Joined[]
  const standing = rows[0] && standingOf(rows[0])
  if (standing === undefined || standing.version === 0 || !isSeen(work, standing.division)) return []
  const versions = rows.map(({ version }) => version)
  const isWhole = versions.length === standing.version && versions.every((version, index) => version === index + 1)
  if (!isWhole) throw corrupt('a row of `versions`')
  return rows.map((row) => recordOf(row as VersionRow))
}

/** The records that stand with a key, by division, then by household. */
export const find = async (work: Work, key: string, division: string): Promise<readonly StoredRecord[]> => {
  requireDivision(division)
  const part = seenPart(work, division)
  if (part === undefined || typeof key !== 'string') return []
  const rows = (await joined(work.connection)
    .where('records.household_id', 'in', (from) =>
      from.selectFrom('record_keys').select('record_keys.household_id').where('key', '=', JSON.stringify(key)),
    )
    .where(sql<boolean>`versions.version = records.version`)
    .where(isInside('records.division', spanOf(part)))
    .orderBy('records.division')
    .orderBy('records.household_id')
    .execute()) as readonly Joined[]
  return rows.map((row) => {
    standingOf(row)
    const record = recordOf(row as VersionRow)
    if (record.keys?.includes(key) !== true) throw corrupt('a row of `record_keys`')
    return record
  })
}
