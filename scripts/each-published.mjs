// Runs a command for each package that is published, with the package's folder as its last argument.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'

const [command = '', ...args] = process.argv.slice(2)
const folders = readdirSync('packages').map((name) => `packages/${name}`)

for (const folder of folders) {
  if (JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).private === true) continue
  console.log(folder)
  const { status, error } = spawnSync(command, [...args, folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (error !== undefined) throw error
  if (status !== 0) process.exitCode = 1
}
