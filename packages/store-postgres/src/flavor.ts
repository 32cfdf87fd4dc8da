import type { Connection, Flavor, Purpose } from '@bangfu/store-sql'
import { CompiledQuery, sql } from 'kysely'
import { failureOf } from './failure.ts'
import { GUARD } from './guard.ts'
import { ERASING, requireWithin, WITHIN } from './reach.ts'

/** The advisory lock that a change of the schema has alone, and every other change together. */
const SCHEMA_LOCK = '108170603357813'

const BEGIN: Record<Purpose, string> = {
  // Each statement of one call sees the same state.
  read: 'start transaction isolation level repeatable read, read only',
  // Whoever waited for the head of a chain sees what the one before has appended to it.
  write: `start transaction isolation level read committed; select pg_advisory_xact_lock_shared(${SCHEMA_LOCK})`,
  schema: `start transaction isolation level read committed; select pg_advisory_xact_lock(${SCHEMA_LOCK})`,
}

/** Several statements in one message: it has no parameters, so nothing from outside stands in it unchecked. */
const send = async (connection: Connection, statements: string): Promise<void> => {
  await connection.executeQuery(CompiledQuery.raw(statements))
}

/**
 * The transaction that a row was kept in, and the server that counts it: where rows were copied to another server, its count
 * is another one, and all of them are from before.
 */
const KEPT_IN = `
  alter table %s add column kept_in xid8 not null default pg_current_xact_id(),
    add column kept_by text not null default (pg_control_system()).system_identifier::text`

const FIRST_STEP = [
  KEPT_IN.replace('%s', 'versions'),
  KEPT_IN.replace('%s', 'audit'),
  'create sequence audit_sequence as bigint minvalue 1 maxvalue 9007199254740991 owned by audit.sequence',
  ...GUARD,
]

const NEXT = CompiledQuery.raw("select nextval('audit_sequence') as next")
const SNAPSHOT_NOW = CompiledQuery.raw('select pg_current_snapshot()::text as snapshot')

const SNAPSHOT = /^([1-9][0-9]{0,17}):([1-9][0-9]{0,17}):([0-9,]*)$/

/** Whether a text is what `pg_snapshot` writes: the database would not take another one for an argument. */
const isSnapshot = (text: string): boolean => {
  const [, least = '', end = '', inside = ''] = SNAPSHOT.exec(text) ?? []
  if (least === '') return false
  const ids = inside === '' ? [] : inside.split(',')
  if (!ids.every((id) => /^[1-9][0-9]{0,17}$/.test(id))) return false
  const ordered = [least, ...ids, end].map(BigInt)
  return ordered.every(
    (id, index) => index === 0 || id > (ordered[index - 1] ?? id) || (index === 1 && id === ordered[0]),
  )
}

/** What PostgreSQL does differently. */
export const postgresFlavor: Flavor = {
  types: { text: sql`text collate "C"`, whole: sql`bigint` },
  also: async (step, connection) => {
    if (step === 1) await send(connection, FIRST_STEP.join(';\n'))
  },

  begin: (connection, purpose, within) => {
    const confined = within === undefined ? '' : `; select set_config('${WITHIN}', '${requireWithin(within)}', true)`
    return send(connection, `${BEGIN[purpose]}${confined}`)
  },
  // A transaction in which a statement failed would be undone by COMMIT without a word; another statement says so.
  commit: (connection) => send(connection, 'select 1; commit'),
  rollback: async (connection) => {
    try {
      await send(connection, 'rollback')
    } catch {
      await send(connection, 'select pg_terminate_backend(pg_backend_pid())').catch(() => undefined)
    }
  },

  locked: (query) => query.forUpdate(),
  nextSequence: async (connection) => {
    const { rows } = await connection.executeQuery(NEXT)
    const row = rows[0] as { readonly next: number } | undefined
    if (row === undefined) throw new Error('Expected the database to give a number')
    return row.next
  },

  erasing: async (connection, householdId) => {
    await sql`select set_config(${ERASING}, ${householdId}, true)`.execute(connection)
  },

  snapshot: {
    take: async (connection) => {
      const { rows } = await connection.executeQuery(SNAPSHOT_NOW)
      return (rows[0] as { readonly snapshot: string } | undefined)?.snapshot ?? ''
    },
    isToken: isSnapshot,
    valueOf: (token) => token,
    sees: (value, _table, alias) => sql`(
      pg_visible_in_snapshot(${sql.ref(`${alias}.kept_in`)}, ${value}::pg_snapshot)
      or ${sql.ref(`${alias}.kept_in`)} = pg_current_xact_id_if_assigned()
      or ${sql.ref(`${alias}.kept_by`)} <> (select system_identifier::text from pg_control_system()))`,
  },

  failure: failureOf,
}
