import { decisionText, erasureText, recordText, type ChangeOptions, type ErasureRequest } from '@bangfu/sdk'
import { requireId, requireNote } from '../kept/checks.ts'
import { digestOf, newSalt } from '../kept/digest.ts'
import { summed } from '../kept/row-sum.ts'
import { decisionOf, momentOf, recordOf } from '../kept/rows.ts'
import { withoutMember } from '../kept/without-member.ts'
import type { DecisionRow, RecordRow, VersionRow } from '../schema/tables.ts'
import { appendEntry, entryOfRequest, lockedInChain } from './append-entry.ts'
import { isSeen, type Work } from './work.ts'

/** A row without a person, and whether the person was in it. */
interface Rewritten<Row> {
  readonly row: Row
  readonly had: boolean
}

const versionWithout = (row: VersionRow, memberId: string): Rewritten<VersionRow> => {
  const { keys = [], ...stored } = recordOf(row)
  const left = withoutMember(stored.record, memberId)
  // The keys go with everybody's: whose each is the store cannot tell.
  const text = recordText({ ...stored, record: left ?? stored.record, salt: newSalt() })
  const { sum: _, ...rest } = row
  return { row: summed('versions', { ...rest, text, digest: digestOf(text) }), had: left !== undefined }
}

const decisionWithout = (row: DecisionRow, memberId: string): Rewritten<DecisionRow> => {
  const stored = decisionOf(row)
  const left = withoutMember(stored.decision, memberId)
  const text = decisionText({ ...stored, decision: left ?? stored.decision, salt: newSalt() })
  const { sequence, household_id, at } = row
  return {
    row: summed('decisions', { sequence, household_id, at, text, digest: digestOf(text) }),
    had: left !== undefined,
  }
}

const eraseMember = async ({ connection }: Work, householdId: string, memberId: string): Promise<string> => {
  const versionRows = await connection
    .selectFrom('versions')
    .selectAll()
    .where('household_id', '=', householdId)
    .orderBy('version')
    .execute()
  const decisionRows = await connection
    .selectFrom('decisions')
    .selectAll()
    .where('household_id', '=', householdId)
    .orderBy('sequence')
    .execute()
  const versions = versionRows.map((row) => versionWithout(row, memberId))
  const decisions = decisionRows.map((row) => decisionWithout(row, memberId))
  const { numDeletedRows } = await connection
    .deleteFrom('wrapped_keys')
    .where('household_id', '=', householdId)
    .where('member_id', '=', memberId)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n && ![...versions, ...decisions].some(({ had }) => had))
    throw new RangeError('Cannot erase: there is no such person in the household')
  for (const { row } of versions) {
    const { text, digest, sum, version } = row
    await connection
      .updateTable('versions')
      .set({ text, digest, sum })
      .where('household_id', '=', householdId)
      .where('version', '=', version)
      .execute()
  }
  for (const { row } of decisions) {
    const { text, digest, sum, sequence } = row
    await connection.updateTable('decisions').set({ text, digest, sum }).where('sequence', '=', sequence).execute()
  }
  await connection.deleteFrom('record_keys').where('household_id', '=', householdId).execute()
  return erasureText(householdId, {
    versions: versions.map(({ row }) => [row.version, row.digest]),
    decisions: decisions.map(({ row }) => [row.sequence, row.digest]),
  })
}

const eraseAll = async ({ connection }: Work, { household_id, division }: RecordRow): Promise<string> => {
  for (const table of ['versions', 'decisions', 'record_keys', 'wrapped_keys'] as const)
    await connection.deleteFrom(table).where('household_id', '=', household_id).execute()
  const { version, sum } = summed('records', { household_id, division, version: 0 })
  await connection.updateTable('records').set({ version, sum }).where('household_id', '=', household_id).execute()
  return erasureText(household_id, { versions: [], decisions: [] })
}

/** Takes a person out of every version, decision, index and wrapped key. */
export const erase = async (
  work: Work,
  { householdId, memberId }: ErasureRequest,
  { change }: ChangeOptions,
): Promise<void> => {
  requireId(householdId)
  if (memberId !== undefined) requireId(memberId, 'person')
  requireNote(change)
  const standing = await lockedInChain(work, householdId)
  if (standing === undefined || !isSeen(work, standing.division))
    throw new RangeError('Cannot erase: there is no record of the household')
  const before = await entryOfRequest(work, 'erase', change, { householdId })
  if (before !== undefined) return
  if (standing.version === 0) throw new RangeError('Cannot erase: there is no record of the household')
  await work.flavor.erasing?.(work.connection, householdId)
  const left = memberId === undefined ? await eraseAll(work, standing) : await eraseMember(work, householdId, memberId)
  const { division } = standing
  const at = momentOf(work.now().getTime())
  await appendEntry(work, 'erase', change, { division, at, householdId, digest: digestOf(left) })
}
