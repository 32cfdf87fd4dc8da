// Holds the lock file to what `npm ci` needs on any machine: npm drops an optional platform package without a word when the
// registry lacks that version, and records the address of whatever registry it was made with.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const host = /\bregistry\.[\w-]+\.(?:org|com|net)\b/
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const problems = []

/**
 * The entry that a package at `from` resolves `name` to: the nearest `node_modules` upwards.
 *
 * @param {string} from
 * @param {string} name
 */
function find(from, name) {
  for (let at = from; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const entry = lock.packages[`${at}/node_modules/${name}`]
    if (entry !== undefined) return entry
  }
  return lock.packages[`node_modules/${name}`]
}

for (const [path, entry] of Object.entries(lock.packages)) {
  if (entry.resolved !== undefined && entry.link !== true)
    problems.push(`\`${path}\` records where it was downloaded from`)
  const wanted = { ...entry.dependencies, ...entry.optionalDependencies }
  for (const name of Object.keys(wanted)) {
    if (find(path, name) === undefined) problems.push(`\`${path}\` lacks \`${name}\` ${wanted[name]}`)
  }
}

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
for (const file of files.split('\0').filter(Boolean)) {
  // Listed, and deleted in the work tree.
  if (!existsSync(file)) continue
  const text = readFileSync(file, 'utf8')
  if (host.test(text)) problems.push(`\`${file}\` names the host of a registry`)
}

for (const problem of problems) console.log(problem)
process.exitCode = problems.length === 0 ? 0 : 1
