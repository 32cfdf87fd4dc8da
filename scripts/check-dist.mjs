// Holds what is built to being the same wherever it is built: no path of this machine in any file of it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const here = process.cwd()
const files = readdirSync('packages').flatMap((name) => {
  const folder = join('packages', name, 'dist')
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
})
const leaks = files.filter((file) => readFileSync(file, 'utf8').includes(here))
for (const file of leaks) console.log(`\`${file}\` holds the path of the folder that it was built in`)
process.exitCode = leaks.length === 0 && files.length > 0 ? 0 : 1
