import { writeFileSync } from 'node:fs'
import { readOptions } from './options.ts'
import { generateTownship } from './township.ts'

// Writes the township as NDJSON, one household a line, to a file or to standard output.
const asked = readOptions()
if (asked !== undefined) {
  const { options, file = '-' } = asked
  const lines = generateTownship(options)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('')
  if (file === '-') process.stdout.write(lines)
  else writeFileSync(file, lines)
}
