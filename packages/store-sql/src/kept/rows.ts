import type { AuditEntry, JsonObject, StoredDecision, StoredRecord } from '@bangfu/sdk'
import type { AuditRow, DecisionRow, VersionRow } from '../schema/tables.ts'
import { checkSum, checkText, corrupt } from './row-sum.ts'

// A text that has its digest was written by this package, so its form is known.
type RecordParts = [string, string, string, string, string | null, number, string[], JsonObject]
type DecisionParts = [string, string, string, number | null, string | null, StoredDecision['decision']]
type Text = string | null
type AuditParts = [string, string, string, number, string, string, string, ...Text[]]

const given = <Name extends string, Value>(name: Name, value: Value | null): { readonly [Key in Name]?: Value } =>
  (value === null ? {} : { [name]: value }) as { readonly [Key in Name]?: Value }

/** The moment of a row. */
export const momentOf = (at: number): string => new Date(at).toISOString()

/** A version as it was put. Throws a `StoreError` `corrupt` where it is another one. */
export const recordOf = (row: VersionRow): StoredRecord => {
  checkSum('versions', row)
  checkText('versions', row.text, row.digest)
  const [, salt, householdId, division, state, version, keys, record] = JSON.parse(row.text) as RecordParts
  if (householdId !== row.household_id || version !== row.version) throw corrupt('a row of `versions`')
  return {
    householdId,
    division,
    record,
    ...given('state', state),
    ...(keys.length === 0 ? {} : { keys }),
    version,
    sequence: row.sequence,
    at: momentOf(row.at),
    salt,
  }
}

/** A decision as it was appended. Throws a `StoreError` `corrupt` where it is another one. */
export const decisionOf = (row: DecisionRow): StoredDecision => {
  checkSum('decisions', row)
  checkText('decisions', row.text, row.digest)
  const [, salt, householdId, version, input, decision] = JSON.parse(row.text) as DecisionParts
  if (householdId !== row.household_id) throw corrupt('a row of `decisions`')
  return {
    householdId,
    decision,
    ...given('version', version),
    ...given('input', input),
    sequence: row.sequence,
    at: momentOf(row.at),
    salt,
  }
}

/** An audit entry as it was appended. Throws a `StoreError` `corrupt` where it is another one. */
export const entryOf = (row: AuditRow): AuditEntry => {
  checkSum('audit', row)
  checkText('audit', row.text, row.hash)
  const parts = JSON.parse(row.text) as AuditParts
  const [, previous, division, position, at, by, action, reason, request, householdId] = parts
  const [version, from, to, digest] = parts.slice(10) as [number | null, Text, Text, Text]
  return {
    sequence: row.sequence,
    position,
    at,
    division,
    by,
    action,
    ...given('reason', reason ?? null),
    ...given('request', request ?? null),
    ...given('householdId', householdId ?? null),
    ...given('version', version),
    ...given('from', from),
    ...given('to', to),
    ...given('digest', digest),
    previous,
    hash: row.hash,
  }
}
