import { StoreError } from '@bangfu/sdk'
import type { Tables } from '../schema/tables.ts'
import { digestOf } from './digest.ts'

/** What each sum is taken over; the long texts have a digest or a hash of their own, which is among these. */
const SUMMED = {
  records: ['household_id', 'division', 'version'],
  versions: ['household_id', 'version', 'division', 'state', 'sequence', 'at', 'digest'],
  decisions: ['sequence', 'household_id', 'at', 'digest'],
  audit: ['sequence', 'division', 'position', 'household_id', 'kind', 'request', 'hash'],
  heads: ['division', 'position', 'hash'],
  wrapped_keys: ['household_id', 'member_id', 'wrapped'],
} as const satisfies { readonly [Name in keyof Tables]?: readonly (keyof Tables[Name])[] }

type Summed = keyof typeof SUMMED

const SUM_LENGTH = 32

const sumOf = (table: Summed, row: object): string => {
  const values = SUMMED[table].map((column) => (row as Readonly<Record<string, unknown>>)[column])
  return digestOf(JSON.stringify([table, ...values])).slice(0, SUM_LENGTH)
}

/** What is kept is not what was put. */
export const corrupt = (what: string): StoreError =>
  new StoreError('corrupt', `${what} is not what was put; restore it from a copy`)

/** A row with its sum. */
export const summed = <Name extends Summed>(table: Name, row: Omit<Tables[Name], 'sum'>): Tables[Name] =>
  ({ ...row, sum: sumOf(table, row) }) as unknown as Tables[Name]

/** Rejects a row whose sum is another one: a byte of it was changed. */
export const checkSum = <Row extends { readonly sum: string }>(table: Summed, row: Row): Row => {
  if (row.sum !== sumOf(table, row)) throw corrupt(`a row of \`${table}\``)
  return row
}

/** Rejects a text whose digest is another one. */
export const checkText = (table: Summed, text: string, digest: string): void => {
  // A changed byte can make a text one of bytes.
  if (typeof text !== 'string' || digestOf(text) !== digest) throw corrupt(`a text in \`${table}\``)
}
