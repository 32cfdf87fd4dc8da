import { StoreError } from '@bangfu/sdk'
import type { Flavor } from '../flavor.ts'
import { statement } from '../statement.ts'
import type { SchemaStep } from './steps.ts'
import type { Connection, SchemaStepRow } from './tables.ts'

const otherSchema = (found: string, known: readonly SchemaStep[]): StoreError =>
  new StoreError(
    'schema',
    `its tables are at schema ${found}, and this version of the store knows schema ${known.length}`,
  )

const lastStep = statement((connection) =>
  connection.selectFrom('schema_steps').select(({ fn }) => fn.max('step').as('step')),
)

/** Rejects with a `StoreError` `schema` where the tables are not those that this version writes. */
export const requireSchema = async (
  connection: Connection,
  flavor: Flavor,
  steps: readonly SchemaStep[],
): Promise<void> => {
  const step = (await lastStep({ connection, flavor }, {}))[0]?.step
  if (Number(step) !== steps.length) throw otherSchema(String(step), steps)
}

const stepsDone = (connection: Connection): Promise<SchemaStepRow[]> =>
  connection.selectFrom('schema_steps').selectAll().orderBy('step').execute()

const requireKnown = (done: readonly SchemaStepRow[], steps: readonly SchemaStep[]): void => {
  const stranger = done.find(
    ({ step, name }, index) => Number(step) !== index + 1 || (steps[index]?.name ?? name) !== name,
  )
  if (stranger !== undefined) throw otherSchema(`${stranger.step} \`${stranger.name}\``, steps)
  if (done.length > steps.length) throw otherSchema(String(done.length), steps)
}

/**
 * Whether the tables are those that this version writes, in which case nothing is left to do that takes the right to make tables.
 * Rejects as `migrateOnce` does.
 */
export const isCurrent = async (connection: Connection, steps: readonly SchemaStep[]): Promise<boolean> => {
  // Where there is no such table yet, the step that makes it says what is wrong if it cannot.
  const done = await stepsDone(connection).catch((): SchemaStepRow[] => [])
  requireKnown(done, steps)
  return done.length === steps.length
}

/**
 * Does the next step of the schema that was not done, in the transaction that the connection is in, and says whether there was
 * one. Rejects with a `StoreError` `schema` where the tables are of a newer version, or of another program.
 */
export const migrateOnce = async (
  connection: Connection,
  flavor: Flavor,
  steps: readonly SchemaStep[],
): Promise<boolean> => {
  await connection.schema
    .createTable('schema_steps')
    .ifNotExists()
    .addColumn('step', flavor.types.whole, (column) => column.notNull().primaryKey())
    .addColumn('name', flavor.types.text, (column) => column.notNull())
    .execute()
  const done = await stepsDone(connection)
  requireKnown(done, steps)
  const next = steps[done.length]
  if (next === undefined) return false
  const step = done.length + 1
  await next.up(connection, flavor)
  await flavor.also?.(step, connection)
  await connection.insertInto('schema_steps').values({ step, name: next.name }).execute()
  return true
}
