import type { PolicyDescription } from '@bangfu/core'
import type { AuditEntry, JsonObject, Localized, StoreCalls } from '@bangfu/sdk'
import type { Vault } from './create-vault.ts'
import { decisionFor, type ExportedDecision } from './export-decisions.ts'
import { valuesOf, type ExportedValue } from './export-values.ts'
import { memberIds } from './slots.ts'

/** Whose data are exported, and from where. */
export interface ExportRequest {
  /** The calls of the store, or of a transaction on it. */
  readonly calls: StoreCalls
  readonly vault: Pick<Vault, 'open'>
  /** What the policy declares: labels, code tables, titles. */
  readonly description: PolicyDescription
  readonly recordId: string
  readonly memberId: string
  /** The moment of the export, ISO 8601. */
  readonly at: string
  /** The household in a kept record; by default its `household`. */
  readonly householdOf?: (record: JsonObject) => JsonObject
}

/** A version of the record, as far as it is about the person. */
export interface ExportedVersion {
  readonly version: number
  readonly at: string
  readonly division: string
  readonly state?: string
  readonly person: readonly ExportedValue[]
  readonly household: readonly ExportedValue[]
}

/** A change of the record: who did what to it, and when. */
export type ExportedChange = Pick<
  AuditEntry,
  'at' | 'by' | 'action' | 'division' | 'reason' | 'version' | 'from' | 'to'
>

/** All that is held about one person: a JSON document. */
export interface PersonExport {
  readonly format: 1
  readonly title: Localized
  readonly at: string
  readonly policy: Localized
  readonly recordId: string
  readonly memberId: string
  /** The oldest first. */
  readonly versions: readonly ExportedVersion[]
  readonly decisions: readonly ExportedDecision[]
  readonly changes: readonly ExportedChange[]
  /** What stands in the record and not in this document, and why. */
  readonly leftOut: readonly Localized[]
}

const TITLE = { zh: '本人信息', en: 'What is held about one person' }

const LEFT_OUT = [
  {
    zh: '家庭其他成员的信息和他们的判定结果',
    en: 'What is held about others of the household, and what was decided for them',
  },
  {
    zh: '家庭层面可能写有他人姓名的内容（帮扶责任人、产权人、说明文字）',
    en: 'What the household has on file that names others, or could: the helper, the owner of the house, free texts',
  },
  { zh: '各级的审核、核查、指导意见', en: 'The opinions of the tiers on the household' },
]

const ENTRIES = 1000

const entriesOf = async (
  calls: StoreCalls,
  divisions: ReadonlySet<string>,
  recordId: string,
): Promise<AuditEntry[]> => {
  const found: AuditEntry[] = []
  for (const division of divisions) {
    let after: string | undefined
    do {
      const page = await calls.audit(division, { limit: ENTRIES, ...(after === undefined ? {} : { after }) })
      // A division holds the chains of those inside it too, where the household may have been as well.
      found.push(...page.items.filter((entry) => entry.householdId === recordId && entry.division === division))
      after = page.next
    } while (after !== undefined)
  }
  return found.sort((a, b) => a.sequence - b.sequence)
}

const changeOf = ({ at, by, action, division, reason, version, from, to }: AuditEntry): ExportedChange => ({
  ...{ at, by, action, division },
  ...(reason === undefined ? {} : { reason }),
  ...(version === undefined ? {} : { version }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})

/**
 * All that is held about one person, in clear: every version of the record, the decisions, who changed the record. Others of the
 * household are left out. Rejects with a RangeError where no version has such a person, and as `vault.open` does.
 */
export const exportPerson = async (request: ExportRequest): Promise<PersonExport> => {
  const { calls, vault, description, recordId, memberId, at } = request
  const { householdOf = ({ household }) => household as JsonObject } = request
  const history = await calls.history(recordId)
  const withPerson = history.filter(({ record }) => memberIds(householdOf(record)).includes(memberId))
  if (withPerson.length === 0) throw new RangeError('Cannot export: there is no such person in a record of that id')
  const versions: ExportedVersion[] = []
  for (const { version, at: keptAt, division, state, record } of withPerson) {
    const household = await vault.open(householdOf(record), { recordId, calls })
    const values = valuesOf(household, memberId, description)
    versions.push({ version, at: keptAt, division, ...(state === undefined ? {} : { state }), ...values })
  }
  const numbers = new Set(withPerson.map(({ version }) => version))
  const decisions = (await calls.decisions(recordId)).filter(
    ({ version }) => version === undefined || numbers.has(version),
  )
  const entries = await entriesOf(calls, new Set(history.map(({ division }) => division)), recordId)
  return {
    format: 1,
    title: TITLE,
    at,
    policy: description.title,
    recordId,
    memberId,
    versions,
    decisions: decisions.map((decision) => decisionFor(decision, memberId, description)),
    changes: entries.map(changeOf),
    leftOut: LEFT_OUT,
  }
}
