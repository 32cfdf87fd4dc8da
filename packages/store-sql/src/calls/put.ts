import { recordText, VersionConflict, type PutOptions, type RecordDraft, type StoredRecord } from '@bangfu/sdk'
import { requireDraft, requireNote } from '../kept/checks.ts'
import { digestOf, newSalt } from '../kept/digest.ts'
import { jsonCopy } from '../kept/json-text.ts'
import { corrupt, summed } from '../kept/row-sum.ts'
import { momentOf, recordOf } from '../kept/rows.ts'
import { brokenOff } from '../failures.ts'
import type { RecordRow, VersionRow } from '../schema/tables.ts'
import { statement } from '../statement.ts'
import { appendEntry, entryOfRequest, lockedInChain, lockHead } from './append-entry.ts'
import { isSeen, type Work } from './work.ts'

interface OfHousehold {
  readonly householdId: string
}

const versionOf = statement((connection, { householdId, version }: OfHousehold & { readonly version: number }) =>
  connection.selectFrom('versions').selectAll().where('household_id', '=', householdId).where('version', '=', version),
)

const keysRemoved = statement((connection, { householdId }: OfHousehold) =>
  connection.deleteFrom('record_keys').where('household_id', '=', householdId),
)

const standingAdded = statement((connection, { household_id, division, version, sum }: RecordRow) =>
  connection.insertInto('records').values({ household_id, division, version, sum }),
)

const standingChanged = statement((connection, { household_id, division, version, sum }: RecordRow) =>
  connection.updateTable('records').set({ division, version, sum }).where('household_id', '=', household_id),
)

const versionAdded = statement((connection, row: VersionRow) =>
  connection.insertInto('versions').values({
    household_id: row.household_id,
    version: row.version,
    division: row.division,
    state: row.state,
    sequence: row.sequence,
    at: row.at,
    digest: row.digest,
    text: row.text,
    sum: row.sum,
  }),
)

const versionAt = async (work: Work, householdId: string, version = 0): Promise<StoredRecord> => {
  const [row] = await versionOf(work, { householdId, version })
  if (row === undefined) throw corrupt('a row of `versions`')
  return recordOf(row)
}

const keepKeys = async (work: Work, { householdId, keys = [] }: RecordDraft, isNew: boolean): Promise<void> => {
  if (!isNew) await keysRemoved(work, { householdId })
  const rows = [...new Set(keys)].map((key) => ({ key: JSON.stringify(key), household_id: householdId }))
  if (rows.length > 0) await work.connection.insertInto('record_keys').values(rows).execute()
}

const keepStanding = async (work: Work, { householdId, division, version }: StoredRecord): Promise<void> => {
  const row = summed('records', { household_id: householdId, division, version })
  await (version === 1 ? standingAdded : standingChanged)(work, row)
}

/** Says that a household leaves, in the chain of the division that it leaves. */
const leave = async (
  work: Work,
  from: RecordRow,
  {
    division,
    at,
    version,
    digest,
  }: Readonly<Record<'division' | 'at' | 'digest', string>> & { readonly version: number },
  options: PutOptions,
) => {
  // In the same order for every move, or two that cross would wait for each other.
  for (const chain of [from.division, division].sort()) await lockHead(work, chain)
  const about = { division: from.division, at, householdId: from.household_id, version, digest, to: division }
  await appendEntry(work, 'leave', options.change, about)
}

const putOnce = async (work: Work, draft: RecordDraft, options: PutOptions): Promise<StoredRecord> => {
  const { expected, change } = options
  requireDraft(draft)
  requireNote(change)
  const { householdId, division, state, keys } = draft
  const record = jsonCopy(draft.record)
  if (!isSeen(work, division)) throw new RangeError('Cannot keep the record: it lies in another division')

  const standing = await lockedInChain(work, householdId, division)
  if (standing?.version === 0) throw new RangeError('Cannot keep the record: its id was erased')
  if (standing !== undefined && !isSeen(work, standing.division))
    throw new RangeError('Cannot keep the record: its id cannot be used here')
  const before = standing && (await entryOfRequest(work, 'put', change, { householdId }))
  if (before !== undefined) return versionAt(work, householdId, before.version)
  const found = standing?.version ?? 0
  if (found !== expected) throw new VersionConflict(householdId, expected, found)

  const moment = work.now()
  const at = momentOf(moment.getTime())
  const moves = standing !== undefined && standing.division !== division
  const kept: Omit<StoredRecord, 'sequence'> = {
    householdId,
    division,
    record,
    ...(state === undefined ? {} : { state }),
    ...(keys === undefined || keys.length === 0 ? {} : { keys: [...keys] }),
    version: found + 1,
    at,
    salt: newSalt(),
  }
  const text = recordText({ ...kept, sequence: 0 })
  const digest = digestOf(text)
  if (moves) await leave(work, standing, { division, at, version: kept.version, digest }, options)
  const { sequence } = await appendEntry(work, 'put', change, {
    division,
    at,
    householdId,
    version: kept.version,
    digest,
    ...(moves ? { from: standing.division } : {}),
  })
  const row = summed('versions', {
    household_id: householdId,
    version: kept.version,
    division,
    state: state ?? null,
    sequence,
    at: moment.getTime(),
    digest,
    text,
  })
  const stored = { ...kept, sequence }
  await keepStanding(work, stored)
  await versionAdded(work, row)
  await keepKeys(work, draft, standing === undefined)
  return stored
}

/** Keeps the next version of a record. */
export const put = async (work: Work, draft: RecordDraft, options: PutOptions): Promise<StoredRecord> => {
  try {
    return await putOnce(work, draft, options)
  } catch (error) {
    if (work.flavor.failure(error) !== 'duplicate') throw error
    // Another one kept the same version of it, after this one had looked.
    throw brokenOff(new VersionConflict(draft.householdId, options.expected, options.expected + 1))
  }
}
