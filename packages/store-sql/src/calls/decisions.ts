import { decisionText, type ChangeOptions, type DecisionDraft, type StoredDecision } from '@bangfu/sdk'
import { isId, requireId, requireNote } from '../kept/checks.ts'
import { digestOf, newSalt } from '../kept/digest.ts'
import { jsonCopy } from '../kept/json-text.ts'
import { corrupt, summed } from '../kept/row-sum.ts'
import { decisionOf, momentOf } from '../kept/rows.ts'
import type { DecisionRow } from '../schema/tables.ts'
import { statement } from '../statement.ts'
import { appendEntry, entryOfRequest, lockedInChain } from './append-entry.ts'
import { isSeen, type Work } from './work.ts'

const requireParts = ({ householdId, version, input }: DecisionDraft): void => {
  requireId(householdId)
  if (version !== undefined && !(Number.isSafeInteger(version) && version > 0))
    throw new RangeError('Unexpected version of a decision, expected a whole number above 0')
  if (input !== undefined && typeof input !== 'string')
    throw new RangeError('Unexpected input of a decision, expected a text')
}

const decisionAdded = statement((connection, { sequence, household_id, at, digest, text, sum }: DecisionRow) =>
  connection.insertInto('decisions').values({ sequence, household_id, at, digest, text, sum }),
)

/** Appends a decision to those of its household. */
export const appendDecision = async (
  work: Work,
  draft: DecisionDraft,
  { change }: ChangeOptions,
): Promise<StoredDecision> => {
  requireParts(draft)
  requireNote(change)
  const decision = jsonCopy(draft.decision)
  const { householdId, version, input } = draft
  const standing = await lockedInChain(work, householdId)
  if (standing === undefined || standing.version === 0 || !isSeen(work, standing.division))
    throw new RangeError('Cannot do this: there is no record of the household')
  const { division } = standing
  const before = await entryOfRequest(work, 'decision', change, { householdId })
  if (before !== undefined) {
    const row = await work.connection
      .selectFrom('decisions')
      .selectAll()
      .where('sequence', '=', before.sequence)
      .executeTakeFirst()
    if (row === undefined) throw corrupt('a row of `decisions`')
    return decisionOf(row)
  }
  const moment = work.now().getTime()
  const kept = {
    householdId,
    decision,
    ...(version === undefined ? {} : { version }),
    ...(input === undefined ? {} : { input }),
    salt: newSalt(),
  }
  const text = decisionText(kept)
  const digest = digestOf(text)
  const at = momentOf(moment)
  const { sequence } = await appendEntry(work, 'decision', change, { division, at, householdId, digest })
  const row = summed('decisions', { sequence, household_id: householdId, at: moment, digest, text })
  await decisionAdded(work, row)
  return { ...kept, sequence, at }
}

/** The decisions about a household, the oldest first. */
export const decisions = async (work: Work, householdId: string): Promise<readonly StoredDecision[]> => {
  if (!isId(householdId)) return []
  const rows = await work.connection
    .selectFrom('decisions')
    .innerJoin('records', 'records.household_id', 'decisions.household_id')
    .selectAll('decisions')
    .select('records.division')
    .where('decisions.household_id', '=', householdId)
    .orderBy('decisions.sequence')
    .execute()
  return rows.filter(({ division }) => isSeen(work, division)).map(decisionOf)
}
