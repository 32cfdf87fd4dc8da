import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { Flavor } from '../flavor.ts'
import type { Connection } from './tables.ts'

/** A step of the schema. One that was published is never changed; what is to be different is a further step. */
export interface SchemaStep {
  readonly name: string
  readonly up: (connection: Connection, flavor: Flavor) => Promise<void>
}

type Columns = Readonly<Record<string, 'text' | 'whole' | 'text?' | 'whole?'>>

const createTable = async (
  connection: Connection,
  { types, tableEnd }: Flavor,
  name: string,
  columns: Columns,
  constraints: (table: CreateTableBuilder<string, string>) => CreateTableBuilder<string, string>,
): Promise<void> => {
  let table: CreateTableBuilder<string, string> = connection.schema.createTable(name)
  for (const [column, type] of Object.entries(columns))
    table = table.addColumn(column, sql`${types[type.replace('?', '') as 'text' | 'whole']}`, (made) =>
      type.endsWith('?') ? made : made.notNull(),
    )
  const made = constraints(table)
  await (tableEnd === undefined ? made : made.modifyEnd(tableEnd)).execute()
}

const createIndex = (connection: Kysely<never>, name: string, table: string, columns: readonly string[]) =>
  connection.schema
    .createIndex(name)
    .on(table)
    .columns([...columns])
    .execute()

const first: SchemaStep = {
  name: 'records-with-audit',
  up: async (connection, flavor) => {
    const table = (name: string, columns: Columns, primary: readonly string[], unique?: readonly string[]) =>
      createTable(connection, flavor, name, columns, (made) => {
        const keyed = made.addPrimaryKeyConstraint(`${name}_pk`, [...primary])
        return unique === undefined ? keyed : keyed.addUniqueConstraint(`${name}_once`, [...unique])
      })
    const index = (name: string, on: string, columns: readonly string[]) =>
      createIndex(connection as unknown as Kysely<never>, name, on, columns)

    await table('records', { household_id: 'text', division: 'text', version: 'whole', sum: 'text' }, ['household_id'])
    await table(
      'versions',
      {
        household_id: 'text',
        version: 'whole',
        division: 'text',
        state: 'text?',
        sequence: 'whole',
        at: 'whole',
        digest: 'text',
        text: 'text',
        sum: 'text',
      },
      ['household_id', 'version'],
    )
    await index('versions_in_order', 'versions', ['division', 'household_id', 'version'])
    await table('record_keys', { key: 'text', household_id: 'text' }, ['key', 'household_id'])
    await index('record_keys_of', 'record_keys', ['household_id'])
    await table(
      'decisions',
      { sequence: 'whole', household_id: 'text', at: 'whole', digest: 'text', text: 'text', sum: 'text' },
      ['sequence'],
    )
    await index('decisions_of', 'decisions', ['household_id', 'sequence'])
    await table(
      'audit',
      {
        sequence: 'whole',
        division: 'text',
        position: 'whole',
        household_id: 'text?',
        kind: 'text',
        request: 'text?',
        hash: 'text',
        text: 'text',
        sum: 'text',
      },
      ['sequence'],
      ['division', 'position'],
    )
    await index('audit_requests', 'audit', ['request', 'household_id'])
    await table('heads', { division: 'text', position: 'whole', hash: 'text', sum: 'text' }, ['division'])
    await table('wrapped_keys', { household_id: 'text', member_id: 'text', wrapped: 'text', sum: 'text' }, [
      'household_id',
      'member_id',
    ])
  },
}

/** The steps by which the schema came to be, each of which is done once, in this order. */
export const STEPS: readonly SchemaStep[] = [first]
