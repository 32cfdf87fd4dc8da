import type { AuditEntry, StoreCalls } from '@bangfu/sdk'
import { eachItem } from './pages.ts'

const KEYS = [
  'division',
  'position',
  'at',
  'by',
  'action',
  'reason',
  'request',
  'householdId',
  'version',
  'from',
  'to',
  'digest',
  'previous',
  'hash',
] as const satisfies readonly Exclude<keyof AuditEntry, 'sequence'>[]

/** An entry as a line of a file, without its end: its values in one order, and without `sequence`, which no hash covers. */
export const auditLine = (entry: Omit<AuditEntry, 'sequence'>): string =>
  JSON.stringify(Object.fromEntries(KEYS.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]]]))))

/**
 * The audit log of a division and of all inside it as NDJSON, a line at a time without its end, in the order in which a store
 * gives it. `bangfu-verify-audit` reads it; docs/audit-format.md says what stands in it.
 */
export async function* exportAudit(store: Pick<StoreCalls, 'audit'>, division: string): AsyncGenerator<string> {
  for await (const entry of eachItem((page) => store.audit(division, page))) yield auditLine(entry)
}
