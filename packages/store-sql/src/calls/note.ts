import type { AuditEntry, ChangeOptions } from '@bangfu/sdk'
import { requireDivision, requireId, requireNote } from '../kept/checks.ts'
import { momentOf } from '../kept/rows.ts'
import { appendEntry, entryOfRequest, lockHead } from './append-entry.ts'
import { isSeen, type Work } from './work.ts'

/** Appends an audit entry about something that changed nothing. */
export const note = async (
  work: Work,
  { division, householdId }: { readonly division: string; readonly householdId?: string },
  { change }: ChangeOptions,
): Promise<AuditEntry> => {
  requireDivision(division)
  if (householdId !== undefined) requireId(householdId)
  requireNote(change)
  if (!isSeen(work, division)) throw new RangeError('Cannot note this: it is about another division')
  // Two of one request wait for each other here, and the second finds the first.
  await lockHead(work, division)
  const about = { division, ...(householdId === undefined ? {} : { householdId }) }
  const before = await entryOfRequest(work, 'note', change, about)
  return before ?? appendEntry(work, 'note', change, { ...about, at: momentOf(work.now().getTime()) })
}
