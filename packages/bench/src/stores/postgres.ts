import pg from 'pg'
import { postgresStore } from '@bangfu/store-postgres'
import { openPostgres } from '../../../../scripts/postgres.mjs'
import type { Bare, Database } from './database.ts'
import { Tape, type Statement } from './tape.ts'

type Answer = { readonly rows?: readonly unknown[] } | readonly { readonly rows: readonly unknown[] }[]

const rowsOf = (answer: Answer): readonly unknown[] =>
  'rows' in answer
    ? (answer.rows ?? [])
    : (answer as readonly { readonly rows: readonly unknown[] }[]).flatMap(({ rows }) => rows)

/**
 * Hears every client of the driver, while the tape is on: the store tells its statements, not their parameters. Gives what
 * undoes it.
 */
const listenTo = (tape: Tape): (() => void) => {
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const { query } = prototype
  prototype.query = function (this: unknown, ...args: unknown[]): unknown {
    const given = query.apply(this, args)
    const [sql, parameters] = args
    if (!tape.isOn || typeof sql !== 'string' || !(given instanceof Promise)) return given
    return given.then((answer: Answer) => {
      tape.add({ sql, parameters: Array.isArray(parameters) ? parameters : [], rows: rowsOf(answer) })
      return answer
    })
  }
  return () => {
    prototype.query = query
  }
}

const bareOn = async (location: string, opening: readonly Statement[]): Promise<Bare> => {
  const client = new pg.Client(location)
  await client.connect()
  const runOne = async ({ sql, parameters }: Statement): Promise<readonly unknown[]> =>
    rowsOf(await (parameters.length === 0 ? client.query(sql) : client.query(sql, [...parameters])))
  for (const setting of opening) if (setting.sql.includes('set_config')) await runOne(setting)
  return {
    play: async (statements) => {
      const rows: (readonly unknown[])[] = []
      for (const statement of statements) rows.push(await runOne(statement))
      return rows
    },
    close: () => client.end(),
  }
}

/** A PostgreSQL server; rejects with the reason where there can be none. */
export const postgresDatabase = async (): Promise<Database> => {
  const server = await openPostgres()
  const tape = new Tape()
  const undo = listenTo(tape)
  const drops: (() => Promise<void>)[] = []
  const client = new pg.Client(server.url)
  await client.connect()
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version")
  await client.end()
  return {
    name: 'PostgreSQL',
    version: rows[0]?.version ?? '',
    tape,
    create: async () => {
      const { url, drop } = await server.createDatabase()
      drops.push(drop)
      return url
    },
    open: (location, now) => postgresStore.open({ location, now }),
    bare: bareOn,
    close: async () => {
      undo()
      for (const drop of drops) await drop()
      await server.stop()
    },
  }
}
