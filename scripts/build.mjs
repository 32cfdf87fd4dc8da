// Builds every package, each after those it imports. `--no-types` leaves out the types, and then no order is needed:
// nothing is bundled from another package.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const stages = [
  ['packages/sdk'],
  ['packages/core'],
  ['packages/adapters', 'packages/providers', 'packages/testkit', 'packages/json-rules-engine'],
  ['packages/records', 'packages/store-sql'],
  ['packages/store-sqlite', 'packages/store-postgres'],
  ['packages/cli', 'packages/bench', 'examples/township', 'examples/town-office'],
]
const types = !process.argv.includes('--no-types')
const tsup = join(dirname(createRequire(import.meta.url).resolve('tsup/package.json')), 'dist/cli-default.js')

/** @param {string} folder */
function build(folder) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsup, ...(types ? [] : ['--no-dts'])], { cwd: folder, stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve(undefined)
      else reject(new Error(`Cannot build ${folder}`))
    })
  })
}

try {
  for (const stage of types ? stages : [stages.flat()]) await Promise.all(stage.map(build))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
