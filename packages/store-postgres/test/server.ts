import pg from 'pg'
import { afterAll, describe } from 'vitest'
import { findPostgres } from '../../../scripts/postgres.mjs'

const { server, reason } = await findPostgres()

/** Tests that need a server: skipped, with the reason in their name, where there is none. */
export const describeWithServer = (name: string, tests: () => void): void => {
  if (reason === undefined) describe(name, tests)
  else describe.skip(`${name} (${reason})`, tests)
}

/** The server; asked for inside of tests alone. */
export const theServer = () => {
  if (server === undefined) throw new Error(reason)
  return server
}

const undone: (() => Promise<void>)[] = []

afterAll(async () => {
  // A server of our own takes everything with it.
  if (server?.crash === undefined) for (const undo of undone.reverse()) await undo()
  await server?.stop()
})

/** An empty database, dropped when the file is done. */
export const emptyDatabase = async (): Promise<string> => {
  const { url, drop } = await theServer().createDatabase()
  undone.push(drop)
  return url
}

/** Sends statements as whoever the address names, on a connection of their own. */
export const asRole = async <T>(location: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(location)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

let roles = 0

/** A role that owns nothing and cannot pass over row-level security: its name, and the address of the database for it. */
export const plainRole = async (location: string, rights = ''): Promise<{ role: string; url: string }> => {
  const url = new URL(location)
  roles += 1
  const role = `bangfu_test_${url.pathname.slice(8)}_${String(roles)}`
  await asRole(location, (client) =>
    client.query(`create role ${role} login password 'a' nosuperuser nocreatedb nocreaterole ${rights}`),
  )
  undone.push(() =>
    asRole(location, async (client) => {
      await client.query(`drop owned by ${role}; drop role ${role}`)
    }),
  )
  url.username = role
  url.password = 'a'
  return { role, url: url.href }
}

/** What a statement gives, or the SQLSTATE and message that it is refused with. */
export const answer = async (client: pg.Client, statement: string, values?: unknown[]): Promise<unknown> => {
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement, values)
    return rows
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    return `${error.code ?? ''} ${error.message} ${error.detail ?? ''}`.trim()
  }
}
