// npm run torture:writers -- [--store sqlite|postgres] [--changes 100000] [--seed N]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findPostgres } from '../postgres.mjs'
import { contend } from './contend.mjs'

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    changes: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'bangfu-writers-'))
const { server, reason } = values.store === 'postgres' ? await findPostgres() : {}
if (reason !== undefined) throw new Error(`There is no PostgreSQL: ${reason}`)
const location = server === undefined ? join(folder, 'records.db') : (await server.createDatabase()).url
const { problems, ...counts } = await contend({
  ...{ kind: values.store, location, changes: Number(values.changes), seed: Number(values.seed) },
})
console.log(
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', '),
)
for (const problem of problems) console.error(problem)
await server?.stop()
rmSync(folder, { recursive: true, force: true })
process.exitCode =
  problems.length === 0 && counts.acknowledged === counts.stored && counts.stored === counts.audited ? 0 : 1
