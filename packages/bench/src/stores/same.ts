import { deepStrictEqual } from 'node:assert/strict'
import type { Bare } from './database.ts'
import type { Taped } from './tape.ts'

// Made by chance, or of what was; and a snapshot, which is of one database.
const OF_CHANCE: readonly string[] = ['salt', 'digest', 'previous', 'hash', 'next']

const withoutChance = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, item: unknown) => (OF_CHANCE.includes(key) ? undefined : item)))

/** Throws where two stores did not answer alike. */
export const requireSameAnswers = (found: unknown, expected: unknown): void => {
  deepStrictEqual(withoutChance(found), withoutChance(expected))
}

// A driver gives texts as bytes, and whole numbers as texts, where a store does not.
const plain = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (value instanceof ArrayBuffer || value instanceof Uint8Array) return Buffer.from(value as Uint8Array).toString()
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const plainRows = (rows: readonly unknown[]) => rows.map((row) => Object.values(row as object).map(plain))

/** Throws where the bare driver did not get the rows that the store got from its own. */
export const requireSameRows = (found: readonly (readonly unknown[])[], taped: readonly Taped[]): void => {
  deepStrictEqual(found.length, taped.length)
  for (const [index, { sql, rows }] of taped.entries())
    if (!sql.includes('pg_current_snapshot')) deepStrictEqual(plainRows(found[index] ?? []), plainRows(rows), sql)
}

const TABLES = ['records', 'versions', 'record_keys', 'decisions', 'audit', 'heads']

/** How many rows each table has. */
export const countRows = async (bare: Bare): Promise<readonly string[]> => {
  const statements = TABLES.map((table) => ({ sql: `select count(*) as n from ${table}`, parameters: [] }))
  const counted = await bare.play(statements)
  return counted.map((rows, index) => `${TABLES[index] ?? ''} ${plainRows(rows).flat().join()}`)
}
