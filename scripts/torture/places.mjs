// Where officials work: a file, or a database as a role of its own.
import { prepareRoles } from '@bangfu/store-postgres'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { CITY } from './officials.mjs'

/**
 * A role that owns nothing and passes over no policy, confined by the database to the division of whoever works through it.
 *
 * @param {string} owner
 */
const newRole = async (owner) => {
  const role = `writers_${randomBytes(6).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  const client = new pg.Client(owner)
  await client.connect()
  await client.query(`create role ${role} login password '${password}'`)
  await client.end()
  const url = new URL(owner)
  url.username = role
  url.password = password
  return { role, location: url.href }
}

/**
 * A new place for records: `owner` is whoever makes the tables, at `location` the officials work once `prepare` was called.
 *
 * @param {{ file: string, server?: import('../postgres.mjs').Server | undefined }} options
 * @returns {Promise<{ owner: string, location: string, prepare: () => Promise<void> }>}
 */
export const newPlace = async ({ file, server }) => {
  if (server === undefined) return { owner: file, location: file, prepare: () => Promise.resolve() }
  const { url: owner } = await server.createDatabase()
  const { role, location } = await newRole(owner)
  return {
    owner,
    location,
    prepare: () => prepareRoles(owner, [{ role, division: CITY, mayWrite: true, followsSetting: true }]),
  }
}
